import { countedIn } from '../counted.js';
import type { CompareTexts } from './compare-texts.js';

const count = countedIn('es');

/** `/compare` in Spanish. */
export const spanishCompare: CompareTexts = {
  summary(articles, outlets, withoutOutlet) {
    const told = `Lo ${articles === 1 ? 'cuenta' : 'cuentan'} ${count(articles, { one: 'artículo', other: 'artículos' })}`;
    if (outlets === 0) return `${told} sin medio indicado.`;
    const from = `${told} de ${count(outlets, { one: 'medio', other: 'medios' })}`;
    return withoutOutlet === 0
      ? `${from}.`
      : `${from}; ${count(withoutOutlet, { one: 'no indica', other: 'no indican' })} medio.`;
  },
  all: (sides) => (sides === 2 ? 'Ambos lo cuentan' : `Los ${sides.toLocaleString('es')} lo cuentan`),
  several: (telling, sides) => `${telling.toLocaleString('es')} de ${sides.toLocaleString('es')} lo cuentan`,
  differ: (values) => `Difieren: ${values}`,
  about: (words) => `Sobre: ${words}`,
  only: (outlet) => `Solo ${outlet} lo cuenta`,
  onlyArticle: (title) => `Solo un artículo sin medio indicado lo cuenta: ${title}`,
  further: (sources) => `También lo cuentan ${sources}`,
  oneSide: (outlet) =>
    outlet === null
      ? 'Solo un artículo habla de esto y no se indica su medio. No hay con qué compararlo.'
      : `Solo ${outlet} habla de esto. No hay con qué compararlo.`,
  nothingShared: 'Hasta donde se ve, ninguna frase de uno aparece también en otro.',
  nothingAlone: (sources) => `No destaca nada que solo contara ${sources}.`,
};
