import { foldLetters } from './fold-letters.js';

/** Head nouns of roles by walk of life, in the singular; news calls people by these. */
const FIELDS = {
  state: `president premier chancellor minister secretary senator congressman congresswoman lawmaker legislator
    deputy representative governor mayor ambassador envoy diplomat consul commissioner speaker politician king
    queen prince princess emir sultan emperor monarch ruler leader dictator councillor councilman councilwoman
    candidate nominee parliamentarian undersecretary chief-of-staff negotiator statesman official delegate
    adviser advisor vice-president mp spokesman spokeswoman spokesperson opposition`,
  forces: `general marshal colonel major captain lieutenant commander admiral brigadier sergeant corporal soldier
    officer warlord fighter militant rebel guerrilla pilot veteran commodore private insurgent`,
  law: `judge prosecutor lawyer attorney justice magistrate solicitor barrister sheriff detective inspector policeman
    policewoman constable ombudsman notary`,
  business: `banker businessman businesswoman entrepreneur executive ceo shipowner tycoon billionaire millionaire
    investor founder owner industrialist manager trader broker economist financier developer chairman merchant
    farmer restaurateur chef hotelier director`,
  science: `scientist professor physicist chemist biologist physician doctor surgeon seismologist astronomer
    mathematician historian engineer architect researcher botanist epidemiologist geologist archaeologist
    psychologist virologist meteorologist astronaut cosmonaut academic philosopher scholar nurse programmer
    inventor sociologist dean rector teacher lecturer linguist anthropologist climatologist`,
  arts: `singer actor actress painter pianist violinist novelist writer author poet director filmmaker composer
    conductor rapper musician sculptor photographer dancer designer comedian playwright guitarist drummer model
    cellist soprano tenor artist choreographer screenwriter producer cartoonist`,
  sport: `footballer striker goalkeeper midfielder defender coach skipper sprinter swimmer boxer wrestler cyclist
    golfer champion player athlete skater skier gymnast jockey driver racer cricketer batsman bowler quarterback
    pitcher runner medalist medallist olympian trainer grandmaster forward winger referee fullback marathoner
    weightlifter fencer rower sailor climber judoka`,
  faith: `pope bishop archbishop cardinal priest imam rabbi ayatollah mullah cleric monk nun patriarch pastor
    preacher missionary theologian mufti sheikh`,
  press: `journalist reporter editor broadcaster presenter columnist anchor blogger publisher correspondent
    newsreader commentator host`,
  labour: `unionist organizer organiser worker miner activist campaigner`,
  aid: `coordinator volunteer humanitarian paramedic`,
  crime: `suspect murderer killer gunman convict fugitive thief trafficker kingpin gangster smuggler burglar`,
};

type RoleField = keyof typeof FIELDS;

const FIELD_NAMES = [
  'state',
  'forces',
  'law',
  'business',
  'science',
  'arts',
  'sport',
  'faith',
  'press',
  'labour',
  'aid',
  'crime',
] as const satisfies readonly RoleField[];

const FIELD_OF: ReadonlyMap<string, RoleField> = new Map(
  FIELD_NAMES.flatMap((field) =>
    FIELDS[field].split(/\s+/u).map((noun): [string, RoleField] => [noun, field]),
  ),
);

/** Offices of which a person holds one in one country: two countries are two people. */
const OFFICES = new Set(
  'president premier minister chancellor governor mayor king queen emir sultan prince speaker ambassador'.split(
    ' ',
  ),
);

/** Fields that hardly ever meet in one life; the other pairs say nothing. */
const UNLIKELY: ReadonlySet<string> = new Set(
  [
    'sport state',
    'sport forces',
    'sport law',
    'sport science',
    'sport faith',
    'sport arts',
    'sport aid',
    'arts forces',
    'arts law',
    'arts science',
    'arts crime',
    'arts faith',
    'crime law',
    'crime state',
    'crime science',
    'crime press',
    'crime sport',
    'faith business',
    'faith forces',
    'science forces',
    'science state',
    'science business',
    'science law',
    'science press',
    'arts business',
    'arts state',
    'sport business',
    'sport press',
    'press forces',
    'press law',
  ].flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]),
);

/** Fields between which people do change now and then: less of a hint that there are two of them. */
const RARE: ReadonlySet<string> = new Set(
  [
    'science state',
    'science business',
    'arts state',
    'arts business',
    'sport business',
    'sport press',
    'science press',
    'science forces',
    'faith business',
    'press law',
    'press forces',
  ].flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]),
);

/** How two roles bear on whether one person has both. */
export type RoleRelation = 'same-office' | 'same-field' | 'neutral' | 'rare' | 'unlikely' | 'contradictory';

interface Role {
  readonly heads: ReadonlySet<string>;
  readonly fields: ReadonlySet<RoleField>;
  readonly qualifiers: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly century: string;
}

/** Words that tell one office from another of its kind: "foreign minister", "finance minister". */
const QUALIFIERS = new Set(
  'foreign finance defense defence interior health energy trade transport justice education economy prime vice deputy labour labor agriculture culture environment oil state navy army police opposition'.split(
    ' ',
  ),
);

/** Whether the (folded, singular) word is the head of a role. */
export function isRoleNoun(word: string): boolean {
  return FIELD_OF.has(word) || OFFICES.has(word);
}

/** The nouns of a role, folded and in the singular: "judge" of "a former judge". */
export function roleNounsIn(text: string): readonly string[] {
  return [...readRole(text).heads];
}

/** How what is said of two people bears on whether they are one; the strongest sign of all pairs. */
export function relateRoles(left: readonly string[], right: readonly string[]): RoleRelation {
  const [ones, others] = [left.map(readRole), right.map(readRole)];
  const relations = new Set(ones.flatMap((one) => others.map((other) => relate(one, other))));
  const order: readonly RoleRelation[] = [
    'same-office',
    'contradictory',
    'same-field',
    'neutral',
    'rare',
    'unlikely',
  ];
  return order.find((relation) => relations.has(relation)) ?? 'neutral';
}

function relate(left: Role, right: Role): RoleRelation {
  const sharedHead = [...left.heads].some((head) => right.heads.has(head));
  const placesApart = left.places.size > 0 && right.places.size > 0 && !shares(left.places, right.places);
  if (left.century !== right.century && (left.century !== '' || right.century !== '')) return 'contradictory';
  if (sharedHead) {
    const office = [...left.heads].some((head) => OFFICES.has(head) && right.heads.has(head));
    const qualified = left.qualifiers.size > 0 && right.qualifiers.size > 0;
    const sameKind = !qualified || shares(left.qualifiers, right.qualifiers);
    if (office && placesApart && sameKind) return 'contradictory';
    return sameKind && !placesApart ? 'same-office' : 'same-field';
  }
  if (shares(left.fields, right.fields)) return 'same-field';
  const pairs = [...left.fields].flatMap((one) => [...right.fields].map((other) => `${one} ${other}`));
  if (pairs.length > 0 && pairs.every((pair) => UNLIKELY.has(pair))) {
    return pairs.some((pair) => RARE.has(pair)) ? 'rare' : 'unlikely';
  }
  return 'neutral';
}

function readRole(text: string): Role {
  const heads = new Set<string>();
  const fields = new Set<RoleField>();
  const qualifiers = new Set<string>();
  const places = new Set<string>();
  for (const match of text.matchAll(/[\p{L}\p{M}'’]+/gu)) {
    const word = singular(foldLetters(match[0]));
    const field = FIELD_OF.get(word);
    if (field !== undefined) {
      heads.add(word);
      fields.add(field);
    } else if (QUALIFIERS.has(word)) qualifiers.add(word === 'defence' ? 'defense' : word);
    else if (/^\p{Lu}/u.test(match[0]) && word.length >= 4) places.add(placeKey(word));
  }
  const century = /(?<name>\d{1,2})(?:st|nd|rd|th)[ -]century|century/u.exec(text);
  return { heads, fields, qualifiers, places, century: century?.groups?.['name'] ?? '' };
}

const PLACE_STEM = 4; // letters that a country and its people share: Libya, Libyan; Egypt, Egyptian
const STEMS: ReadonlyMap<string, string> = new Map([
  ['fren', 'fran'],
  ['dutc', 'neth'],
  ['gree', 'gree'],
  ['brit', 'brit'],
  ['engl', 'brit'],
  ['span', 'spai'],
  ['dani', 'denm'],
  ['swis', 'swit'],
  ['wels', 'wale'],
  ['poli', 'pola'],
  ['thai', 'thai'],
  ['turk', 'turk'],
  ['pola', 'pola'],
]);

function placeKey(word: string): string {
  const stem = word.slice(0, PLACE_STEM);
  return STEMS.get(stem) ?? stem;
}

function singular(word: string): string {
  if (FIELD_OF.has(word)) return word;
  if (word.endsWith('men') && FIELD_OF.has(`${word.slice(0, -3)}man`)) return `${word.slice(0, -3)}man`;
  return word.endsWith('s') && FIELD_OF.has(word.slice(0, -1)) ? word.slice(0, -1) : word;
}

function shares<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): boolean {
  for (const item of left) if (right.has(item)) return true;
  return false;
}
