import { type AskedFor, type FilterKinds, QUESTION_MAX_LENGTH } from '../../core/question.js';
import type { NameReason } from '../../text/persons/name-reason.js';
import { countedIn, type NounForms } from './counted.js';
import { languageNameIn } from './language-name.js';
import { russianArchive } from './archive/ru.js';
import { russianCheck } from './check/ru.js';
import { russianCompare } from './compare/ru.js';
import { russianHelp } from './help/ru.js';
import { russianStatus } from './status/ru.js';
import { russianReading } from './reading/ru.js';
import type { Texts } from './texts.js';

const count = countedIn('ru');
const ARTICLES: NounForms = { one: 'статья', few: 'статьи', many: 'статей', other: 'статьи' };
const IN_ARTICLES: NounForms = { one: 'статье', few: 'статьях', many: 'статьях', other: 'статьях' };
const EVENTS: NounForms = { one: 'событие', few: 'события', many: 'событий', other: 'события' };
const OTHER_SENTENCES: NounForms = {
  one: 'другое предложение',
  few: 'других предложения',
  many: 'других предложений',
  other: 'других предложения',
};

const OTHER_FILTERS: Readonly<Record<FilterKinds, string>> = {
  dates: 'Попробуйте другие даты.',
  outlet: 'Попробуйте другое издание.',
  both: 'Попробуйте другие даты или другое издание.',
};

const ASKED: Readonly<Record<AskedFor, string>> = {
  date: 'не называет дату',
  person: 'не говорит, кто',
  number: 'не называет число',
  place: 'не говорит, где',
  reason: 'не говорит, почему',
  manner: 'не говорит, как',
  thing: 'не говорит об этом',
};

const OPERATOR_NEEDED = 'Сейчас искать в архиве нельзя. Этим должен заняться владелец бота.';
const TRY_AGAIN = 'Поиск прервался. Пожалуйста, спросите ещё раз через минуту.';

const REASONS: Readonly<Record<NameReason['kind'], string>> = {
  'same-name': 'то же имя',
  spelling: 'два написания одного имени',
  'short-form': 'краткая форма имени',
  initial: 'инициал подходит',
  order: 'те же имена в другом порядке',
  'part-of-name': 'одно имя — часть другого',
  'names-differ': 'имена различаются',
  'suffix-differs': 'различается добавление к имени (мл., ст.)',
  'single-name': 'одиночное имя',
  'same-role': 'та же должность',
  'roles-apart': 'разные должности',
  company: 'упоминается рядом с теми же людьми',
  incompatible: 'имена не сочетаются',
  stated: 'указано владельцем бота',
};

/** The fixed sentences in Russian; names and dates stand after a colon, since their case cannot be changed. */
export const russian: Texts = {
  understood: (question) => `Понято как: ${question}`,
  notSaid: 'В архиве об этом не сказано.',
  nothingFits: 'Ни одна статья не подходит под эти условия.',
  notWithin: 'В статьях, подходящих под эти условия, об этом не сказано.',
  otherLanguageHeading: 'Пожалуйста, спросите по-английски.',

  namesMissing: (names) => `Ни в одной статье не упоминается: ${names}.`,
  notTold: (names, asked) =>
    names === null
      ? `Статьи касаются этой темы, но ни одна ${ASKED[asked]}.`
      : `Статьи упоминают: ${names}, — но ни одна ${ASKED[asked]}.`,
  nothingNear: 'Ни одна статья не близка к этому вопросу.',
  filteredOut: (by, outlets) =>
    `${OTHER_FILTERS[by]}${outlets === null ? '' : ` Издания в архиве: ${outlets}.`}`,
  otherDays: (names, days) => `События по теме «${names}» датированы другими днями: ${days}.`,
  restNotSearched: (outlet) =>
    outlet === null
      ? 'Остальной архив не просматривался; спросите ещё раз без этих условий.'
      : `Просмотрены только статьи одного издания: ${outlet}. Спросите ещё раз, не называя его.`,
  otherLanguage: (language) =>
    `Похоже, язык вопроса — ${languageNameIn('ru', language)}; пока искать можно только по-английски.`,
  topics: (names) => `О чём рассказывает архив: ${names}.`,

  outletUnknown: 'издание не указано',
  dateUnknown: 'дата неизвестна',
  probably: (days) => `вероятно, ${days}`,
  probablyOneOf: (number, first, last) =>
    `вероятно, один из возможных дней (${number.toLocaleString('ru')}): ${first} — ${last}`,
  speaker: (name) => `— ${name}`,
  answeringWords: (words) => `Слова ответа: ${words}`,

  coverage(articles, days, undated) {
    const held = count(articles, ARTICLES);
    if (articles === 0) return 'Архив: статей нет';
    if (days === null) return `Архив: ${held}, ${articles === 1 ? 'без даты' : 'все без даты'}`;
    return `Архив: ${held}, ${days}${undated === 0 ? '' : ` (без даты: ${undated.toLocaleString('ru')})`}`;
  },
  indexBuilt: { before: 'индекс построен: ', after: '' },

  who: {
    nobody: (name) => `Ни в одной статье нет человека по имени ${name}.`,
    nearest: (names) => `Возможно, имелось в виду: ${names}?`,
    several: (number) =>
      `В архиве подходят ${count(number, { one: 'человек', few: 'человека', many: 'человек', other: 'человека' })}. Выберите одного.`,
    among: 'Подходят и другие люди, не только эти. Выберите одного или уточните имя.',
    variants: (names) => `Другие написания: ${names}`,
    counts: (mentions, articles) =>
      `${count(mentions, { one: 'упоминание', few: 'упоминания', many: 'упоминаний', other: 'упоминания' })} ` +
      `в ${count(articles, IN_ARTICLES)}`,
    seenOn: (day) => `Дата упоминаний: ${day}`,
    seen: (from, to) => `Первое упоминание: ${from}; последнее: ${to}`,
    beside: (names) => `Рядом упоминаются: ${names}`,
    mayBe: (names) => `Возможно, тот же человек: ${names}`,
    page: (page, pages) => `Страница ${String(page)} из ${String(pages)}`,
    howKnown: 'Откуда это известно?',
    same: (left, right) => `${left} и ${right} считаются одним человеком:`,
    reason: ({ kind, detail }) => `${REASONS[kind]}${detail === '' ? '' : ` (${detail})`}`,
  },

  feedback: {
    helpful: 'Полезно',
    notHelpful: 'Не полезно',
    thanks: 'Спасибо. Мнение учтено, без самого вопроса.',
  },

  timeline: {
    summary(events, days, articles) {
      const told = `${count(events, EVENTS)} в ${count(articles, IN_ARTICLES)}`;
      return days === null ? told : `${told}: ${days}`;
    },
    person: (name) => `В архиве: ${name}`,
    planned: (days) => `запланировано: ${days}`,
    conditional: (days) => `возможно: ${days}`,
    reported: (days) => `сообщено: ${days}`,
    undated: 'дата неизвестна',
    undatedHeading: (number, listed) =>
      `Предложений, дату которых не удалось определить по их словам: ${number.toLocaleString('ru')}; ${listed < number ? `в конце стоят самые близкие к теме (${listed.toLocaleString('ru')})` : 'они стоят в конце'}.`,
    moreReports: (reports, articles) =>
      articles === 1
        ? `Об этом в той же статье: ${count(reports, OTHER_SENTENCES)}`
        : `Рассказано в ${count(articles, IN_ARTICLES)}: ${count(reports, OTHER_SENTENCES)}`,
    datesDiffer: (dates) => `Даты расходятся: ${dates}`,
    figuresDiffer: (figures) => `Числа расходятся: ${figures}`,
    page: (page, pages) => `Страница ${String(page)} из ${String(pages)}`,
    earlier: 'Раньше',
    later: 'Позже',
    exportButton: 'Сохранить как .csv',
    exported: (rows) =>
      `Хронология таблицей: ${count(rows, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })}, ` +
      'даты в виде ГГГГ-ММ-ДД, цитаты дословно.',
    reportsButton: (entry, reports) => `${String(entry)}: ${count(reports, OTHER_SENTENCES)}`,
    reportsOf: (entry) => `Другие предложения о событии ${String(entry)}`,
    gone: 'Архив с тех пор изменился; запросите хронологию заново.',
    pictureOf: (query, entries) => `Хронология: ${query}. ${count(entries, EVENTS)}.`,
    pictureHolds: (shown, all) =>
      `На рисунке события, о которых рассказано чаще всего: ${String(shown)} из ${String(all)}.`,
    legend: {
      day: 'день',
      month: 'месяц',
      year: 'год',
      range: 'от – до',
      planned: 'запланировано',
      noOutlet: 'издание не указано',
      otherOutlets: 'другие издания',
    },
  },

  status: russianStatus,
  reading: russianReading,
  check: russianCheck,
  compare: russianCompare,

  archive: russianArchive,
  help: russianHelp,
  tryAgainIn: (seconds) =>
    `Попробуйте ещё раз через ${count(seconds, { one: 'секунду', few: 'секунды', many: 'секунд', other: 'секунды' })}.`,
  errors: {
    usage: 'Этот бот так не умеет. Посмотрите параметры команды и попробуйте ещё раз.',
    'config-invalid': OPERATOR_NEEDED,
    'archive-missing': OPERATOR_NEEDED,
    'archive-unreadable': OPERATOR_NEEDED,
    'archive-empty': 'В архиве ещё нет статей.',
    'archive-statement-invalid': OPERATOR_NEEDED,
    'archive-busy': 'Сейчас выполняется другое изменение архива. Повторите попытку чуть позже.',
    'archive-unwritable': 'В папку архива нельзя писать. Этим должен заняться владелец бота.',
    'file-name':
      'Файл с таким именем не принимается. Допустимы буквы, цифры, пробелы и - _ . до 100 символов; имя не может начинаться с README или точки.',
    'file-type': 'Читаются только файлы .txt, .md и .jsonl.',
    'file-too-large': 'Файл слишком большой: допустимо до 10 МБ.',
    'file-taken':
      'В архиве уже есть файл с таким именем. Выберите другое имя или укажите, что его нужно заменить.',
    'file-unreadable': 'Из этого файла не удалось прочитать ни одной статьи; архив остался прежним.',
    'file-facts': 'Указанные сведения о статье использовать нельзя.',
    'file-unknown': 'Такого файла в архиве больше нет.',
    'file-unclear': 'Непонятно, какой файл имеется в виду. Выберите один из тех, что предлагаются при вводе.',
    'file-foreign': 'Принимаются только файлы, загруженные в Discord.',
    'file-fetch': 'Не удалось получить файл из Discord. Загрузите его ещё раз.',
    'trash-empty': 'В корзине ничего нет.',
    'not-operator': 'Менять архив могут только те, кто управляет сервером операторов, и только там.',
    'model-missing': OPERATOR_NEEDED,
    'model-broken': OPERATOR_NEEDED,
    'embedding-failed': TRY_AGAIN,
    'index-missing': 'Архив обрабатывается впервые. Пожалуйста, спросите ещё раз через несколько минут.',
    'index-stale': 'Архив обрабатывается заново. Пожалуйста, спросите ещё раз через несколько минут.',
    'index-corrupt': OPERATOR_NEEDED,
    'index-foreign': OPERATOR_NEEDED,
    'index-locked': 'Архив сейчас обрабатывается. Пожалуйста, попробуйте через несколько минут.',
    'index-unwritable': OPERATOR_NEEDED,
    'build-failed': OPERATOR_NEEDED,
    'question-empty': 'Вопрос пуст. Задайте его одним предложением.',
    'subject-missing': 'Укажите, о чём должна идти речь: тема, человек или название статьи.',
    'question-too-long': `Вопрос слишком длинный. Наибольшая длина в знаках: ${String(QUESTION_MAX_LENGTH)}.`,
    'date-invalid': 'Эту дату не прочесть. Пишите так: 2019-04-06, 2019-04 или 2019.',
    'date-range-reversed': 'Первая дата позже последней. Поменяйте их местами.',
    'engine-gone': TRY_AGAIN,
    busy: 'Сейчас ждут ответа много вопросов.',
    restarting: 'Бот сейчас перезапускается.',
    interrupted: 'Бот был перезапущен и не успел ответить. Пожалуйста, спросите ещё раз.',
    'rate-limited': 'Слишком много за раз.',
    'button-expired': 'Эта кнопка больше не действует. Пожалуйста, спросите заново.',
    'content-gone': 'В архиве этого больше нет. Пожалуйста, спросите заново.',
    'state-broken': OPERATOR_NEEDED,
    'discord-token': OPERATOR_NEEDED,
    'discord-refused': 'Discord не принял ответ. Пожалуйста, спросите ещё раз через минуту.',
  },
  unexpected: 'Что-то пошло не так, и не по вашей вине. Пожалуйста, спросите ещё раз через минуту.',
  reference: (id) => `Номер для владельца бота: ${id}`,
};
