import { isBodyIn } from './timeline-class-nouns.js';

/** Common nouns that say what a name is the name of; without them it still is the name. */
const CLASS_NOUNS =
  'store|shop|company|group|bank|airline|airport|aircraft|jet|plane|index|party|union|system|service|phone|browser|website|newspaper|agency|ship|rocket|festival|airliner|car|truck';
const CLASS_NOUN_END = new RegExp(String.raw`\s+(?:${CLASS_NOUNS})$`, 'iu');
/** Words of a company's name that are left out in speaking of it. */
const COMPANY_END =
  /,?\s+(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|ag|sa|se|nv|gmbh|group|holdings?)\.?$/iu;
/** Models are told apart by fewer figures; those of an index count its members. */
const NUMBER_END = /\s+\d{3,}$/u;
const INDEX_END = /\s(?:Average|Composite|Index)$/u;
/** A longest acronym in letters; what is longer is a word in capitals. */
const ACRONYM = /^\p{Lu}{2,5}$/u;
const SMALL_WORDS = /^(?:of|the|and|for|de|la|du|des)$/iu;

/**
 * Other names by which an article calls a topic once it has named it in full: its initials or what they stand for, and
 * the name without its company's form, without the noun of what it is, or without a number that no other name of the
 * article tells it apart by; each as the source of a pattern.
 */
export function aliasesIn(topic: string, body: string): readonly string[] {
  const found = [...acronymsOf(topic, body), ...expansionsOf(topic, body)];
  const base = topic.replace(COMPANY_END, '');
  if (base !== topic && base !== '') found.push(base);
  if (holds(body, topic)) {
    const bare = topic.replace(CLASS_NOUN_END, '');
    if (bare !== topic && /\p{Lu}/u.test(bare)) found.push(bare);
    const plain = topic.replace(NUMBER_END, '');
    if (plain !== topic && !isBodyIn(nameSource(plain), body) && !hasRivals(plain, topic, body))
      found.push(plain);
  }
  return [...found.map(nameSource), ...(holds(body, topic) ? shortForms(topic) : [])];
}

/** "the 787" for a "Boeing 787", "the Dow" for the "Dow Jones Industrial Average". */
function shortForms(topic: string): readonly string[] {
  const number = NUMBER_END.exec(topic)?.[0].trim();
  const [first = '', ...others] = topic.split(/\s+/u);
  const isLong = others.length > 1 || INDEX_END.test(topic);
  return [
    ...(number === undefined
      ? []
      : [
          String.raw`\b(?:[Tt]he|[Aa]n?)\s+(?:(?:new|first|second|last)\s+)?${number}(?![\p{L}\d%]|[.,]\d|\s+(?!has\b|was\b|is\b)\p{Ll}+(?:s|people)\b)`,
        ]),
    ...(isLong && /^\p{Lu}/u.test(first) ? [String.raw`\b[Tt]he\s+${nameSource(first)}(?!\s+\p{Lu})`] : []),
  ];
}

function acronymsOf(topic: string, body: string): readonly string[] {
  const words = topic.split(/\s+/u).filter((word) => !SMALL_WORDS.test(word));
  if (words.length < 2 || words.some((word) => !/^\p{Lu}/u.test(word))) return [];
  const letters = words.map((word) => word.charAt(0));
  const initials = letters.join('');
  const dotted = `${letters.join('.')}.`;
  return [initials, dotted].filter((name) => initials.length > 1 && holds(body, name) && holds(body, topic));
}

function expansionsOf(topic: string, body: string): readonly string[] {
  if (!ACRONYM.test(topic) || !holds(body, topic)) return [];
  const words = Array.from(topic, (letter) => String.raw`${letter}\p{Ll}+`);
  const full = new RegExp(words.join(String.raw`\s+(?:of\s+|the\s+|and\s+|for\s+)*`), 'u').exec(body)?.[0];
  return full === undefined ? [] : [full];
}

/** Whether an article tells the name apart from others by its number: "Falcon 9" beside "Falcon Heavy", "Falcon 1". */
function hasRivals(plain: string, topic: string, body: string): boolean {
  const numbered = new RegExp(String.raw`${nameSource(plain)}\s+(\d\S*|\p{Lu}\S*)`, 'gu');
  const own = topic.slice(plain.length).trim();
  return [...body.matchAll(numbered)].some(([, next = '']) => next.replace(/[^\p{L}\p{N}]+.*$/u, '') !== own);
}

function holds(body: string, name: string): boolean {
  return new RegExp(nameSource(name), 'iu').test(body);
}

/** A name as the source of a pattern that finds it as whole words. */
export function nameSource(name: string): string {
  const escaped = name
    .replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`)
    .replaceAll(/\s+/gu, String.raw`\s+`);
  return String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`;
}
