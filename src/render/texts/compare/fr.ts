import { countedIn } from '../counted.js';
import type { CompareTexts } from './compare-texts.js';

const count = countedIn('fr');

/** `/compare` in French. */
export const frenchCompare: CompareTexts = {
  summary(articles, outlets, withoutOutlet) {
    const told = `Raconté par ${count(articles, { one: 'article', other: 'articles' })}`;
    if (outlets === 0) return `${told} sans média précisé.`;
    const from = `${told} de ${count(outlets, { one: 'média', other: 'médias' })}`;
    return withoutOutlet === 0
      ? `${from}.`
      : `${from} ; ${count(withoutOutlet, { one: 'ne précise', other: 'ne précisent' })} aucun média.`;
  },
  all: (sides) =>
    sides === 2 ? 'Les deux le racontent' : `Tous les ${sides.toLocaleString('fr')} le racontent`,
  several: (telling, sides) =>
    `${telling.toLocaleString('fr')} sur ${sides.toLocaleString('fr')} le racontent`,
  differ: (values) => `Ils divergent : ${values}`,
  about: (words) => `À propos de : ${words}`,
  only: (outlet) => `Seul ${outlet} le raconte`,
  onlyArticle: (title) => `Seul un article sans média précisé le raconte : ${title}`,
  further: (sources) => `Raconté aussi par ${sources}`,
  oneSide: (outlet) =>
    outlet === null
      ? 'Un seul article en parle, et son média n’est pas précisé. Il n’y a rien à quoi le comparer.'
      : `Seul ${outlet} en parle. Il n’y a rien à quoi le comparer.`,
  nothingShared: 'Autant qu’on puisse voir, aucune phrase de l’un ne se retrouve chez un autre.',
  nothingAlone: (sources) => `Rien ne ressort que seul ${sources} raconterait.`,
};
