import type { AskedFor } from '../core/question.js';

/** What a question can leave open: the kinds of things, and bodies of people ("what party"). */
export type OpenKind = AskedFor | 'group';

/** Nouns that name a kind of thing, by that kind: "what river" asks for a place. */
const NOUNS: readonly (readonly [OpenKind, ReadonlySet<string>])[] = [
  ['date', words('year date day month decade century time season weekday birthday era period')],
  [
    'person',
    words(
      'person man woman minister president leader author king queen politician official player coach scientist chancellor ' +
        'emperor pope bishop general commander artist actor actress singer writer poet historian philosopher researcher ' +
        'inventor founder director governor mayor judge lawyer senator spokesman spokeswoman spokesperson envoy ambassador ' +
        'premier secretary chief chairman architect composer explorer engineer economist journalist quarterback ruler',
    ),
  ],
  [
    'place',
    words(
      'city country town place state region continent river street county village capital province stadium location island ' +
        'area district nation territory neighborhood neighbourhood suburb site venue building border sea lake ocean mountain ' +
        'airport base port',
    ),
  ],
  [
    'number',
    words(
      'percent percentage number proportion amount share population cost price age size length height width depth distance ' +
        'speed temperature rate total ratio fraction figure score value salary budget weight turnout deficit',
    ),
  ],
  [
    'group',
    words(
      'company organization organisation team party agency group university college newspaper network band club army ' +
        'ministry outlet bank firm body church school institution department union league association committee council ' +
        'government military police court parliament militia coalition alliance corporation business studio',
    ),
  ],
  ['reason', words('reason cause motive')],
];
const KINDS: ReadonlyMap<string, OpenKind> = new Map(
  NOUNS.flatMap(([kind, nouns]) => [...nouns].map((noun) => [noun, kind] as const)),
);

/** The kind of thing that a noun names, in any number; `null` where it names none that has a form of its own. */
export function kindOfNoun(noun: string): OpenKind | null {
  const lower = noun.toLowerCase();
  return KINDS.get(lower) ?? KINDS.get(singular(lower)) ?? null;
}

// Stems would take an engine for an engineer and a generation for a general.
function singular(lower: string): string {
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith('men')) return `${lower.slice(0, -3)}man`;
  return /(?:ch|sh|x|ss)es$/u.test(lower) ? lower.slice(0, -2) : lower.replace(/s$/u, '');
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
