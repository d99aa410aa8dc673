import { countedIn } from '../counted.js';
import type { CompareTexts } from './compare-texts.js';

const count = countedIn('fr');
const ARTICLES = { one: 'article', other: 'articles' };
const OUTLETS = { one: 'média', other: 'médias' };
const SOURCES = { one: 'source', other: 'sources' };

/** `/compare` in French. */
export const frenchCompare: CompareTexts = {
  summary(articles, outlets, withoutOutlet) {
    const told = `Raconté par ${count(articles, ARTICLES)}`;
    if (outlets === 0) return `${told} sans média précisé.`;
    if (withoutOutlet === 0) return `${told} de ${count(outlets, OUTLETS)}.`;
    const sources = `${count(outlets, OUTLETS)} et ${count(withoutOutlet, ARTICLES)} sans média précisé`;
    return `${told} de ${count(outlets + withoutOutlet, SOURCES)} : ${sources}.`;
  },
  all: (sides) =>
    sides === 2 ? 'Les deux sources le racontent' : `Les ${count(sides, SOURCES)} le racontent`,
  several: (telling, sides) => `${count(telling, SOURCES)} sur ${sides.toLocaleString('fr')} le racontent`,
  differ: (values) => `Ils divergent : ${values}`,
  about: (words) => `À propos de : ${words}`,
  only: (outlet) => `Seul ${outlet} le raconte`,
  onlyArticle: (title) => `Seul un article sans média précisé le raconte : ${title}`,
  ofCompared: (title) => `${title} (dans ce qui est comparé)`,
  leftOut: (sides, articles) =>
    `${count(sides, SOURCES)} sont comparées ; ${count(articles, { one: 'autre article sur le sujet est laissé', other: 'autres articles sur le sujet sont laissés' })} de côté.`,
  mostSentences: (sentences) =>
    `Pour chaque source, ${sentences.toLocaleString('fr')} phrases au plus sont comparées, les plus parlantes.`,
  further: (sources) => `Raconté aussi par ${sources}`,
  oneSide: (outlet) =>
    outlet === null
      ? 'Un seul article en parle, et son média n’est pas précisé. Il n’y a rien à quoi le comparer.'
      : `Seul ${outlet} en parle. Il n’y a rien à quoi le comparer.`,
  nothingShared: 'Autant qu’on puisse voir, aucune phrase de l’un ne se retrouve chez un autre.',
  nothingAlone: (sources) => `Rien ne ressort que seul ${sources} raconterait.`,
};
