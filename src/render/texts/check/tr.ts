import { countedIn } from '../counted.js';
import { languageNameIn } from '../language-name.js';
import type { CheckTexts } from './check-texts.js';

const count = countedIn('tr');
const languageName = (english: string): string => languageNameIn('tr', english);

/** "Check against the archive" in Turkish. */
export const turkishCheck: CheckTexts = {
  heading: 'Arşivle karşılaştırıldı',
  summary(found, differing, notFound) {
    const parts = [
      ...(found === 0 ? [] : [`${found.toLocaleString('tr')} bulundu`]),
      ...(differing === 0 ? [] : [`${differing.toLocaleString('tr')} farklı`]),
      ...(notFound === 0 ? [] : [`${notFound.toLocaleString('tr')} bulunamadı`]),
    ];
    return `${count(found + differing + notFound, { other: 'ifade' })}: ${parts.join(', ')}.`;
  },
  judge: 'Bunlar en yakın alıntılar. İfade hakkında ne söylediklerine siz karar verirsiniz.',
  labels: { found: 'Bulundu', differs: 'Farklı', 'not-found': 'Bulunamadı' },
  difference: (stated, told) => `Mesajda “${stated}”, alıntıda “${told}” deniyor.`,
  nearest: 'Buna en yakın olanlar:',
  nothingNear: 'Arşivde buna yakın bir şey yok.',
  leftOut: (statements) => `${count(statements, { other: 'ifadeye' })} daha bakılmadı.`,
  nothingToCheck: {
    heading: 'Karşılaştırılacak bir şey yok.',
    reason: 'Mesajda aranabilecek bir ifade yok. Sorular, selamlar ve bağlantılar sayılmaz.',
  },
  otherLanguage: (language) =>
    `Mesajın dili ${languageName(language)} gibi görünüyor; arşiv şimdilik yalnızca İngilizce aranabiliyor.`,
};
