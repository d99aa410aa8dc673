import { type AskedFor, type FilterKinds, QUESTION_MAX_LENGTH } from '../../core/question.js';
import type { NameReason } from '../../text/persons/name-reason.js';
import { countedIn } from './counted.js';
import { languageNameIn } from './language-name.js';
import { turkishArchive } from './archive/tr.js';
import { turkishCheck } from './check/tr.js';
import { turkishCompare } from './compare/tr.js';
import { turkishHelp } from './help/tr.js';
import { turkishStatus } from './status/tr.js';
import { turkishReading } from './reading/tr.js';
import type { Texts } from './texts.js';

const count = countedIn('tr');
const ARTICLES = { other: 'haber' };
const EVENTS = { other: 'olay' };
const OTHER_SENTENCES = { other: 'cümle daha' };

const OTHER_FILTERS: Readonly<Record<FilterKinds, string>> = {
  dates: 'Başka tarihler deneyin.',
  outlet: 'Başka bir yayın deneyin.',
  both: 'Başka tarihler ya da başka bir yayın deneyin.',
};

const ASKED: Readonly<Record<AskedFor, string>> = {
  date: 'bunun tarihini vermiyor',
  person: 'kim olduğunu söylemiyor',
  number: 'bunun sayısını vermiyor',
  place: 'nerede olduğunu söylemiyor',
  reason: 'nedenini söylemiyor',
  manner: 'nasıl olduğunu söylemiyor',
  thing: 'bunu söylemiyor',
};

const OPERATOR_NEEDED = 'Arşivde şu anda arama yapılamıyor. Botu işleten kişinin bakması gerekiyor.';
const TRY_AGAIN = 'Arama yarıda kesildi. Lütfen birazdan yeniden sorun.';

const REASONS: Readonly<Record<NameReason['kind'], string>> = {
  'same-name': 'aynı ad',
  spelling: 'bir adın iki yazılışı',
  'short-form': 'adın kısa biçimi',
  initial: 'baş harf uyuyor',
  order: 'aynı adlar, başka sırayla',
  'part-of-name': 'bir ad ötekinin parçası',
  'names-differ': 'adlar farklı',
  'suffix-differs': 'ad eki farklı',
  'single-name': 'tek bir ad',
  'same-role': 'aynı görev',
  'roles-apart': 'farklı görevler',
  company: 'aynı kişilerin yanında anılıyor',
  incompatible: 'adlar birbirine uymuyor',
  stated: 'botu işleten belirtmiş',
};

/** The fixed sentences in Turkish; names and dates stay without endings, which would have to fit their vowels. */
export const turkish: Texts = {
  understood: (question) => `Şöyle anlaşıldı: ${question}`,
  notSaid: 'Arşivde bu yazmıyor.',
  nothingFits: 'Bu süzgeçlere uyan haber yok.',
  notWithin: 'Bu süzgeçlere uyan haberlerde bu yazmıyor.',
  otherLanguageHeading: 'Lütfen İngilizce sorun.',

  namesMissing: (names) => `Hiçbir haberde geçmiyor: ${names}.`,
  notTold: (names, asked) =>
    names === null
      ? `Haberler bu konuya değiniyor, ama hiçbiri ${ASKED[asked]}.`
      : `Haberlerde geçiyor: ${names}; ama hiçbiri ${ASKED[asked]}.`,
  nothingNear: 'Hiçbir haber bu soruya yaklaşmıyor.',
  filteredOut: (by, outlets) =>
    `${OTHER_FILTERS[by]}${outlets === null ? '' : ` Arşivdeki yayınlar: ${outlets}.`}`,
  otherDays: (names, days) => `“${names}” ile ilgili olayların tarihleri başka: ${days}.`,
  restNotSearched: (outlet) =>
    outlet === null
      ? 'Arşivin geri kalanına bakılmadı; süzgeçler olmadan yeniden sorun.'
      : `Yalnızca şu yayının haberlerine bakıldı: ${outlet}. Bu yayını anmadan yeniden sorun.`,
  otherLanguage: (language) =>
    `Sorunun dili şu gibi görünüyor: ${languageNameIn('tr', language)}. Arşivde şimdilik yalnızca İngilizce aranabiliyor.`,
  topics: (names) => `Arşivin anlattıklarından: ${names}.`,

  outletUnknown: 'yayın belirtilmemiş',
  dateUnknown: 'tarih bilinmiyor',
  probably: (days) => `muhtemelen ${days}`,
  probablyOneOf: (number, first, last) =>
    `muhtemelen ${count(number, { other: 'olası günden biri' })}: ${first} – ${last}`,
  speaker: (name) => `— ${name}`,
  answeringWords: (words) => `Yanıtlayan sözcükler: ${words}`,

  coverage(articles, days, undated) {
    const held = count(articles, ARTICLES);
    if (articles === 0) return 'Arşiv: haber yok';
    if (days === null) return `Arşiv: ${held}, ${articles === 1 ? 'tarihsiz' : 'hepsi tarihsiz'}`;
    return `Arşiv: ${held}, ${days}${undated === 0 ? '' : ` (${count(undated, { other: 'tarihsiz' })})`}`;
  },
  indexBuilt: { before: 'dizin oluşturuldu: ', after: '' },

  who: {
    nobody: (name) => `Hiçbir haberde bu adda biri geçmiyor: ${name}.`,
    nearest: (names) => `Şunu mu demek istediniz: ${names}?`,
    several: (number) => `Arşivde ${count(number, { other: 'kişi' })} kastedilmiş olabilir. Birini seçin.`,
    among: 'Bunlardan başka kişiler de kastedilmiş olabilir. Birini seçin ya da adın daha fazlasını yazın.',
    variants: (names) => `Öteki yazılışlar: ${names}`,
    counts: (mentions, articles) =>
      `${count(articles, { other: 'haberde' })} ${count(mentions, { other: 'kez geçiyor' })}`,
    seenOn: (day) => `Geçtiği tarih: ${day}`,
    seen: (from, to) => `İlk geçtiği tarih: ${from}; son: ${to}`,
    beside: (names) => `Yanında geçenler: ${names}`,
    mayBe: (names) => `Belki aynı kişi: ${names}`,
    page: (page, pages) => `Sayfa ${String(page)} / ${String(pages)}`,
    howKnown: 'Nereden biliniyor?',
    same: (left, right) => `${left} ve ${right} tek kişi sayılıyor:`,
    reason: ({ kind, detail }) => `${REASONS[kind]}${detail === '' ? '' : ` (${detail})`}`,
  },

  feedback: {
    helpful: 'Yararlı',
    notHelpful: 'Yararlı değil',
    thanks: 'Teşekkürler. Sorunuz olmadan sayıldı.',
  },

  timeline: {
    summary(events, days, articles) {
      const told = `${count(articles, { other: 'haberde' })} ${count(events, EVENTS)}`;
      return days === null ? told : `${told}: ${days}`;
    },
    person: (name) => `Arşivde: ${name}`,
    planned: (days) => `planlanan: ${days}`,
    conditional: (days) => `olabilir: ${days}`,
    reported: (days) => `haber tarihi: ${days}`,
    undated: 'tarih bilinmiyor',
    undatedHeading: (number, listed) =>
      `${count(number, { other: 'cümlenin' })} tarihi sözlerinden çözülemedi; ${listed < number ? `konuya en yakın ${listed.toLocaleString('tr')} tanesi en sonda duruyor` : number === 1 ? 'en sonda duruyor' : 'en sonda duruyorlar'}.`,
    moreReports: (reports, articles) =>
      articles === 1
        ? `Aynı haberde bu konuda ${count(reports, OTHER_SENTENCES)}`
        : `${count(articles, { other: 'haberde' })} anlatılıyor; ${count(reports, OTHER_SENTENCES)}`,
    datesDiffer: (dates) => `Tarihler farklı: ${dates}`,
    figuresDiffer: (figures) => `Sayılar farklı: ${figures}`,
    page: (page, pages) => `Sayfa ${String(page)} / ${String(pages)}`,
    earlier: 'Önceki',
    later: 'Sonraki',
    exportButton: '.csv olarak al',
    exported: (rows) =>
      `Zaman çizelgesi tablo olarak: ${count(rows, { other: 'satır' })}, tarihler YYYY-AA-GG, alıntılar olduğu gibi.`,
    reportsButton: (entry, reports) => `${String(entry)}: ${count(reports, OTHER_SENTENCES)}`,
    reportsOf: (entry) => `${String(entry)}. olayla ilgili öteki cümleler`,
    gone: 'Arşiv o zamandan beri değişti; zaman çizelgesini yeniden isteyin.',
    pictureOf: (query, entries) => `Zaman çizelgesi: ${query}. ${count(entries, EVENTS)}.`,
    pictureHolds: (shown, all) =>
      `Resimde en çok anlatılan olaylar var: ${String(all)} olaydan ${String(shown)} tanesi.`,
    legend: {
      day: 'gün',
      month: 'ay',
      year: 'yıl',
      range: 'aralık',
      planned: 'planlanan',
      noOutlet: 'yayın belirtilmemiş',
      otherOutlets: 'öteki yayınlar',
    },
  },

  status: turkishStatus,
  reading: turkishReading,
  check: turkishCheck,
  compare: turkishCompare,

  archive: turkishArchive,
  help: turkishHelp,
  tryAgainIn: (seconds) => `Lütfen ${count(seconds, { other: 'saniye' })} sonra yeniden deneyin.`,
  errors: {
    usage: 'Bu bot bunu yapamaz. Komutun seçeneklerine bakıp yeniden deneyin.',
    'config-invalid': OPERATOR_NEEDED,
    'archive-missing': OPERATOR_NEEDED,
    'archive-unreadable': OPERATOR_NEEDED,
    'archive-empty': 'Arşivde henüz haber yok.',
    'archive-statement-invalid': OPERATOR_NEEDED,
    'archive-busy': 'Arşivde şu anda başka bir değişiklik yapılıyor. Lütfen birazdan yeniden deneyin.',
    'archive-unwritable': 'Arşivin klasörüne yazılamıyor. Botu işleten kişinin bakması gerekiyor.',
    'file-name':
      'Bu adla bir dosya kabul edilmiyor. En çok 100 karakter: harf, rakam, boşluk ve - _ . kullanın; ad README ya da noktayla başlamasın.',
    'file-type': 'Yalnızca .txt, .md ve .jsonl dosyaları okunur.',
    'file-too-large': 'Dosya çok büyük: en çok 10 MB olabilir.',
    'file-taken':
      'Arşivde bu adla bir dosya zaten var. Başka bir ad seçin ya da değiştirilmesini istediğinizi belirtin.',
    'file-unreadable': 'Bu dosyadan hiçbir haber okunamadı; arşiv olduğu gibi kaldı.',
    'file-facts': 'Haber hakkında verilen bilgiler kullanılamıyor.',
    'file-unknown': 'Arşivde artık böyle bir dosya yok.',
    'file-unclear': 'Hangi dosyanın kastedildiği belli değil. Yazarken önerilenlerden birini seçin.',
    'file-foreign': 'Yalnızca Discord’a yüklenen dosyalar kabul edilir.',
    'file-fetch': 'Dosya Discord’dan alınamadı. Lütfen yeniden yükleyin.',
    'trash-empty': 'Çöp kutusu boş.',
    'not-operator': 'Arşivi yalnızca bir işletmen sunucusunu yönetenler, o da yalnızca orada değiştirebilir.',
    'model-missing': OPERATOR_NEEDED,
    'model-broken': OPERATOR_NEEDED,
    'embedding-failed': TRY_AGAIN,
    'index-missing': 'Arşiv ilk kez dizinleniyor. Lütfen birkaç dakika sonra yeniden sorun.',
    'index-stale': 'Arşiv yeniden dizinleniyor. Lütfen birkaç dakika sonra yeniden sorun.',
    'index-corrupt': OPERATOR_NEEDED,
    'index-foreign': OPERATOR_NEEDED,
    'index-locked': 'Arşiv şu anda dizinleniyor. Lütfen birkaç dakika sonra yeniden deneyin.',
    'index-unwritable': OPERATOR_NEEDED,
    'build-failed': OPERATOR_NEEDED,
    'question-empty': 'Soru boş. Lütfen bir cümleyle sorun.',
    'subject-missing': 'Ne hakkında olacağını yazın: bir konu, bir kişi ya da bir başlık.',
    'question-too-long': `Soru çok uzun. En çok ${String(QUESTION_MAX_LENGTH)} karakter olabilir.`,
    'date-invalid': 'Bu tarih okunamıyor. Şöyle yazın: 2019-04-06, 2019-04 ya da 2019.',
    'date-range-reversed': 'İlk tarih sonuncudan sonra geliyor. Yerlerini değiştirin.',
    'engine-gone': TRY_AGAIN,
    busy: 'Şu anda bekleyen çok soru var.',
    restarting: 'Bot şu anda yeniden başlatılıyor.',
    interrupted: 'Bot yanıt veremeden yeniden başlatıldı. Lütfen yeniden sorun.',
    'rate-limited': 'Bir anda çok fazla oldu.',
    'button-expired': 'Bu düğme artık çalışmıyor. Lütfen yeniden sorun.',
    'content-gone': 'Bu artık arşivde yok. Lütfen yeniden sorun.',
    'state-broken': OPERATOR_NEEDED,
    'discord-token': OPERATOR_NEEDED,
    'discord-refused': 'Discord yanıtı kabul etmedi. Lütfen birazdan yeniden sorun.',
  },
  unexpected: 'Bir şeyler ters gitti; suç sizde değil. Lütfen birazdan yeniden sorun.',
  reference: (id) => `Botu işleten için başvuru numarası: ${id}`,
};
