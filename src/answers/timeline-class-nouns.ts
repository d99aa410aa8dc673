/** Nouns by which news goes on about a company or another body that it has named. */
const BODY_NOUNS =
  'company|firm|group|manufacturer|maker|carmaker|automaker|planemaker|airline|bank|retailer|corporation|union|agency|party|organisation|organization';
/** Nouns by which it goes on about a thing. */
const THING_NOUNS =
  'device|phone|handset|player|computer|tablet|console|product|plane|aircraft|jet|jetliner|airliner|helicopter|store|service|software|system|network|index|vehicle|car|truck|ship|ferry|rocket|spacecraft|satellite|bridge|museum|newspaper|website|drug|vaccine|film|album|game';
/** What only a company or another body has or does. */
const IS_BODY = String.raw`(?:,?\s+(?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|LLC|plc|AG|SA|SE|NV|GmbH|Group|Holdings?)\b|(?:['’]s?)?\s+(?:CEO|CFO|chief\s+executive|chairman|chairwoman|spokes(?:man|woman|person)|executives?|shareholders|workers|employees|shares|stock)\b|\s+(?:(?:has|have|had|also)\s+)?(?:said|says|announced|agreed|sued|plans|reported|confirmed|declined)\b)`;

/**
 * The nouns that mean the subject after "the" in the sentence after one that names it, as the source of a pattern;
 * `null` where the article does not show what it is. `names` is the source of a pattern for its names.
 */
export function classNounsFor(names: string, body: string): string | null {
  const isBody = new RegExp(`(?:${names})${IS_BODY}`, 'u').test(body);
  const beside = new RegExp(
    String.raw`(?:${names})(?:,\s+an?)?\s+(?:[\p{L}-]+\s+){0,2}?(?<after>${THING_NOUNS})s?\b|\b(?<before>${THING_NOUNS})\s+(?:${names})`,
    'gu',
  );
  const things = new Set(
    [...body.matchAll(beside)].map(({ groups }) => groups?.['after'] ?? groups?.['before'] ?? ''),
  );
  const nouns = [...(isBody ? [BODY_NOUNS] : []), ...things].filter((noun) => noun !== '');
  return nouns.length === 0 ? null : nouns.join('|');
}

/** Whether an article shows a name to be that of a company or another body. */
export function isBodyIn(names: string, body: string): boolean {
  return new RegExp(`(?:${names})${IS_BODY}`, 'u').test(body);
}
