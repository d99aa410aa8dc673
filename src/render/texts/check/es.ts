import { countedIn } from '../counted.js';
import { languageNameIn } from '../language-name.js';
import type { CheckTexts } from './check-texts.js';

const count = countedIn('es');
const languageName = (english: string): string => languageNameIn('es', english);

/** "Check against the archive" in Spanish. */
export const spanishCheck: CheckTexts = {
  heading: 'Comparado con el archivo',
  summary(found, differing, notFound) {
    const all = count(found + differing + notFound, { one: 'afirmación', other: 'afirmaciones' });
    const parts = [
      ...(found === 0 ? [] : [count(found, { one: 'encontrada', other: 'encontradas' })]),
      ...(differing === 0 ? [] : [count(differing, { one: 'difiere', other: 'difieren' })]),
      ...(notFound === 0 ? [] : [count(notFound, { one: 'no encontrada', other: 'no encontradas' })]),
    ];
    return `${all}: ${parts.join(', ')}.`;
  },
  judge: 'Estas son las citas más cercanas. Lo que dicen de la afirmación lo juzga usted.',
  labels: { found: 'Encontrado', differs: 'Difiere', 'not-found': 'No encontrado' },
  difference: (stated, told) => `El mensaje dice «${stated}»; la cita, «${told}».`,
  nearest: 'Lo que más se acerca:',
  nothingNear: 'Nada en el archivo se le acerca.',
  leftOut: (statements) =>
    count(statements, {
      one: 'afirmación más quedó sin examinar.',
      other: 'afirmaciones más quedaron sin examinar.',
    }),
  nothingToCheck: {
    heading: 'No hay nada que comparar.',
    reason:
      'El mensaje no afirma nada que se pueda buscar. Las preguntas, los saludos y los enlaces no cuentan.',
  },
  otherLanguage: (language) =>
    `El mensaje parece estar en ${languageName(language)}; por ahora solo se puede buscar en el archivo en inglés.`,
};
