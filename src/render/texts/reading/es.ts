import { countedIn } from '../counted.js';
import type { ReadingTexts } from '../reading-texts.js';

const count = countedIn('es');
const ARTICLES = { one: 'artículo', other: 'artículos' };

/** The fixed sentences of reading in Spanish. */
export const spanishReading: ReadingTexts = {
  sources: {
    heading: 'Fuentes',
    from: (day) => `desde: ${day}`,
    until: (day) => `hasta: ${day}`,
    held(articles, outlets, withoutOutlet) {
      if (outlets === 0) return `${count(articles, ARTICLES)} sin medio indicado`;
      const held = `${count(articles, ARTICLES)} de ${count(outlets, { one: 'medio', other: 'medios' })}`;
      return withoutOutlet === 0 ? held : `${held}; ${count(withoutOutlet, { other: 'sin medio indicado' })}`;
    },
    filtered: (articles, all) => `${articles.toLocaleString('es')} de ${count(all, ARTICLES)}`,
    largest: (outlets, isAll) => `${isAll ? 'Medios' : 'Medios con más artículos'}: ${outlets}`,
    undatedLast: (articles) =>
      `${count(articles, ARTICLES)} sin fecha conocida ${articles === 1 ? 'va' : 'van'} al final.`,
    undatedLeftOut: 'Un artículo sin fecha conocida no pasa ningún filtro de fechas.',
    numbers: 'Los números de abajo abren los artículos.',
  },
  article: {
    several: (number) => `Puede tratarse de ${count(number, ARTICLES)}. Elija uno.`,
    among: 'Puede tratarse de más artículos que estos. Elija uno o escriba más del título.',
    none: (title) => `Ningún artículo se titula ${title}.`,
    near: 'Quizá se trate de uno de estos:',
    page: (page, pages) => `Página ${String(page)} de ${String(pages)}`,
    marked: (excerpt) => `La frase del extracto ${String(excerpt)} está en negrita.`,
  },
  answer: {
    more: 'Más extractos',
    context: (excerpt) => `Contexto ${String(excerpt)}`,
    makePublic: 'Mostrar a todos',
    makePrivate: 'Mostrar solo a mí',
    changed: 'El archivo ha cambiado desde entonces; esto es lo que dice ahora.',
    further: (first, last) =>
      first === last ? `Extracto ${String(first)}` : `Extractos ${String(first)} a ${String(last)}`,
    kept: 'Quien administra este bot guarda las preguntas que el archivo no pudo responder, también esta.',
  },
};
