import { countedIn } from '../counted.js';
import type { StatusTexts } from './status-texts.js';

const counted = countedIn('tr');

/** `/status` in Turkish. */
export const turkishStatus: StatusTexts = {
  heading: 'Bu arşiv neleri kapsıyor',
  labels: {
    outlets: 'Yayınlar:',
    newest: 'En yeni haber:',
    index: 'Dizin:',
    build: 'Dizinleme:',
    speed: 'Hız:',
    version: 'Dateline',
  },
  moreOutlets: (count) => `${count.toLocaleString('tr')} yayın daha`,
  noOutlets: 'belirtilmemiş',
  passages: (passages, sentences) =>
    `${counted(passages, { other: 'bölüm' })}, ${counted(sentences, { other: 'cümle' })}`,
  model: (id) => `${id} modeli`,
  building: (share) =>
    share === null ? 'dizin şu anda oluşturuluyor' : `dizin oluşturuluyor: ${share} tamamlandı`,
  speed: (command, answers, median, percentile95) =>
    answers === 1
      ? `${command}: şimdiye dek tek yanıt, ${median} içinde`
      : `${command}: son ${counted(answers, { other: 'yanıtın' })} yarısı en çok ${median}, yüzde 95’i en çok ${percentile95} sürdü`,
  notMeasured: 'bot başladığından beri hiç soru sorulmadı, bu yüzden ölçüm yok',
};
