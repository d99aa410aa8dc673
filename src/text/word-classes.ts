import {
  AUXILIARIES,
  BE,
  CLAUSE_WORDS,
  DETERMINERS,
  FINITE,
  PREPOSITIONS,
  isAdverb,
} from './quotations/function-words.js';

/** What a word does in its sentence, as far as its form and a few lists tell; `word` is a noun, an adjective or unknown. */
export type WordClass =
  | 'determiner'
  | 'preposition'
  | 'and'
  | 'clause'
  | 'pronoun'
  | 'auxiliary'
  | 'verb'
  | 'adverb'
  | 'number'
  | 'name'
  | 'word';

const PRONOUNS = words(
  'he she it they we i you him her them us me who whom whose which that this these those there itself himself herself themselves',
);
const NUMBER_WORDS = words(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half ' +
    'hundreds thousands millions billions dozens',
);
/** Past forms that do not end in "-ed". */
const PAST_FORMS = words(
  'became began begun bore born bought broke broken brought built came caught chose chosen cut did drew drawn drove driven ' +
    'fell fallen felt fought found flew flown gave given got went gone grew grown had heard held hit hurt kept knew known ' +
    'laid led left lent let lost made meant met paid put ran read rose said sang sat saw seen sent set shot showed shown ' +
    'sold sought spent spoke spoken stood stole struck sung swore taken taught thought threw thrown told took understood ' +
    'wore won wrote written spread shut sank split swept',
);
const NOT_PAST = words(
  'red need speed seed feed hundred sacred naked indeed wicked breed creed greed deed weed',
);

/** Whether a word in lower case is likely a past form of a verb. */
export function isPastForm(lower: string): boolean {
  return PAST_FORMS.has(lower) || (lower.length > 3 && lower.endsWith('ed') && !NOT_PAST.has(lower));
}

/** The class of a word; `opens` says that it is the sentence's first, where a capital tells little. */
export function wordClass(word: string, opens: boolean): WordClass {
  const lower = word.toLowerCase();
  const capital = /^\p{Lu}/u.test(word);
  if (/\p{N}/u.test(word) || NUMBER_WORDS.has(lower)) return 'number';
  if (capital && !opens) return 'name';
  if (lower === 'and' || lower === 'or') return 'and';
  if (BE.has(lower) || AUXILIARIES.has(lower)) return 'auxiliary';
  if (PRONOUNS.has(lower)) return 'pronoun';
  if (DETERMINERS.has(lower)) return 'determiner';
  if (PREPOSITIONS.has(lower)) return 'preposition';
  if (CLAUSE_WORDS.has(lower)) return 'clause';
  if (FINITE.has(lower) || isPastForm(lower)) return 'verb';
  if (isAdverb({ kind: 'word', lower, capital: false })) return 'adverb';
  return capital ? 'name' : 'word';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
