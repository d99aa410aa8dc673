import { countedIn } from '../counted.js';
import type { ArchiveTexts } from './archive-texts.js';

const counted = countedIn('fr');

/** `/archive` and a build's end in French. */
export const frenchArchive: ArchiveTexts = {
  added: (file) => `« ${file} » est dans les archives.`,
  replaced: (file) => `« ${file} » a été remplacé ; l’ancien fichier est dans la corbeille.`,
  holds: (articles) => `Le bot y voit ${counted(articles, { one: 'article', other: 'articles' })} :`,
  moreArticles: (articles) => `… et ${counted(articles, { one: 'autre', other: 'autres' })}`,
  passedOver: (parts) =>
    `${counted(parts, { one: 'partie laissée de côté', other: 'parties laissées de côté' })} :`,
  removed: (file) => `« ${file} » est dans la corbeille.`,
  restored: (file) => `« ${file} » est de nouveau dans les archives.`,
  swapped: 'Le fichier qui avait pris sa place est maintenant dans la corbeille.',
  notYet: 'Les réponses en tiendront compte une fois l’index reconstruit.',
  stillCited:
    'Tant que l’index n’est pas reconstruit, les réponses peuvent encore citer ce qui s’y trouvait.',
  confirm: (file) => `Retirer « ${file} » des archives ?`,
  canBeUndone: 'Le fichier va dans la corbeille, d’où l’on peut le remettre.',
  remove: 'Retirer',
  undo: 'Remettre',
  rebuild: 'Reconstruire l’index',

  reading: 'Lecture des archives…',
  waiting: 'Une construction est déjà en cours ; celle-ci suivra…',
  building: (done, total, share) =>
    `Indexation : ${counted(done, { one: 'article', other: 'articles' })} sur ${total.toLocaleString('fr')} (${share})`,
  goesOn:
    'La construction dure plus longtemps que Discord n’attend une réponse. Elle continue, et l’ancien index répond en attendant ; /status indique où elle en est.',
  built: 'L’index a été construit.',
  upToDate: 'L’index est à jour.',
  failed: 'L’index n’a pas pu être construit ; l’ancien répond comme avant.',
  counts: {
    added: (count) => `ajoutés ${count.toLocaleString('fr')}`,
    changed: (count) => `modifiés ${count.toLocaleString('fr')}`,
    removed: (count) => `retirés ${count.toLocaleString('fr')}`,
    unchanged: (count) => `inchangés ${count.toLocaleString('fr')}`,
    skipped: (count) => `ignorés ${count.toLocaleString('fr')}`,
    warnings: (count) => `avertissements ${count.toLocaleString('fr')}`,
  },
  more: (count) => `… et ${count.toLocaleString('fr')} de plus`,
  totals: (articles, passages, sentences) =>
    `${counted(articles, { one: 'article', other: 'articles' })}, ${counted(passages, { one: 'passage', other: 'passages' })}, ${counted(sentences, { one: 'phrase', other: 'phrases' })}`,
  work: (embedded, reused, seconds) =>
    `${embedded.toLocaleString('fr')} textes vectorisés, ${reused.toLocaleString('fr')} déjà connus ; ${seconds} s`,
};
