import { type AskedFor, type FilterKinds, QUESTION_MAX_LENGTH } from '../../core/question.js';
import type { NameReason } from '../../text/persons/name-reason.js';
import { englishTimeline } from './en-timeline.js';
import { englishArchive } from './archive/en.js';
import { englishCheck } from './check/en.js';
import { englishCompare } from './compare/en.js';
import { englishHelp } from './help/en.js';
import { englishStatus } from './status/en.js';
import { englishReading } from './reading/en.js';
import type { Texts } from './texts.js';

const plural = new Intl.PluralRules('en');

/** `1 article`, `2 articles`. */
function count(number: number, one: string, other: string): string {
  return `${number.toLocaleString('en')} ${plural.select(number) === 'one' ? one : other}`;
}

const OTHER_FILTERS: Readonly<Record<FilterKinds, string>> = {
  dates: 'Try other dates.',
  outlet: 'Try another outlet.',
  both: 'Try other dates or another outlet.',
};

const ASKED: Readonly<Record<AskedFor, string>> = {
  date: 'gives a date for this',
  person: 'says who',
  number: 'gives a figure for this',
  place: 'says where',
  reason: 'says why',
  manner: 'says how',
  thing: 'says this',
};

const OPERATOR_NEEDED = 'The archive cannot be searched right now. Whoever runs this bot has to look at it.';
const TRY_AGAIN = 'The search was interrupted. Please ask again in a moment.';

const REASONS: Readonly<Record<NameReason['kind'], string>> = {
  'same-name': 'the same name',
  spelling: 'two spellings of one name',
  'short-form': 'a short form of the name',
  initial: 'the initial fits',
  order: 'the same names in another order',
  'part-of-name': 'one name is a part of the other',
  'names-differ': 'the names differ',
  'suffix-differs': 'the suffix differs',
  'single-name': 'a single name',
  'same-role': 'the same role',
  'roles-apart': 'different roles',
  company: 'named beside the same people',
  incompatible: 'the names do not fit',
  stated: 'stated by the operator',
};

/** The fixed sentences in English. */
export const english: Texts = {
  understood: (question) => `Understood as: ${question}`,
  notSaid: 'The archive does not say.',
  nothingFits: 'No article fits these filters.',
  notWithin: 'Within these filters, the archive does not say.',
  otherLanguageHeading: 'Please ask in English.',

  namesMissing: (names) => `No article mentions ${names}.`,
  notTold: (names, asked) =>
    names === null
      ? `Articles touch on this, but none ${ASKED[asked]}.`
      : `Articles mention ${names}, but none ${ASKED[asked]}.`,
  nothingNear: 'No article comes near this question.',
  filteredOut: (by, outlets) =>
    `${OTHER_FILTERS[by]}${outlets === null ? '' : ` The archive holds articles of ${outlets}.`}`,
  otherDays: (names, days) => `It dates events for ${names} on other days: ${days}.`,
  restNotSearched: (outlet) =>
    outlet === null
      ? 'The rest of the archive was not searched; ask again without the filters.'
      : `Only articles of ${outlet} were searched; ask again without that outlet.`,
  otherLanguage: (language) =>
    `The question seems to be in ${language}; the archive can only be searched in English so far.`,
  topics: (names) => `The archive tells of ${names}.`,

  outletUnknown: 'outlet not stated',
  dateUnknown: 'date not known',
  probably: (days) => `probably ${days}`,
  probablyOneOf: (number, first, last) =>
    `probably one of ${count(number, 'day', 'days')} between ${first} and ${last}`,
  speaker: (name) => `— ${name}`,
  answeringWords: (words) => `Answering words: ${words}`,

  coverage(articles, days, undated) {
    const held = count(articles, 'article', 'articles');
    if (articles === 0) return 'Archive: no articles';
    if (days === null) return `Archive: ${held}, ${articles === 1 ? 'undated' : 'all undated'}`;
    return `Archive: ${held}, ${days}${undated === 0 ? '' : ` (${undated.toLocaleString('en')} undated)`}`;
  },
  timeline: englishTimeline,
  reading: englishReading,
  check: englishCheck,
  compare: englishCompare,
  indexBuilt: { before: 'index built ', after: '' },

  who: {
    nobody: (name) => `No article names a person called ${name}.`,
    nearest: (names) => `Did you mean ${names}?`,
    several: (number) => `${number.toLocaleString('en')} people in the archive may be meant. Choose one.`,
    among: 'More people than these may be meant. Choose one, or type more of the name.',
    variants: (names) => `Also written ${names}`,
    counts: (mentions, articles) =>
      `Named ${count(mentions, 'time', 'times')} in ${count(articles, 'article', 'articles')}`,
    seenOn: (day) => `Seen on ${day}`,
    seen: (from, to) => `First seen on ${from}, last on ${to}`,
    beside: (names) => `Named beside ${names}`,
    mayBe: (names) => `May be the same person as ${names}`,
    page: (page, pages) => `Page ${page.toLocaleString('en')} of ${pages.toLocaleString('en')}`,
    howKnown: 'How do you know?',
    same: (left, right) => `${left} and ${right} are taken for one person:`,
    reason: ({ kind, detail }) => `${REASONS[kind]}${detail === '' ? '' : ` (${detail})`}`,
  },

  feedback: {
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    thanks: 'Thank you. It counts, without your question.',
  },

  status: englishStatus,
  archive: englishArchive,
  help: englishHelp,
  tryAgainIn: (seconds) => `Please try again in ${count(seconds, 'second', 'seconds')}.`,
  errors: {
    usage: 'That is not something this bot can do. Look at the command’s options and try again.',
    'config-invalid': OPERATOR_NEEDED,
    'archive-missing': OPERATOR_NEEDED,
    'archive-unreadable': OPERATOR_NEEDED,
    'archive-empty': 'There are no articles in the archive yet.',
    'archive-statement-invalid': OPERATOR_NEEDED,
    'archive-busy': 'Another change of the archive is at work. Please try again in a moment.',
    'archive-unwritable':
      'The archive’s folder cannot be written to. Whoever runs this bot has to look at it.',
    'file-name':
      'A file of this name is not taken. Use letters, digits, spaces and - _ . in up to 100 characters, and no name that begins with README or a dot.',
    'file-type': 'Only .txt, .md and .jsonl files are read.',
    'file-too-large': 'The file is too large: it may have up to 10 MB.',
    'file-taken':
      'The archive has a file of this name already. Choose another name, or say that it is to be replaced.',
    'file-unreadable': 'No article could be read from this file, so the archive was left as it is.',
    'file-facts': 'What was stated of the article cannot be used.',
    'file-unknown': 'The archive has no such file any more.',
    'file-unclear': 'No single file is meant by that. Choose one of those that are offered while you type.',
    'file-foreign': 'Only files that were uploaded to Discord are taken.',
    'file-fetch': 'The file could not be fetched from Discord. Please upload it once more.',
    'trash-empty': 'There is nothing in the trash.',
    'not-operator': 'Only people who manage an operators’ server may change the archive, and only there.',
    'model-missing': OPERATOR_NEEDED,
    'model-broken': OPERATOR_NEEDED,
    'embedding-failed': TRY_AGAIN,
    'index-missing': 'The archive is being indexed for the first time. Please ask again in a few minutes.',
    'index-stale': 'The archive is being indexed anew. Please ask again in a few minutes.',
    'index-corrupt': OPERATOR_NEEDED,
    'index-foreign': OPERATOR_NEEDED,
    'index-locked': 'The archive is being indexed right now. Please try again in a few minutes.',
    'index-unwritable': OPERATOR_NEEDED,
    'build-failed': OPERATOR_NEEDED,
    'question-empty': 'The question is empty. Ask it in a sentence.',
    'subject-missing': 'Say what it is to be about: a topic, a person or a title.',
    'question-too-long': `The question is too long. It may have up to ${String(QUESTION_MAX_LENGTH)} characters.`,
    'date-invalid': 'That date cannot be read. Write it as 2019-04-06, 2019-04 or 2019.',
    'date-range-reversed': 'The first date lies after the last one. Swap the two.',
    'engine-gone': TRY_AGAIN,
    busy: 'Many questions are waiting just now.',
    restarting: 'The bot is being restarted.',
    interrupted: 'The bot was restarted before it could answer. Please ask again.',
    'rate-limited': 'That was a lot at once.',
    'button-expired': 'This button no longer works. Please ask anew.',
    'content-gone': 'The archive no longer holds this. Please ask anew.',
    'state-broken': OPERATOR_NEEDED,
    'discord-token': OPERATOR_NEEDED,
    'discord-refused': 'Discord did not accept the reply. Please ask again in a moment.',
  },
  unexpected: 'Something went wrong, and it is not your doing. Please ask again in a moment.',
  reference: (id) => `Reference for whoever runs this bot: ${id}`,
};
