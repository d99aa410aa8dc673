import { countedIn } from '../counted.js';
import type { ReadingTexts } from '../reading-texts.js';

const count = countedIn('tr');

/** The fixed sentences of reading in Turkish. */
export const turkishReading: ReadingTexts = {
  sources: {
    heading: 'Kaynaklar',
    from: (day) => `başlangıç: ${day}`,
    until: (day) => `bitiş: ${day}`,
    held(articles, outlets, withoutOutlet) {
      if (outlets === 0) return `Yayını belirtilmemiş ${count(articles, { other: 'haber' })}`;
      const held = `${count(outlets, { other: 'yayından' })} ${count(articles, { other: 'haber' })}`;
      return withoutOutlet === 0
        ? held
        : `${held}; yayını belirtilmemiş: ${withoutOutlet.toLocaleString('tr')}`;
    },
    filtered: (articles, all) =>
      `${count(all, { other: 'haberden' })} ${articles.toLocaleString('tr')} tanesi`,
    largest: (outlets, isAll) => `${isAll ? 'Yayınlar' : 'En çok haberi olan yayınlar'}: ${outlets}`,
    undatedLast: (articles) => `Tarihi bilinmeyen ${count(articles, { other: 'haber' })} en sonda.`,
    undatedLeftOut: 'Tarihi bilinmeyen haberler hiçbir tarih süzgecinden geçmez.',
    numbers: 'Aşağıdaki numaralar haberleri açar.',
  },
  article: {
    several: (number) => `${count(number, { other: 'haber' })} kastedilmiş olabilir. Birini seçin.`,
    among:
      'Bunlardan başka haberler de kastedilmiş olabilir. Birini seçin ya da başlığın daha fazlasını yazın.',
    none: (title) => `Bu başlıkta haber yok: ${title}.`,
    near: 'Belki bunlardan biri kastedildi:',
    page: (page, pages) => `Sayfa ${String(page)} / ${String(pages)}`,
    marked: (excerpt) => `${String(excerpt)}. alıntının cümlesi kalın yazıldı.`,
  },
  answer: {
    more: 'Daha çok alıntı',
    context: (excerpt) => `Bağlam ${String(excerpt)}`,
    makePublic: 'Herkese göster',
    makePrivate: 'Yalnızca bana göster',
    changed: 'Arşiv o zamandan beri değişti; şimdi söylediği bu.',
    further: (first, last) =>
      first === last ? `${String(first)}. alıntı` : `${String(first)}–${String(last)}. alıntılar`,
    kept: 'Botu işleten kişi, arşivin yanıtlayamadığı soruları saklar; bu soru da saklandı.',
  },
};
