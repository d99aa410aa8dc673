import type { PersonMention, RoleMention } from '../../core/mention.js';
import { isSingleName, parseName } from './parse-name.js';
import type { ParsedName } from './parse-name.js';
import type { PersonArticle } from './person.js';
import { ROYAL_TITLES, titleWord } from './titles.js';

/** One article's person: what the merging starts from. */
export interface Bearer {
  readonly article: PersonArticle;
  /** The number within the article. */
  readonly number: number;
  readonly mentions: readonly PersonMention[];
  readonly roles: readonly RoleMention[];
  /** The fullest name that the article gives; a sovereign's with the title. */
  readonly name: string;
  readonly parsed: ParsedName;
  /** Year of birth by the age that the article gives, one year more or less. */
  readonly born: number | undefined;
}

/** The persons of all articles, in the order of paths and first mentions. */
export function bearersOf(articles: readonly PersonArticle[]): readonly Bearer[] {
  const ordered = [...articles].sort((left, right) =>
    left.path < right.path ? -1 : left.path > right.path ? 1 : 0,
  );
  return ordered.flatMap((article) => {
    const mentions = new Map<number, PersonMention[]>();
    for (const mention of article.names.persons) {
      const known = mentions.get(mention.person);
      if (known === undefined) mentions.set(mention.person, [mention]);
      else known.push(mention);
    }
    const roles = new Map<number, RoleMention[]>();
    for (const role of article.names.roles) {
      const known = roles.get(role.person);
      if (known === undefined) roles.set(role.person, [role]);
      else known.push(role);
    }
    return [...mentions].map(([number, named]) =>
      createBearer(article, number, named, roles.get(number) ?? []),
    );
  });
}

function createBearer(
  article: PersonArticle,
  number: number,
  mentions: readonly PersonMention[],
  roles: readonly RoleMention[],
): Bearer {
  const name = fullestName(article.body, mentions);
  return { article, number, mentions, roles, name, parsed: parseName(name), born: bornIn(article, mentions) };
}

/** The mention with the most words; of several the longest, then the first in the alphabet. */
function fullestName(body: string, mentions: readonly PersonMention[]): string {
  let best: PersonMention | undefined;
  let bestSize = 0;
  for (const mention of mentions) {
    const size = mention.text.split(/[\s-]+/u).length * LONGER_THAN_ANY_NAME + mention.text.length;
    const better = size > bestSize || (size === bestSize && mention.text < (best?.text ?? ''));
    if (better) [best, bestSize] = [mention, size];
  }
  if (best === undefined) return '';
  if (!isSingleName(parseName(best.text))) return best.text;
  return royalName(body, mentions) ?? best.text;
}

const LONGER_THAN_ANY_NAME = 1000; // characters; more words count before more letters

/** "Pope Francis", "King Abdullah of Jordan" where the article names a sovereign so. */
function royalName(body: string, mentions: readonly PersonMention[]): string | undefined {
  for (const mention of mentions) {
    const before = /(?<title>[\p{L}.]+)[ \u00A0]$/u.exec(
      body.slice(Math.max(0, mention.start - 20), mention.start),
    );
    const title = titleWord(before?.groups?.['title'] ?? '');
    if (!ROYAL_TITLES.has(title)) continue;
    const realm = /^ of (?<realm>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2})/u.exec(
      body.slice(mention.end, mention.end + 60),
    );
    return `${title} ${mention.text}${realm === null ? '' : ` of ${realm.groups?.['realm'] ?? ''}`}`;
  }
  return undefined;
}

/** From "Orlov, 51," in an article of a known year. */
function bornIn(article: PersonArticle, mentions: readonly PersonMention[]): number | undefined {
  const year = Number(article.date?.value.slice(0, 4) ?? Number.NaN);
  if (Number.isNaN(year)) return undefined;
  for (const mention of mentions) {
    const age = /^, (?:aged )?(?<age>\d{1,2})(?=[,.;)])/u.exec(
      article.body.slice(mention.end, mention.end + 12),
    );
    if (age !== null) return year - Number(age.groups?.['age']);
  }
  return undefined;
}
