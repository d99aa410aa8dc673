import { type AskedFor, type FilterKinds, QUESTION_MAX_LENGTH } from '../../core/question.js';
import type { NameReason } from '../../text/persons/name-reason.js';
import { countedIn } from './counted.js';
import { languageNameIn } from './language-name.js';
import { frenchArchive } from './archive/fr.js';
import { frenchCheck } from './check/fr.js';
import { frenchCompare } from './compare/fr.js';
import { frenchHelp } from './help/fr.js';
import { frenchStatus } from './status/fr.js';
import { frenchReading } from './reading/fr.js';
import type { Texts } from './texts.js';

const count = countedIn('fr');
const ARTICLES = { one: 'article', other: 'articles' };
const EVENTS = { one: 'événement', other: 'événements' };
const OTHER_SENTENCES = { one: 'autre phrase', other: 'autres phrases' };

const OTHER_FILTERS: Readonly<Record<FilterKinds, string>> = {
  dates: 'Essayez d’autres dates.',
  outlet: 'Essayez un autre média.',
  both: 'Essayez d’autres dates ou un autre média.',
};

const ASKED: Readonly<Record<AskedFor, string>> = {
  date: 'n’en donne la date',
  person: 'ne dit qui',
  number: 'n’en donne le chiffre',
  place: 'ne dit où',
  reason: 'ne dit pourquoi',
  manner: 'ne dit comment',
  thing: 'ne le dit',
};

const OPERATOR_NEEDED =
  'La recherche dans les archives est impossible pour le moment. La personne qui gère ce bot doit s’en occuper.';
const TRY_AGAIN = 'La recherche a été interrompue. Veuillez reposer la question dans un instant.';

const REASONS: Readonly<Record<NameReason['kind'], string>> = {
  'same-name': 'le même nom',
  spelling: 'deux graphies d’un même nom',
  'short-form': 'une forme courte du nom',
  initial: 'l’initiale correspond',
  order: 'les mêmes noms dans un autre ordre',
  'part-of-name': 'un nom fait partie de l’autre',
  'names-differ': 'les noms diffèrent',
  'suffix-differs': 'le suffixe diffère',
  'single-name': 'un nom seul',
  'same-role': 'la même fonction',
  'roles-apart': 'des fonctions différentes',
  company: 'cité auprès des mêmes personnes',
  incompatible: 'les noms ne s’accordent pas',
  stated: 'indiqué par la personne qui gère ce bot',
};

/** The fixed sentences in French. */
export const french: Texts = {
  understood: (question) => `Compris comme : ${question}`,
  notSaid: 'Les archives ne le disent pas.',
  nothingFits: 'Aucun article ne correspond à ces filtres.',
  notWithin: 'Avec ces filtres, les archives ne le disent pas.',
  otherLanguageHeading: 'Veuillez poser la question en anglais.',

  namesMissing: (names) => `Aucun article ne mentionne ${names}.`,
  notTold: (names, asked) =>
    names === null
      ? `Des articles abordent le sujet, mais aucun ${ASKED[asked]}.`
      : `Des articles mentionnent ${names}, mais aucun ${ASKED[asked]}.`,
  nothingNear: 'Aucun article ne se rapproche de cette question.',
  filteredOut: (by, outlets) =>
    `${OTHER_FILTERS[by]}${outlets === null ? '' : ` Médias présents dans les archives : ${outlets}.`}`,
  otherDays: (names, days) => `Des événements concernant ${names} y sont datés d’autres jours : ${days}.`,
  restNotSearched: (outlet) =>
    outlet === null
      ? 'Le reste des archives n’a pas été consulté ; reposez la question sans les filtres.'
      : `Seuls les articles du média ${outlet} ont été consultés ; reposez la question sans ce média.`,
  otherLanguage: (language) =>
    `La question semble être en ${languageNameIn('fr', language)} ; pour l’instant, la recherche ne se fait qu’en anglais.`,
  topics: (names) => `Les archives parlent entre autres de : ${names}.`,

  outletUnknown: 'média non précisé',
  dateUnknown: 'date inconnue',
  probably: (days) => `probablement ${days}`,
  probablyOneOf: (number, first, last) =>
    `probablement l’un des ${count(number, { one: 'jour possible', other: 'jours possibles' })}, du ${first} au ${last}`,
  speaker: (name) => `— ${name}`,
  answeringWords: (words) => `Mots qui répondent : ${words}`,

  coverage(articles, days, undated) {
    const held = count(articles, ARTICLES);
    if (articles === 0) return 'Archives : aucun article';
    if (days === null) return `Archives : ${held}, ${articles === 1 ? 'non daté' : 'tous non datés'}`;
    const without = count(undated, { one: 'non daté', other: 'non datés' });
    return `Archives : ${held}, ${days}${undated === 0 ? '' : ` (${without})`}`;
  },
  indexBuilt: { before: 'index créé : ', after: '' },

  who: {
    nobody: (name) => `Aucun article ne nomme une personne appelée ${name}.`,
    nearest: (names) => `Vouliez-vous dire ${names} ?`,
    several: (number) =>
      `${count(number, { one: 'personne', other: 'personnes' })} des archives peuvent être visées. Choisissez-en une.`,
    among: 'D’autres personnes que celles-ci peuvent être visées. Choisissez-en une ou précisez le nom.',
    variants: (names) => `Aussi écrit : ${names}`,
    counts: (mentions, articles) =>
      `${count(mentions, { one: 'mention', other: 'mentions' })} dans ${count(articles, ARTICLES)}`,
    seenOn: (day) => `Date des mentions : ${day}`,
    seen: (from, to) => `Première mention : ${from} ; dernière : ${to}`,
    beside: (names) => `Aux côtés de : ${names}`,
    mayBe: (names) => `Peut-être la même personne que : ${names}`,
    page: (page, pages) => `Page ${String(page)} sur ${String(pages)}`,
    howKnown: 'Comment le savez-vous ?',
    same: (left, right) => `${left} et ${right} sont considérés comme une seule personne :`,
    reason: ({ kind, detail }) => `${REASONS[kind]}${detail === '' ? '' : ` (${detail})`}`,
  },

  feedback: {
    helpful: 'Utile',
    notHelpful: 'Pas utile',
    thanks: 'Merci. L’avis est compté, sans la question.',
  },

  timeline: {
    summary(events, days, articles) {
      const told = `${count(events, EVENTS)} dans ${count(articles, ARTICLES)}`;
      return days === null ? told : `${told} : ${days}`;
    },
    person: (name) => `Dans les archives : ${name}`,
    planned: (days) => `prévu : ${days}`,
    conditional: (days) => `peut-être : ${days}`,
    reported: (days) => `rapporté : ${days}`,
    undated: 'date inconnue',
    undatedHeading: (number, listed) =>
      `${count(number, { one: 'phrase date son événement', other: 'phrases datent leur événement' })} par des mots qui ` +
      `n’ont pas pu être résolus ; ${listed < number ? `les ${listed.toLocaleString('fr')} plus pertinentes figurent` : number === 1 ? 'elle figure' : 'elles figurent'} à la fin.`,
    moreReports: (reports, articles) =>
      articles === 1
        ? `${count(reports, OTHER_SENTENCES)} à ce sujet dans le même article`
        : `Raconté par ${count(articles, ARTICLES)}, dans ${count(reports, OTHER_SENTENCES)}`,
    datesDiffer: (dates) => `Les dates diffèrent : ${dates}`,
    figuresDiffer: (figures) => `Les chiffres diffèrent : ${figures}`,
    page: (page, pages) => `Page ${String(page)} sur ${String(pages)}`,
    earlier: 'Plus tôt',
    later: 'Plus tard',
    exportButton: 'Exporter en .csv',
    exported: (rows) =>
      `La chronologie en tableau : ${count(rows, { one: 'ligne', other: 'lignes' })}, dates sous la forme AAAA-MM-JJ, ` +
      'citations telles quelles.',
    reportsButton: (entry, reports) => `${String(entry)} : ${count(reports, OTHER_SENTENCES)}`,
    reportsOf: (entry) => `Autres phrases sur l’événement ${String(entry)}`,
    gone: 'Les archives ont changé depuis ; redemandez la chronologie.',
    pictureOf: (query, entries) => `Chronologie de ${query} : ${count(entries, EVENTS)}.`,
    pictureHolds: (shown, all) =>
      `L’image montre les événements les plus racontés : ${String(shown)} sur ${String(all)}.`,
    legend: {
      day: 'jour',
      month: 'mois',
      year: 'année',
      range: 'de – à',
      planned: 'prévu',
      noOutlet: 'média non précisé',
      otherOutlets: 'autres médias',
    },
  },

  status: frenchStatus,
  reading: frenchReading,
  check: frenchCheck,
  compare: frenchCompare,

  archive: frenchArchive,
  help: frenchHelp,
  tryAgainIn: (seconds) => `Réessayez dans ${count(seconds, { one: 'seconde', other: 'secondes' })}.`,
  errors: {
    usage: 'Ce bot ne sait pas faire cela. Regardez les options de la commande et réessayez.',
    'config-invalid': OPERATOR_NEEDED,
    'archive-missing': OPERATOR_NEEDED,
    'archive-unreadable': OPERATOR_NEEDED,
    'archive-empty': 'Les archives ne contiennent encore aucun article.',
    'archive-statement-invalid': OPERATOR_NEEDED,
    'archive-busy': 'Une autre modification des archives est en cours. Veuillez réessayer dans un instant.',
    'archive-unwritable':
      'Il est impossible d’écrire dans le dossier des archives. La personne qui gère ce bot doit s’en occuper.',
    'file-name':
      'Un fichier de ce nom n’est pas accepté. Utilisez des lettres, des chiffres, des espaces et - _ . dans la limite de 100 caractères, sans commencer par README ni par un point.',
    'file-type': 'Seuls les fichiers .txt, .md et .jsonl sont lus.',
    'file-too-large': 'Le fichier est trop volumineux : il peut faire jusqu’à 10 Mo.',
    'file-taken':
      'Les archives contiennent déjà un fichier de ce nom. Choisissez un autre nom, ou indiquez qu’il faut le remplacer.',
    'file-unreadable':
      'Aucun article n’a pu être lu dans ce fichier ; les archives sont restées telles quelles.',
    'file-facts': 'Les indications données sur l’article sont inutilisables.',
    'file-unknown': 'Ce fichier n’est plus dans les archives.',
    'file-unclear':
      'Cela ne désigne pas un seul fichier. Choisissez l’un de ceux qui sont proposés pendant la saisie.',
    'file-foreign': 'Seuls les fichiers envoyés à Discord sont acceptés.',
    'file-fetch': 'Le fichier n’a pas pu être récupéré auprès de Discord. Veuillez l’envoyer à nouveau.',
    'trash-empty': 'La corbeille est vide.',
    'not-operator':
      'Seules les personnes qui gèrent un serveur d’opérateurs peuvent modifier les archives, et seulement là.',
    'model-missing': OPERATOR_NEEDED,
    'model-broken': OPERATOR_NEEDED,
    'embedding-failed': TRY_AGAIN,
    'index-missing':
      'Les archives sont indexées pour la première fois. Veuillez reposer la question dans quelques minutes.',
    'index-stale':
      'Les archives sont en cours de réindexation. Veuillez reposer la question dans quelques minutes.',
    'index-corrupt': OPERATOR_NEEDED,
    'index-foreign': OPERATOR_NEEDED,
    'index-locked': 'Les archives sont en cours d’indexation. Veuillez réessayer dans quelques minutes.',
    'index-unwritable': OPERATOR_NEEDED,
    'build-failed': OPERATOR_NEEDED,
    'question-empty': 'La question est vide. Posez-la en une phrase.',
    'subject-missing': 'Indiquez de quoi il doit s’agir : un sujet, une personne ou un titre.',
    'question-too-long': `La question est trop longue : ${String(QUESTION_MAX_LENGTH)} caractères au plus.`,
    'date-invalid': 'Cette date est illisible. Écrivez 2019-04-06, 2019-04 ou 2019.',
    'date-range-reversed': 'La première date vient après la dernière. Échangez-les.',
    'engine-gone': TRY_AGAIN,
    busy: 'Beaucoup de questions attendent en ce moment.',
    restarting: 'Le bot est en cours de redémarrage.',
    interrupted: 'Le bot a redémarré avant d’avoir pu répondre. Veuillez reposer la question.',
    'rate-limited': 'Cela fait beaucoup à la fois.',
    'button-expired': 'Ce bouton ne fonctionne plus. Veuillez reposer la question.',
    'content-gone': 'Cela ne figure plus dans les archives. Veuillez reposer la question.',
    'state-broken': OPERATOR_NEEDED,
    'discord-token': OPERATOR_NEEDED,
    'discord-refused': 'Discord n’a pas accepté la réponse. Veuillez reposer la question dans un instant.',
  },
  unexpected:
    'Une erreur s’est produite, et vous n’y êtes pour rien. Veuillez reposer la question dans un instant.',
  reference: (id) => `Référence pour la personne qui gère ce bot : ${id}`,
};
