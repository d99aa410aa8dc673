import { countedIn } from '../counted.js';
import type { CompareTexts } from './compare-texts.js';

const count = countedIn('es');
const ARTICLES = { one: 'artículo', other: 'artículos' };
const OUTLETS = { one: 'medio', other: 'medios' };
const SOURCES = { one: 'fuente', other: 'fuentes' };

/** `/compare` in Spanish. */
export const spanishCompare: CompareTexts = {
  summary(articles, outlets, withoutOutlet) {
    const told = `Lo ${articles === 1 ? 'cuenta' : 'cuentan'} ${count(articles, ARTICLES)}`;
    if (outlets === 0) return `${told} sin medio indicado.`;
    if (withoutOutlet === 0) return `${told} de ${count(outlets, OUTLETS)}.`;
    const sources = `${count(outlets, OUTLETS)} y ${count(withoutOutlet, ARTICLES)} sin medio indicado`;
    return `${told} de ${count(outlets + withoutOutlet, SOURCES)}: ${sources}.`;
  },
  all: (sides) => (sides === 2 ? 'Ambas fuentes lo cuentan' : `Las ${count(sides, SOURCES)} lo cuentan`),
  several: (telling, sides) => `${telling.toLocaleString('es')} de ${count(sides, SOURCES)} lo cuentan`,
  differ: (values) => `Difieren: ${values}`,
  about: (words) => `Sobre: ${words}`,
  only: (outlet) => `Solo ${outlet} lo cuenta`,
  onlyArticle: (title) => `Solo un artículo sin medio indicado lo cuenta: ${title}`,
  ofCompared: (title) => `${title} (en lo comparado)`,
  leftOut: (sides, articles) =>
    `Se comparan ${count(sides, SOURCES)}; ${count(articles, { one: 'artículo más sobre el tema queda', other: 'artículos más sobre el tema quedan' })} fuera.`,
  mostSentences: (sentences) =>
    `De cada fuente se comparan como máximo ${sentences.toLocaleString('es')} frases, las más relevantes.`,
  further: (sources) => `También en: ${sources}`,
  oneSide: (outlet) =>
    outlet === null
      ? 'Solo un artículo habla de esto y no se indica su medio. No hay con qué compararlo.'
      : `Solo ${outlet} habla de esto. No hay con qué compararlo.`,
  nothingShared: 'Hasta donde se ve, ninguna frase de uno aparece también en otro.',
  nothingAlone: (sources) => `No destaca nada que solo contara ${sources}.`,
};
