/**
 * Groups of nouns that can name one and the same office-holder: a text that introduces "commander
 * Haftar" may go on with "the general". A word may stand in several groups.
 */
const GROUPS: readonly string[] = [
  'minister secretary diplomat counterpart',
  'premier minister counterpart leader',
  'president leader head counterpart chief ruler strongman dictator',
  'leader chief head chairman chairwoman chairperson chair commander king secretary premier minister boss ayatollah governor chancellor imam',
  'commander general marshal warlord strongman chief colonel leader militant officer',
  'general marshal commander chief officer',
  'chief head director commissioner commander president secretary-general secretary boss chair chairman superintendent administrator ceo',
  'ambassador envoy diplomat representative emissary mediator negotiator',
  'envoy representative mediator emissary negotiator coordinator secretary',
  'spokesman spokeswoman spokesperson representative official',
  'official spokesman spokeswoman spokesperson minister envoy director secretary diplomat representative commissioner chief officer coordinator administrator adviser advisor aide governor commander deputy ambassador attorney inspector superintendent undersecretary',
  'councilor councillor lawmaker politician',
  'senator lawmaker politician legislator congressman congresswoman representative',
  'congressman congresswoman representative lawmaker politician legislator',
  'mp lawmaker parliamentarian politician legislator deputy member',
  'politician leader mayor governor minister president candidate premier',
  'lawyer attorney counsel solicitor barrister advocate prosecutor',
  'prosecutor attorney',
  'doctor physician surgeon specialist professor epidemiologist',
  'scientist researcher professor physicist biologist chemist astronomer epidemiologist author co-author coauthor ecologist geologist climatologist',
  'researcher scientist professor analyst fellow author co-author coauthor academic',
  'professor academic scholar historian expert lecturer',
  'analyst expert economist strategist researcher fellow observer',
  'expert analyst professor researcher specialist consultant',
  'executive ceo president chief chairman director founder entrepreneur businessman billionaire owner',
  'founder co-founder cofounder entrepreneur ceo',
  'businessman businesswoman tycoon billionaire millionaire entrepreneur magnate mogul developer',
  'coach manager boss trainer',
  'player striker midfielder defender goalkeeper winger captain forward quarterback pitcher star athlete',
  'athlete runner swimmer sprinter champion star player',
  'singer musician artist star rapper songwriter performer',
  'actor actress star performer',
  'director filmmaker producer',
  'writer author novelist journalist columnist poet',
  'journalist reporter correspondent editor columnist',
  'officer detective sergeant sheriff inspector lieutenant captain constable deputy',
  'soldier sergeant officer captain lieutenant corporal private',
  'cleric imam ayatollah sheikh preacher mullah',
  'pope pontiff',
  'bishop archbishop cardinal priest',
  'priest reverend rev pastor father',
  'king monarch',
  'queen monarch',
  'activist campaigner organizer organiser leader founder dissident',
  'aide adviser advisor assistant',
  'student pupil teenager',
  'teacher educator',
  'judge justice magistrate',
  'witness resident',
  'republican senator congressman governor representative',
  'democrat senator congressman congresswoman governor representative',
  'suspect defendant',
  'dictator ruler leader strongman',
  'incumbent president governor mayor senator',
  'veteran soldier',
  'skipper captain',
  'boss coach manager',
  'striker forward attacker winger',
  'midfielder playmaker',
  'winger forward midfielder',
  'defender centre-back full-back left-back right-back wing-back',
  'keeper goalkeeper goalie',
  'batsman opener all-rounder',
  'bowler seamer spinner all-rounder',
  'fly-half scrum-half prop hooker lock',
  'guard forward',
  'linebacker receiver cornerback',
  'rookie newcomer',
  'golfer champion',
  'boxer champion',
  'cyclist rider',
  'jockey rider',
  'swimmer medallist medalist',
  'sprinter medallist medalist',
  'pundit broadcaster commentator presenter',
  'host presenter anchor',
  'comedian comic',
  'chef cook',
  'model actress',
  'designer architect',
  'engineer technician',
  'pilot aviator',
  'nurse midwife',
  'farmer grower',
  'baker owner',
  'banker trader broker investor',
  'headteacher head principal',
  'headmaster head principal',
  'dean rector provost',
  'curator conservator',
  'detective investigator',
  'paramedic medic',
  'firefighter fireman',
  'volunteer helper',
  'instructor teacher',
  'librarian archivist',
  'critic reviewer',
  'editor journalist',
  'owner proprietor',
  'landlord owner',
  'laureate winner',
  'conservative politician',
  'liberal politician',
  'socialist politician',
  'statesman minister president leader',
  'chancellor leader',
  'nominee candidate',
  'astronaut commander',
  'victim survivor',
];

const SYNONYMS: ReadonlyMap<string, ReadonlySet<string>> = synonyms();

/** Words before the noun that make it another office: "the prime minister" is no "foreign minister". */
const KINDS: ReadonlySet<string> = new Set(
  `prime foreign defence defense interior finance health justice energy oil economy education environment vice deputy
  culture transport home trade labour labor agriculture assistant attorney security police campaign press army
  naval opposition party district state investment planning housing immigration information sports science tourism
  water electricity treasury`
    .trim()
    .split(/\s+/u),
);

/** A noun in its plain form: "ministers" names more than one, "co-founder" and "ex-president" one. */
function plain(word: string): string {
  return word.replace(/^(?:ex|vice|co|then|deputy)-/u, '');
}

/** Whether a word, in lower case, names somebody by an office, a rank or a trade. */
export function isRoleNoun(word: string): boolean {
  const noun = plain(word);
  return SYNONYMS.has(noun) || /(?:(?:wo)?man|person|ologist|onomist)$/u.test(noun);
}

/** Somebody unnamed. */
const HUMAN_NOUNS =
  /^(?:source|man|woman|resident|witness|boy|girl|mother|father|son|daughter|brother|sister|wife|husband|widow|neighbor|neighbour|friend|colleague|relative|uncle|aunt|grandmother|grandfather|one|another|teenager|survivor|victim|villager|farmer|driver|worker|shopkeeper|owner|tourist|person|other)$/u;

/** Whether a word, in lower case, means one human being, by a role or otherwise. */
export function isHumanNoun(word: string): boolean {
  return HUMAN_NOUNS.test(word) || isRoleNoun(word);
}

/** Whether the noun of a description may name somebody whose role has `role` as its noun. */
export function mayMean(noun: string, role: string): boolean {
  const [left, right] = [plain(noun), plain(role)];
  return left === right || (SYNONYMS.get(left)?.has(right) ?? false);
}

/** Whether a word before the noun makes it another office. */
export function isKindOfOffice(word: string): boolean {
  return KINDS.has(word);
}

/** "top diplomat" and "chief diplomat" are a foreign minister; "premier" and "PM" a prime minister. */
const OFFICES_IN_OTHER_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:top|chief|senior-most) diplomat\b/gu, 'foreign minister'],
  [/\b(?:foreign secretary|secretary of state)\b/gu, 'foreign minister'],
  [/\b(?:defen[cs]e secretary|defen[cs]e chief|secretary of defen[cs]e)\b/gu, 'defence minister'],
  [/\bdefense minister\b/gu, 'defence minister'],
  [/\b(?:home secretary|secretary of the interior|internal affairs minister)\b/gu, 'interior minister'],
  [/\b(?:premier|pm|head of (?:the )?government)\b/gu, 'prime minister'],
  [/\bhead of state\b/gu, 'president'],
  [/\bminister (?:of|for) (?:the )?(?<office>foreign affairs|defen[cs]e|[a-z]+)\b/gu, '$<office> minister'],
  [/\bforeign affairs minister\b/gu, 'foreign minister'],
  [/\b(?:un|u\.n\.?|united nations) chief\b/gu, 'un secretary-general'],
  [/\bsecretary general\b/gu, 'secretary-general'],
  [/\bchief executive(?: officer)?\b/gu, 'ceo'],
  [/\b(?<rank>field) marshal\b/gu, 'marshal'],
  [/\bmember of (?:the )?parliament\b/gu, 'mp'],
  [/\bgen\b/gu, 'general'],
  [/\bsen\b/gu, 'senator'],
  [/\brep\b/gu, 'representative'],
  [/\bgov\b/gu, 'governor'],
  [/\bprof\b/gu, 'professor'],
  [/\bdr\b/gu, 'doctor'],
  [/\bcol\b/gu, 'colonel'],
  [/\bcapt\b/gu, 'captain'],
  [/\bsgt\b/gu, 'sergeant'],
  [/\bpres\b/gu, 'president'],
];

/** A description in lower case with its offices in their usual words. */
export function inUsualWords(description: string): string {
  let text = description;
  for (const [pattern, office] of OFFICES_IN_OTHER_WORDS) text = text.replace(pattern, office);
  return text;
}

function synonyms(): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  for (const group of GROUPS) {
    // The first noun of a group may mean each of the others; they mean it, but not one another.
    const [first = '', ...others] = group.split(' ');
    for (const other of others) {
      link(map, first, other);
      link(map, other, first);
    }
  }
  return map;
}

function link(map: Map<string, Set<string>>, from: string, to: string): void {
  const known = map.get(from) ?? new Set<string>();
  known.add(to);
  map.set(from, known);
}
