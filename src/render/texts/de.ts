import { type AskedFor, type FilterKinds, QUESTION_MAX_LENGTH } from '../../core/question.js';
import type { NameReason } from '../../text/persons/name-reason.js';
import { countedIn } from './counted.js';
import { languageNameIn } from './language-name.js';
import { germanArchive } from './archive/de.js';
import { germanCheck } from './check/de.js';
import { germanCompare } from './compare/de.js';
import { germanHelp } from './help/de.js';
import { germanStatus } from './status/de.js';
import { germanReading } from './reading/de.js';
import type { Texts } from './texts.js';

const count = countedIn('de');
const ARTICLES = { other: 'Artikel' };
const EVENTS = { one: 'Ereignis', other: 'Ereignisse' };
const OTHER_SENTENCES = { one: 'weiterer Satz', other: 'weitere Sätze' };

const OTHER_FILTERS: Readonly<Record<FilterKinds, string>> = {
  dates: 'Vielleicht hilft ein anderer Zeitraum.',
  outlet: 'Vielleicht hilft ein anderes Medium.',
  both: 'Vielleicht hilft ein anderer Zeitraum oder ein anderes Medium.',
};

const ASKED: Readonly<Record<AskedFor, string>> = {
  date: 'nennt dafür ein Datum',
  person: 'sagt, wer',
  number: 'nennt dafür eine Zahl',
  place: 'sagt, wo',
  reason: 'sagt, warum',
  manner: 'sagt, wie',
  thing: 'sagt das',
};

const OPERATOR_NEEDED =
  'Das Archiv kann gerade nicht durchsucht werden. Wer diesen Bot betreibt, muss nachsehen.';
const TRY_AGAIN = 'Die Suche wurde unterbrochen. Bitte gleich noch einmal fragen.';

const REASONS: Readonly<Record<NameReason['kind'], string>> = {
  'same-name': 'derselbe Name',
  spelling: 'zwei Schreibungen eines Namens',
  'short-form': 'eine Kurzform des Namens',
  initial: 'der Anfangsbuchstabe passt',
  order: 'dieselben Namen in anderer Reihenfolge',
  'part-of-name': 'ein Name ist Teil des anderen',
  'names-differ': 'die Namen sind verschieden',
  'suffix-differs': 'der Namenszusatz ist verschieden',
  'single-name': 'ein einzelner Name',
  'same-role': 'dasselbe Amt',
  'roles-apart': 'verschiedene Ämter',
  company: 'neben denselben Personen genannt',
  incompatible: 'die Namen passen nicht zusammen',
  stated: 'vom Betreiber angegeben',
};

/** The fixed sentences in German. */
export const german: Texts = {
  understood: (question) => `Verstanden als: ${question}`,
  notSaid: 'Das Archiv sagt es nicht.',
  nothingFits: 'Kein Artikel passt zu diesen Filtern.',
  notWithin: 'Innerhalb dieser Filter sagt das Archiv es nicht.',
  otherLanguageHeading: 'Bitte auf Englisch fragen.',

  namesMissing: (names) => `Kein Artikel erwähnt ${names}.`,
  notTold: (names, asked) =>
    names === null
      ? `Artikel berühren das Thema, aber keiner ${ASKED[asked]}.`
      : `Artikel erwähnen ${names}, aber keiner ${ASKED[asked]}.`,
  nothingNear: 'Kein Artikel kommt dieser Frage nahe.',
  filteredOut: (by, outlets) =>
    `${OTHER_FILTERS[by]}${outlets === null ? '' : ` Medien im Archiv: ${outlets}.`}`,
  otherDays: (names, days) => `Zu ${names} datiert es Ereignisse an anderen Tagen: ${days}.`,
  restNotSearched: (outlet) =>
    outlet === null
      ? 'Das übrige Archiv wurde nicht durchsucht; bitte noch einmal ohne Filter fragen.'
      : `Nur Artikel von ${outlet} wurden durchsucht; bitte noch einmal ohne dieses Medium fragen.`,
  otherLanguage: (language) =>
    `Die Sprache der Frage scheint ${languageNameIn('de', language)} zu sein; das Archiv lässt sich bisher nur auf Englisch durchsuchen.`,
  topics: (names) => `Das Archiv erzählt unter anderem von: ${names}.`,

  outletUnknown: 'Medium nicht angegeben',
  dateUnknown: 'Datum unbekannt',
  probably: (days) => `wahrscheinlich ${days}`,
  probablyOneOf: (number, first, last) =>
    `wahrscheinlich einer von ${count(number, { one: 'möglichen Tag', other: 'möglichen Tagen' })}, ${first} bis ${last}`,
  speaker: (name) => `— ${name}`,
  answeringWords: (words) => `Antwortende Wörter: ${words}`,

  coverage(articles, days, undated) {
    const held = count(articles, ARTICLES);
    if (articles === 0) return 'Archiv: keine Artikel';
    if (days === null) return `Archiv: ${held}, ${articles === 1 ? 'undatiert' : 'alle undatiert'}`;
    return `Archiv: ${held}, ${days}${undated === 0 ? '' : ` (${count(undated, { other: 'undatiert' })})`}`;
  },
  indexBuilt: { before: 'Index erstellt: ', after: '' },

  who: {
    nobody: (name) => `Kein Artikel nennt eine Person namens ${name}.`,
    nearest: (names) => `Gemeint war vielleicht ${names}?`,
    several: (number) =>
      `${count(number, { one: 'Person', other: 'Personen' })} im Archiv können gemeint sein. Bitte eine auswählen.`,
    among:
      'Es können auch andere als diese Personen gemeint sein. Bitte eine auswählen oder mehr vom Namen angeben.',
    variants: (names) => `Auch geschrieben: ${names}`,
    counts: (mentions, articles) =>
      `${count(mentions, { one: 'Nennung', other: 'Nennungen' })} in ${count(articles, { one: 'Artikel', other: 'Artikeln' })}`,
    seenOn: (day) => `Datum der Nennungen: ${day}`,
    seen: (from, to) => `Zuerst genannt: ${from}; zuletzt: ${to}`,
    beside: (names) => `Genannt neben: ${names}`,
    mayBe: (names) => `Vielleicht dieselbe Person wie: ${names}`,
    page: (page, pages) => `Seite ${String(page)} von ${String(pages)}`,
    howKnown: 'Woher weißt du das?',
    same: (left, right) => `${left} und ${right} gelten als eine Person:`,
    reason: ({ kind, detail }) => `${REASONS[kind]}${detail === '' ? '' : ` (${detail})`}`,
  },

  feedback: {
    helpful: 'Hilfreich',
    notHelpful: 'Nicht hilfreich',
    thanks: 'Danke. Es zählt, ohne die Frage.',
  },

  timeline: {
    summary(events, days, articles) {
      const told = `${count(events, EVENTS)} in ${count(articles, { one: 'Artikel', other: 'Artikeln' })}`;
      return days === null ? told : `${told}: ${days}`;
    },
    person: (name) => `Im Archiv: ${name}`,
    planned: (days) => `geplant: ${days}`,
    conditional: (days) => `möglicherweise: ${days}`,
    reported: (days) => `berichtet: ${days}`,
    undated: 'Datum unbekannt',
    undatedHeading: (number, listed) =>
      `${count(number, { one: 'Satz datiert sein Ereignis', other: 'Sätze datieren ihr Ereignis' })} mit Worten, die sich ` +
      `nicht auflösen ließen; ${listed < number ? `die ${listed.toLocaleString('de')} passendsten stehen` : number === 1 ? 'er steht' : 'sie stehen'} am Ende.`,
    moreReports: (reports, articles) =>
      articles === 1
        ? `${count(reports, OTHER_SENTENCES)} dazu im selben Artikel`
        : `Erzählt von ${count(articles, { one: 'Artikel', other: 'Artikeln' })}: ${count(reports, OTHER_SENTENCES)}`,
    datesDiffer: (dates) => `Die Datumsangaben weichen ab: ${dates}`,
    figuresDiffer: (figures) => `Die Zahlen weichen ab: ${figures}`,
    page: (page, pages) => `Seite ${String(page)} von ${String(pages)}`,
    earlier: 'Früher',
    later: 'Später',
    exportButton: 'Als .csv ausgeben',
    exported: (rows) =>
      `Die Zeitleiste als Tabelle: ${count(rows, { one: 'Zeile', other: 'Zeilen' })}, Daten als JJJJ-MM-TT, Zitate im Wortlaut.`,
    reportsButton: (entry, reports) => `${String(entry)}: ${count(reports, OTHER_SENTENCES)}`,
    reportsOf: (entry) => `Weitere Sätze zu Ereignis ${String(entry)}`,
    gone: 'Das Archiv hat sich seither geändert; bitte die Zeitleiste neu anfragen.',
    pictureOf: (query, entries) => `Zeitleiste zu ${query}: ${count(entries, EVENTS)}.`,
    pictureHolds: (shown, all) =>
      `Das Bild zeigt die am häufigsten erzählten Ereignisse: ${String(shown)} von ${String(all)}.`,
    legend: {
      day: 'Tag',
      month: 'Monat',
      year: 'Jahr',
      range: 'von – bis',
      planned: 'geplant',
      noOutlet: 'Medium nicht angegeben',
      otherOutlets: 'andere Medien',
    },
  },

  status: germanStatus,
  reading: germanReading,
  check: germanCheck,
  compare: germanCompare,

  archive: germanArchive,
  help: germanHelp,
  tryAgainIn: (seconds) =>
    `Bitte in ${count(seconds, { one: 'Sekunde', other: 'Sekunden' })} noch einmal versuchen.`,
  errors: {
    usage: 'Das kann dieser Bot nicht. Die Optionen des Befehls zeigen, was geht.',
    'config-invalid': OPERATOR_NEEDED,
    'archive-missing': OPERATOR_NEEDED,
    'archive-unreadable': OPERATOR_NEEDED,
    'archive-empty': 'Im Archiv sind noch keine Artikel.',
    'archive-statement-invalid': OPERATOR_NEEDED,
    'archive-busy': 'Am Archiv wird gerade etwas anderes geändert. Bitte gleich noch einmal versuchen.',
    'archive-unwritable':
      'In den Ordner des Archivs kann nicht geschrieben werden. Wer diesen Bot betreibt, muss nachsehen.',
    'file-name':
      'Eine Datei mit diesem Namen wird nicht angenommen. Erlaubt sind bis zu 100 Zeichen: Buchstaben, Ziffern, Leerzeichen und - _ . Der Name darf nicht mit README oder einem Punkt beginnen.',
    'file-type': 'Gelesen werden nur Dateien mit der Endung .txt, .md oder .jsonl.',
    'file-too-large': 'Die Datei ist zu groß: Sie darf bis zu 10 MB haben.',
    'file-taken':
      'Im Archiv gibt es schon eine Datei mit diesem Namen. Bitte einen anderen wählen oder angeben, dass sie ersetzt werden soll.',
    'file-unreadable': 'Aus dieser Datei ließ sich kein Artikel lesen; das Archiv blieb, wie es war.',
    'file-facts': 'Die Angaben zum Artikel sind nicht brauchbar.',
    'file-unknown': 'Diese Datei gibt es im Archiv nicht mehr.',
    'file-unclear':
      'Damit ist keine einzelne Datei gemeint. Bitte eine auswählen, die beim Tippen angeboten wird.',
    'file-foreign': 'Angenommen werden nur Dateien, die bei Discord hochgeladen wurden.',
    'file-fetch': 'Die Datei ließ sich nicht von Discord abrufen. Bitte noch einmal hochladen.',
    'trash-empty': 'Im Papierkorb liegt nichts.',
    'not-operator': 'Das Archiv ändern darf nur, wer einen Betreiberserver verwaltet, und nur dort.',
    'model-missing': OPERATOR_NEEDED,
    'model-broken': OPERATOR_NEEDED,
    'embedding-failed': TRY_AGAIN,
    'index-missing':
      'Das Archiv wird zum ersten Mal erschlossen. Bitte in ein paar Minuten noch einmal fragen.',
    'index-stale': 'Das Archiv wird neu erschlossen. Bitte in ein paar Minuten noch einmal fragen.',
    'index-corrupt': OPERATOR_NEEDED,
    'index-foreign': OPERATOR_NEEDED,
    'index-locked': 'Das Archiv wird gerade erschlossen. Bitte in ein paar Minuten noch einmal versuchen.',
    'index-unwritable': OPERATOR_NEEDED,
    'build-failed': OPERATOR_NEEDED,
    'question-empty': 'Die Frage ist leer. Bitte in einem Satz fragen.',
    'subject-missing': 'Worum soll es gehen? Bitte ein Thema, eine Person oder einen Titel angeben.',
    'question-too-long': `Die Frage ist zu lang. Sie darf bis zu ${String(QUESTION_MAX_LENGTH)} Zeichen haben.`,
    'date-invalid': 'Dieses Datum ist nicht lesbar. Es geht so: 2019-04-06, 2019-04 oder 2019.',
    'date-range-reversed': 'Das erste Datum liegt nach dem letzten. Bitte die beiden tauschen.',
    'engine-gone': TRY_AGAIN,
    busy: 'Gerade warten viele Fragen.',
    restarting: 'Der Bot wird gerade neu gestartet.',
    interrupted: 'Der Bot wurde neu gestartet, bevor er antworten konnte. Bitte noch einmal fragen.',
    'rate-limited': 'Das war viel auf einmal.',
    'button-expired': 'Dieser Knopf geht nicht mehr. Bitte neu fragen.',
    'content-gone': 'Das steht nicht mehr im Archiv. Bitte neu fragen.',
    'state-broken': OPERATOR_NEEDED,
    'discord-token': OPERATOR_NEEDED,
    'discord-refused': 'Discord hat die Antwort nicht angenommen. Bitte gleich noch einmal fragen.',
  },
  unexpected: 'Etwas ist schiefgegangen, und es liegt nicht an der Frage. Bitte gleich noch einmal fragen.',
  reference: (id) => `Kennzeichen für den Betreiber des Bots: ${id}`,
};
