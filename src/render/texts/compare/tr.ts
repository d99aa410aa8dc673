import { countedIn } from '../counted.js';
import type { CompareTexts } from './compare-texts.js';

const count = countedIn('tr');

/** `/compare` in Turkish. */
export const turkishCompare: CompareTexts = {
  summary(articles, outlets, withoutOutlet) {
    if (outlets === 0) return `Bunu yayını belirtilmemiş ${count(articles, { other: 'haber' })} anlatıyor.`;
    const told = `${count(articles, { other: 'haber' })} anlatıyor`;
    if (withoutOutlet === 0) return `Bunu ${count(outlets, { other: 'yayından' })} ${told}.`;
    const sources = `${count(outlets, { other: 'yayın' })} ve yayını belirtilmemiş ${count(withoutOutlet, { other: 'haber' })}`;
    return `Bunu ${count(outlets + withoutOutlet, { other: 'kaynaktan' })} ${told}: ${sources}.`;
  },
  all: (sides) =>
    sides === 2
      ? 'İki kaynak da bunu anlatıyor'
      : `${sides.toLocaleString('tr')} kaynağın hepsi bunu anlatıyor`,
  several: (telling, sides) =>
    `${sides.toLocaleString('tr')} kaynaktan ${telling.toLocaleString('tr')} tanesi bunu anlatıyor`,
  differ: (values) => `Anlatılanlar farklı: ${values}`,
  about: (words) => `Konu: ${words}`,
  only: (outlet) => `Bunu yalnızca ${outlet} anlatıyor`,
  onlyArticle: (title) => `Bunu yalnızca yayını belirtilmemiş bir haber anlatıyor: ${title}`,
  ofCompared: (title) => `${title} (karşılaştırılanlar içinde)`,
  leftOut: (sides, articles) =>
    `${count(sides, { other: 'kaynak' })} karşılaştırılıyor; konuyla ilgili ${count(articles, { other: 'haber' })} daha dışarıda kalıyor.`,
  mostSentences: (sentences) =>
    `Her kaynaktan en fazla ${sentences.toLocaleString('tr')} cümle karşılaştırılıyor: konuyu en çok anlatanlar.`,
  further: (sources) => `Aynısını anlatanlar: ${sources}`,
  oneSide: (outlet) =>
    outlet === null
      ? 'Bundan yalnızca bir haber söz ediyor ve yayını belirtilmemiş. Karşılaştırılacak bir şey yok.'
      : `Bundan yalnızca ${outlet} söz ediyor. Karşılaştırılacak bir şey yok.`,
  nothingShared: 'Görüldüğü kadarıyla birinin hiçbir cümlesi başkasında geçmiyor.',
  nothingAlone: (sources) => `Yalnızca ${sources} kaynağında geçen bir şey göze çarpmıyor.`,
};
