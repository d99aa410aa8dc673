import { type AskedFor, type FilterKinds, QUESTION_MAX_LENGTH } from '../../core/question.js';
import type { NameReason } from '../../text/persons/name-reason.js';
import { countedIn } from './counted.js';
import { languageNameIn } from './language-name.js';
import { spanishArchive } from './archive/es.js';
import { spanishCheck } from './check/es.js';
import { spanishCompare } from './compare/es.js';
import { spanishHelp } from './help/es.js';
import { spanishStatus } from './status/es.js';
import { spanishReading } from './reading/es.js';
import type { Texts } from './texts.js';

const count = countedIn('es');
const ARTICLES = { one: 'artículo', other: 'artículos' };
const EVENTS = { one: 'suceso', other: 'sucesos' };
const OTHER_SENTENCES = { one: 'frase más', other: 'frases más' };

const OTHER_FILTERS: Readonly<Record<FilterKinds, string>> = {
  dates: 'Pruebe otras fechas.',
  outlet: 'Pruebe otro medio.',
  both: 'Pruebe otras fechas u otro medio.',
};

const ASKED: Readonly<Record<AskedFor, string>> = {
  date: 'da una fecha',
  person: 'dice quién',
  number: 'da una cifra',
  place: 'dice dónde',
  reason: 'dice por qué',
  manner: 'dice cómo',
  thing: 'lo dice',
};

const OPERATOR_NEEDED =
  'Ahora mismo no se puede buscar en el archivo. Quien administra este bot tiene que revisarlo.';
const TRY_AGAIN = 'La búsqueda se interrumpió. Vuelva a preguntar en un momento.';

const REASONS: Readonly<Record<NameReason['kind'], string>> = {
  'same-name': 'el mismo nombre',
  spelling: 'dos grafías de un mismo nombre',
  'short-form': 'una forma corta del nombre',
  initial: 'la inicial coincide',
  order: 'los mismos nombres en otro orden',
  'part-of-name': 'un nombre es parte del otro',
  'names-differ': 'los nombres difieren',
  'suffix-differs': 'el sufijo difiere',
  'single-name': 'un solo nombre',
  'same-role': 'el mismo cargo',
  'roles-apart': 'cargos distintos',
  company: 'aparece junto a las mismas personas',
  incompatible: 'los nombres no encajan',
  stated: 'indicado por quien administra el bot',
};

/** The fixed sentences in Spanish. */
export const spanish: Texts = {
  understood: (question) => `Entendido como: ${question}`,
  notSaid: 'El archivo no lo dice.',
  nothingFits: 'Ningún artículo corresponde a estos filtros.',
  notWithin: 'Con estos filtros, el archivo no lo dice.',
  otherLanguageHeading: 'Pregunte en inglés, por favor.',

  namesMissing: (names) => `En ningún artículo aparece: ${names}.`,
  notTold: (names, asked) =>
    names === null
      ? `Hay artículos que tocan el tema, pero ninguno ${ASKED[asked]}.`
      : `Hay artículos que mencionan: ${names}, pero ninguno ${ASKED[asked]}.`,
  nothingNear: 'Ningún artículo se acerca a esta pregunta.',
  filteredOut: (by, outlets) =>
    `${OTHER_FILTERS[by]}${outlets === null ? '' : ` Medios del archivo: ${outlets}.`}`,
  otherDays: (names, days) => `Fecha hechos sobre ${names} en otros días: ${days}.`,
  restNotSearched: (outlet) =>
    outlet === null
      ? 'El resto del archivo no se ha consultado; pregunte de nuevo sin los filtros.'
      : `Solo se han consultado artículos de ${outlet}; pregunte de nuevo sin ese medio.`,
  otherLanguage: (language) =>
    `La pregunta parece estar en ${languageNameIn('es', language)}; por ahora solo se puede buscar en inglés.`,
  topics: (names) => `El archivo habla, entre otras cosas, de: ${names}.`,

  outletUnknown: 'medio no indicado',
  dateUnknown: 'fecha desconocida',
  probably: (days) => `probablemente ${days}`,
  probablyOneOf: (number, first, last) =>
    `probablemente uno de ${count(number, { one: 'día posible', other: 'días posibles' })}, del ${first} al ${last}`,
  speaker: (name) => `— ${name}`,
  answeringWords: (words) => `Palabras que responden: ${words}`,

  coverage(articles, days, undated) {
    const held = count(articles, ARTICLES);
    if (articles === 0) return 'Archivo: ningún artículo';
    if (days === null) return `Archivo: ${held}, ${articles === 1 ? 'sin fecha' : 'todos sin fecha'}`;
    return `Archivo: ${held}, ${days}${undated === 0 ? '' : ` (${count(undated, { other: 'sin fecha' })})`}`;
  },
  indexBuilt: { before: 'índice creado: ', after: '' },

  who: {
    nobody: (name) => `Ningún artículo nombra a una persona llamada ${name}.`,
    nearest: (names) => `¿Quiso decir ${names}?`,
    several: (number) =>
      `Puede tratarse de ${count(number, { one: 'persona', other: 'personas' })} del archivo. Elija una.`,
    among: 'Puede tratarse de más personas que estas. Elija una o escriba más del nombre.',
    variants: (names) => `También escrito: ${names}`,
    counts: (mentions, articles) =>
      `${count(mentions, { one: 'mención', other: 'menciones' })} en ${count(articles, ARTICLES)}`,
    seenOn: (day) => `Fecha de las menciones: ${day}`,
    seen: (from, to) => `Primera mención: ${from}; última: ${to}`,
    beside: (names) => `Junto a: ${names}`,
    mayBe: (names) => `Quizá la misma persona que: ${names}`,
    page: (page, pages) => `Página ${String(page)} de ${String(pages)}`,
    howKnown: '¿Cómo se sabe?',
    same: (left, right) => `${left} y ${right} se tienen por una misma persona:`,
    reason: ({ kind, detail }) => `${REASONS[kind]}${detail === '' ? '' : ` (${detail})`}`,
  },

  feedback: {
    helpful: 'Útil',
    notHelpful: 'No es útil',
    thanks: 'Gracias. Su opinión cuenta, sin la pregunta.',
  },

  timeline: {
    summary(events, days, articles) {
      const told = `${count(events, EVENTS)} en ${count(articles, ARTICLES)}`;
      return days === null ? told : `${told}: ${days}`;
    },
    person: (name) => `En el archivo: ${name}`,
    planned: (days) => `previsto: ${days}`,
    conditional: (days) => `quizá: ${days}`,
    reported: (days) => `fecha de la noticia: ${days}`,
    undated: 'fecha desconocida',
    undatedHeading: (number, listed) =>
      `${count(number, { one: 'frase fecha su suceso', other: 'frases fechan su suceso' })} con palabras que no se ` +
      `pudieron resolver; ${listed < number ? `las ${listed.toLocaleString('es')} más pertinentes van` : number === 1 ? 'va' : 'van'} al final.`,
    moreReports: (reports, articles) =>
      articles === 1
        ? `${count(reports, OTHER_SENTENCES)} sobre esto en el mismo artículo`
        : `Contado por ${count(articles, ARTICLES)}, en ${count(reports, OTHER_SENTENCES)}`,
    datesDiffer: (dates) => `Las fechas difieren: ${dates}`,
    figuresDiffer: (figures) => `Las cifras difieren: ${figures}`,
    page: (page, pages) => `Página ${String(page)} de ${String(pages)}`,
    earlier: 'Antes',
    later: 'Después',
    exportButton: 'Exportar .csv',
    exported: (rows) =>
      `La cronología como tabla: ${count(rows, { one: 'fila', other: 'filas' })}, fechas como AAAA-MM-DD, citas tal cual.`,
    reportsButton: (entry, reports) => `${String(entry)}: ${count(reports, OTHER_SENTENCES)}`,
    reportsOf: (entry) => `Más frases sobre el suceso ${String(entry)}`,
    gone: 'El archivo ha cambiado desde entonces; vuelva a pedir la cronología.',
    pictureOf: (query, entries) => `Cronología de ${query}: ${count(entries, EVENTS)}.`,
    pictureHolds: (shown, all) =>
      `La imagen muestra los sucesos más contados: ${String(shown)} de ${String(all)}.`,
    legend: {
      day: 'día',
      month: 'mes',
      year: 'año',
      range: 'de – a',
      planned: 'previsto',
      noOutlet: 'medio no indicado',
      otherOutlets: 'otros medios',
    },
  },

  status: spanishStatus,
  reading: spanishReading,
  check: spanishCheck,
  compare: spanishCompare,

  archive: spanishArchive,
  help: spanishHelp,
  tryAgainIn: (seconds) => `Inténtelo de nuevo en ${count(seconds, { one: 'segundo', other: 'segundos' })}.`,
  errors: {
    usage: 'Este bot no puede hacer eso. Mire las opciones del comando e inténtelo de nuevo.',
    'config-invalid': OPERATOR_NEEDED,
    'archive-missing': OPERATOR_NEEDED,
    'archive-unreadable': OPERATOR_NEEDED,
    'archive-empty': 'Todavía no hay artículos en el archivo.',
    'archive-statement-invalid': OPERATOR_NEEDED,
    'archive-busy': 'Se está haciendo otro cambio en el archivo. Inténtelo de nuevo en un momento.',
    'archive-unwritable':
      'No se puede escribir en la carpeta del archivo. Quien administra este bot tiene que revisarlo.',
    'file-name':
      'No se acepta un fichero con este nombre. Use letras, cifras, espacios y - _ . en 100 caracteres como máximo, sin empezar por README ni por un punto.',
    'file-type': 'Solo se leen ficheros .txt, .md y .jsonl.',
    'file-too-large': 'El fichero es demasiado grande: puede tener hasta 10 MB.',
    'file-taken':
      'El archivo ya tiene un fichero con este nombre. Elija otro o indique que hay que reemplazarlo.',
    'file-unreadable': 'No se pudo leer ningún artículo de este fichero; el archivo quedó como estaba.',
    'file-facts': 'Los datos indicados sobre el artículo no sirven.',
    'file-unknown': 'Este fichero ya no está en el archivo.',
    'file-unclear': 'Eso no designa un único fichero. Elija uno de los que se ofrecen mientras escribe.',
    'file-foreign': 'Solo se aceptan ficheros subidos a Discord.',
    'file-fetch': 'No se pudo obtener el fichero de Discord. Súbalo otra vez.',
    'trash-empty': 'La papelera está vacía.',
    'not-operator':
      'Solo quienes administran un servidor de operadores pueden cambiar el archivo, y únicamente allí.',
    'model-missing': OPERATOR_NEEDED,
    'model-broken': OPERATOR_NEEDED,
    'embedding-failed': TRY_AGAIN,
    'index-missing': 'El archivo se está indexando por primera vez. Vuelva a preguntar en unos minutos.',
    'index-stale': 'El archivo se está indexando de nuevo. Vuelva a preguntar en unos minutos.',
    'index-corrupt': OPERATOR_NEEDED,
    'index-foreign': OPERATOR_NEEDED,
    'index-locked': 'El archivo se está indexando ahora mismo. Inténtelo de nuevo en unos minutos.',
    'index-unwritable': OPERATOR_NEEDED,
    'build-failed': OPERATOR_NEEDED,
    'question-empty': 'La pregunta está vacía. Pregunte con una frase.',
    'subject-missing': 'Indique de qué debe tratar: un tema, una persona o un título.',
    'question-too-long': `La pregunta es demasiado larga. Puede tener hasta ${String(QUESTION_MAX_LENGTH)} caracteres.`,
    'date-invalid': 'Esa fecha no se entiende. Escriba 2019-04-06, 2019-04 o 2019.',
    'date-range-reversed': 'La primera fecha es posterior a la última. Intercámbielas.',
    'engine-gone': TRY_AGAIN,
    busy: 'Hay muchas preguntas esperando en este momento.',
    restarting: 'El bot se está reiniciando.',
    interrupted: 'El bot se reinició antes de poder responder. Vuelva a preguntar.',
    'rate-limited': 'Son demasiadas a la vez.',
    'button-expired': 'Este botón ya no funciona. Vuelva a preguntar.',
    'content-gone': 'El archivo ya no contiene esto. Vuelva a preguntar.',
    'state-broken': OPERATOR_NEEDED,
    'discord-token': OPERATOR_NEEDED,
    'discord-refused': 'Discord no aceptó la respuesta. Vuelva a preguntar en un momento.',
  },
  unexpected: 'Algo salió mal, y no es culpa suya. Vuelva a preguntar en un momento.',
  reference: (id) => `Referencia para quien administra este bot: ${id}`,
};
