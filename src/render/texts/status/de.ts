import { countedIn } from '../counted.js';
import type { StatusTexts } from './status-texts.js';

const counted = countedIn('de');

/** `/status` in German. */
export const germanStatus: StatusTexts = {
  heading: 'Was dieses Archiv umfasst',
  labels: {
    outlets: 'Medien:',
    newest: 'Neuester Artikel:',
    index: 'Index:',
    build: 'Aufbau:',
    speed: 'Tempo:',
    version: 'Dateline',
  },
  moreOutlets: (count) => counted(count, { one: 'weiteres', other: 'weitere' }),
  noOutlets: 'nicht angegeben',
  passages: (passages, sentences) =>
    `${counted(passages, { one: 'Abschnitt', other: 'Abschnitte' })}, ${counted(sentences, { one: 'Satz', other: 'Sätze' })}`,
  model: (id) => `Modell ${id}`,
  building: (share) =>
    share === null ? 'der Index wird gerade aufgebaut' : `der Index wird aufgebaut: ${share} fertig`,
  speed: (command, answers, median, percentile95) =>
    answers === 1
      ? `${command}: bisher eine Antwort, in ${median}`
      : `${command}: von den letzten ${counted(answers, { one: 'Antwort', other: 'Antworten' })} kam die Hälfte binnen ${median}, 95 % binnen ${percentile95}`,
  notMeasured: 'seit dem Start des Bots wurde nichts gefragt, also nichts gemessen',
};
