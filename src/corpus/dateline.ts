import { DAY_PATTERN, readDay } from './calendar-words.js';
import type { DayOfYear } from './calendar-words.js';

/** The opening of a news text: place, day and agency, as far as it names them. */
export interface Dateline {
  /** UTF-16 units of the line up to where the story begins. */
  readonly length: number;
  readonly place: string | null;
  readonly day: DayOfYear | null;
  readonly outlet: string | null;
}

const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’]*";
const PLACE = `${WORD}(?:[ /-]${WORD}){0,4}`;
const PLACES = `(?<place>${PLACE}(?:,\\s+${PLACE}){0,2}?)`;
const OUTLET = "\\p{L}[\\p{L}\\p{N}.'’&/-]*(?:\\s[\\p{L}\\p{N}.'’&/-]+){0,4}";
/** A place in capitals: CAIRO, TEL AVIV, PORT-AU-PRINCE. */
const CAPITALS = "\\p{Lu}{2}[\\p{Lu}.'’]*(?:[ /-]\\p{Lu}[\\p{Lu}.'’]*){0,4}";
const AGENCY =
  'Reuters|AP|AFP|UPI|DPA|dpa|TASS|Xinhua|Sputnik|Interfax|IANS|PTI|ANI|AA|EFE|ANSA|KUNA|WAM|SPA|MENA|IRNA|Bloomberg|Kyodo|Yonhap|CNN|BBC';
const DASH = '\\s*(?:--+|[—–_-])(?=\\s|["“\\p{Lu}]|$)\\s*';

/** In this order: the more a form names, the earlier it is tried. */
const FORMS: readonly RegExp[] = [
  // MOSCOW, April 6. /TASS/. Russia and Egypt
  new RegExp(
    `^${PLACES}[,.]\\s+${DAY_PATTERN}[.,]?\\s+/(?<outlet>${OUTLET})/[.:,]?\\s*(?:[—–-]+\\s)?\\s*`,
    'u',
  ),
  // CAIRO, April 6 (Xinhua) -- Russian; MOSCOW. April 6 (Interfax) - Russia; TRIPOLI, Libya, April 6 (Reuters) –
  new RegExp(
    `^${PLACES}[,.]\\s+${DAY_PATTERN}[.,]?\\s+\\((?<outlet>${OUTLET})\\s?\\)(?:${DASH}|:?\\s+)`,
    'u',
  ),
  // Tehran, April 6, IRNA - Iran
  new RegExp(`^${PLACES},\\s+${DAY_PATTERN},\\s+(?<outlet>\\p{Lu}{2,8})${DASH}`, 'u'),
  // CAIRO (April 6, 2019) — Egypt
  new RegExp(`^${PLACES},?\\s+\\(${DAY_PATTERN}\\)${DASH}`, 'u'),
  // CAIRO (Reuters) - Egypt; TRIPOLI, Libya (AP) — Forces
  new RegExp(`^(?<place>${CAPITALS}(?:,\\s+${PLACE}){0,2}?),?\\s+\\((?<outlet>${OUTLET})\\s?\\)${DASH}`, 'u'),
  // Tripoli (AFP) – Forces: only an agency that is known as one, or "Haftar (LNA) – the general" would do
  new RegExp(`^${PLACES},?\\s+\\((?<outlet>${AGENCY})\\s?\\)${DASH}`, 'u'),
  // April 6 (UPI) -- Russia
  new RegExp(`^${DAY_PATTERN}\\s+\\((?<outlet>${OUTLET})\\s?\\)${DASH}`, 'u'),
  // (Reuters) - Russia
  new RegExp(`^\\((?<outlet>${OUTLET})\\s?\\)${DASH}`, 'u'),
  // CAIRO, April 6, 2019 -- Egypt
  new RegExp(`^${PLACES}[,.]\\s+${DAY_PATTERN}${DASH}`, 'u'),
  // Saturday, April 6, 2019 Russia (the year is there, or a sentence could begin so)
  new RegExp(`^${DAY_PATTERN}(?<=\\d{4})\\s+(?=["“\\p{Lu}])`, 'u'),
  // CAIRO — Egypt: the place must be in capitals, or any name before a dash would do
  /^(?<place>\p{Lu}{2}[\p{Lu}.'’]+(?:[ /-]\p{Lu}[\p{Lu}.'’]+){0,3}(?:,\s+\p{Lu}[\p{L}.]+){0,2})\s+(?:--+|[—–-])\s+(?=["“‘\p{Lu}])/u,
];

/** Alliances and bodies whose name before a dash opens a sentence, not a dateline. */
const NO_PLACE =
  /^(?:NATO|OPEC|UNESCO|UNICEF|UNSC|IAEA|BRICS|ASEAN|BREAKING|UPDATE|EXCLUSIVE|WATCH|LIVE|VIDEO|OPINION)$/u;

/** Reads the dateline that `line` opens with; undefined where it opens with none. */
export function readDateline(line: string): Dateline | undefined {
  for (const form of FORMS) {
    const match = form.exec(line);
    if (match === null) continue;
    const groups = match.groups ?? {};
    const day = readDay(groups) ?? null;
    if (day === null && (groups['day'] ?? groups['dayFirst']) !== undefined) continue;
    const place = groups['place'] ?? null;
    if (place !== null && NO_PLACE.test(place)) return undefined;
    return { length: match[0].length, place, day, outlet: groups['outlet'] ?? null };
  }
  return undefined;
}
