import { countedIn } from '../counted.js';
import type { ArchiveTexts } from './archive-texts.js';

const counted = countedIn('tr');

/** `/archive` and a build's end in Turkish. */
export const turkishArchive: ArchiveTexts = {
  added: (file) => `“${file}” artık arşivde.`,
  replaced: (file) => `“${file}” değiştirildi; eski dosya çöp kutusunda.`,
  holds: (articles) => `Bot içinde ${counted(articles, { other: 'haber' })} görüyor:`,
  moreArticles: (articles) => `… ve ${counted(articles, { other: 'haber daha' })}`,
  passedOver: (parts) => `${counted(parts, { other: 'bölüm' })} atlandı:`,
  removed: (file) => `“${file}” çöp kutusunda.`,
  restored: (file) => `“${file}” yeniden arşivde.`,
  swapped: 'Onun yerini alan dosya şimdi çöp kutusunda.',
  notYet: 'Dizin yeniden oluşturulunca yanıtlar bunu bilir.',
  stillCited: 'Dizin yeniden oluşturulana dek yanıtlar önceki içeriği alıntılayabilir.',
  confirm: (file) => `“${file}” arşivden kaldırılsın mı?`,
  canBeUndone: 'Dosya çöp kutusuna gider ve oradan geri alınabilir.',
  remove: 'Kaldır',
  undo: 'Geri al',
  rebuild: 'Dizini yeniden oluştur',

  reading: 'Arşiv okunuyor…',
  waiting: 'Zaten bir dizinleme sürüyor; bu, ondan sonra başlayacak…',
  building: (done, total, share) =>
    `Dizinleniyor: ${total.toLocaleString('tr')} haberden ${done.toLocaleString('tr')} tanesi (${share})`,
  goesOn:
    'Dizinleme, Discord’un bir yanıtı beklediğinden uzun sürüyor. Sürmeye devam ediyor ve bu arada eski dizin yanıtlıyor; ne kadarının bittiğini /status söyler.',
  built: 'Dizin oluşturuldu.',
  upToDate: 'Dizin güncel.',
  failed: 'Dizin oluşturulamadı; eskisi önceki gibi yanıtlıyor.',
  counts: {
    added: (count) => `eklenen ${count.toLocaleString('tr')}`,
    changed: (count) => `değişen ${count.toLocaleString('tr')}`,
    removed: (count) => `kaldırılan ${count.toLocaleString('tr')}`,
    unchanged: (count) => `aynı kalan ${count.toLocaleString('tr')}`,
    skipped: (count) => `atlanan ${count.toLocaleString('tr')}`,
    warnings: (count) => `uyarı ${count.toLocaleString('tr')}`,
  },
  more: (count) => `… ve ${count.toLocaleString('tr')} tane daha`,
  totals: (articles, passages, sentences) =>
    `${counted(articles, { other: 'haber' })}, ${counted(passages, { other: 'bölüm' })}, ${counted(sentences, { other: 'cümle' })}`,
  work: (embedded, reused, seconds) =>
    `${embedded.toLocaleString('tr')} metnin vektörü yeni, ${reused.toLocaleString('tr')} metninki önceden biliniyordu; ${seconds} sn`,
};
