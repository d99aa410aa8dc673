import { countedIn } from '../counted.js';
import type { ReadingTexts } from '../reading-texts.js';

const count = countedIn('fr');
const ARTICLES = { one: 'article', other: 'articles' };

/** The fixed sentences of reading in French. */
export const frenchReading: ReadingTexts = {
  sources: {
    heading: 'Les sources',
    from: (day) => `à partir du ${day}`,
    until: (day) => `jusqu’au ${day}`,
    held(articles, outlets, withoutOutlet) {
      if (outlets === 0) return `${count(articles, ARTICLES)} sans média précisé`;
      const held = `${count(articles, ARTICLES)} de ${count(outlets, { one: 'média', other: 'médias' })}`;
      return withoutOutlet === 0
        ? held
        : `${held} ; ${count(withoutOutlet, { other: 'sans média précisé' })}`;
    },
    filtered: (articles, all) => `${articles.toLocaleString('fr')} sur ${count(all, ARTICLES)}`,
    largest: (outlets, isAll) => `${isAll ? 'Médias' : 'Médias les plus présents'} : ${outlets}`,
    undatedLast: (articles) =>
      `${count(articles, ARTICLES)} sans date connue ${articles < 2 ? 'figure' : 'figurent'} à la fin.`,
    undatedLeftOut: 'Un article sans date connue ne passe aucun filtre de date.',
    numbers: 'Les numéros ci-dessous ouvrent les articles.',
  },
  article: {
    several: (number) =>
      `${count(number, ARTICLES)} ${number < 2 ? 'peut être visé' : 'peuvent être visés'}. Choisissez-en un.`,
    among: 'D’autres articles que ceux-ci peuvent être visés. Choisissez-en un ou précisez le titre.',
    none: (title) => `Aucun article ne s’intitule ${title}.`,
    near: 'Peut-être s’agit-il de l’un de ceux-ci :',
    page: (page, pages) => `Page ${String(page)} sur ${String(pages)}`,
    marked: (excerpt) => `La phrase de l’extrait ${String(excerpt)} est en gras.`,
  },
  answer: {
    more: 'Autres extraits',
    context: (excerpt) => `Contexte ${String(excerpt)}`,
    makePublic: 'Montrer à tous',
    makePrivate: 'Ne montrer qu’à moi',
    changed: 'Les archives ont changé depuis ; voici ce qu’elles disent à présent.',
    further: (first, last) =>
      first === last ? `Extrait ${String(first)}` : `Extraits ${String(first)} à ${String(last)}`,
    kept: 'La personne qui gère ce bot conserve les questions restées sans réponse, celle-ci comprise.',
  },
};
