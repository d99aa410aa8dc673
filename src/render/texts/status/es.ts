import { countedIn } from '../counted.js';
import type { StatusTexts } from './status-texts.js';

const counted = countedIn('es');

/** `/status` in Spanish. */
export const spanishStatus: StatusTexts = {
  heading: 'Qué abarca este archivo',
  labels: {
    outlets: 'Medios:',
    newest: 'Artículo más reciente:',
    index: 'Índice:',
    build: 'Indexación:',
    speed: 'Rapidez:',
    version: 'Dateline',
  },
  moreOutlets: (count) => counted(count, { other: 'más' }),
  noOutlets: 'no indicados',
  passages: (passages, sentences) =>
    `${counted(passages, { one: 'pasaje', other: 'pasajes' })}, ${counted(sentences, { one: 'frase', other: 'frases' })}`,
  model: (id) => `modelo ${id}`,
  building: (share) =>
    share === null ? 'se está construyendo el índice' : `se está construyendo el índice: ${share} hecho`,
  speed: (command, answers, median, percentile95) =>
    answers === 1
      ? `${command}: una sola respuesta hasta ahora, en ${median}`
      : `${command}: de las últimas ${counted(answers, { one: 'respuesta', other: 'respuestas' })}, la mitad llegó en ${median} o menos, el 95 % en ${percentile95} o menos`,
  notMeasured: 'no se ha preguntado nada desde que arrancó el bot, así que no hay nada medido',
};
