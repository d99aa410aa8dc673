import { countedIn } from '../counted.js';
import type { StatusTexts } from './status-texts.js';

const counted = countedIn('fr');

/** `/status` in French. */
export const frenchStatus: StatusTexts = {
  heading: 'Ce que couvrent ces archives',
  labels: {
    outlets: 'Médias :',
    newest: 'Article le plus récent :',
    index: 'Index :',
    build: 'Indexation :',
    speed: 'Rapidité :',
    version: 'Dateline',
  },
  moreOutlets: (count) => counted(count, { one: 'autre', other: 'autres' }),
  noOutlets: 'non précisés',
  passages: (passages, sentences) =>
    `${counted(passages, { one: 'passage', other: 'passages' })}, ${counted(sentences, { one: 'phrase', other: 'phrases' })}`,
  model: (id) => `modèle ${id}`,
  building: (share) =>
    share === null ? 'l’index est en cours de construction' : `l’index est construit à ${share}`,
  speed: (command, answers, median, percentile95) =>
    answers === 1
      ? `${command} : une seule réponse jusqu’ici, en ${median}`
      : `${command} : sur les ${counted(answers, { one: 'dernière réponse', other: 'dernières réponses' })}, la moitié en moins de ${median}, 95 % en moins de ${percentile95}`,
  notMeasured: 'aucune question depuis le démarrage du bot, donc aucune mesure',
};
