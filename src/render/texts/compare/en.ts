import { countedIn } from '../counted.js';
import type { CompareTexts } from './compare-texts.js';

const count = countedIn('en');
const ARTICLES = { one: 'article', other: 'articles' };
const OUTLETS = { one: 'outlet', other: 'outlets' };
const SOURCES = { one: 'source', other: 'sources' };

/** `/compare` in English. */
export const englishCompare: CompareTexts = {
  summary(articles, outlets, withoutOutlet) {
    const told = `Told by ${count(articles, ARTICLES)}`;
    if (outlets === 0) return `${told} without a stated outlet.`;
    if (withoutOutlet === 0) return `${told} from ${count(outlets, OUTLETS)}.`;
    const sources = `${count(outlets, OUTLETS)} and ${count(withoutOutlet, ARTICLES)} without a stated outlet`;
    return `${told} from ${count(outlets + withoutOutlet, SOURCES)}: ${sources}.`;
  },
  all: (sides) => (sides === 2 ? 'Both sources tell this' : `All ${count(sides, SOURCES)} tell this`),
  several: (telling, sides) => `${telling.toLocaleString('en')} of ${count(sides, SOURCES)} tell this`,
  differ: (values) => `They differ: ${values}`,
  about: (words) => `About: ${words}`,
  only: (outlet) => `Only ${outlet} tells this`,
  onlyArticle: (title) => `Only one article without a stated outlet tells this: ${title}`,
  ofCompared: (title) => `${title} (as far as compared)`,
  leftOut: (sides, articles) =>
    `${count(sides, SOURCES)} are compared; ${count(articles, { one: 'further article on this is', other: 'further articles on this are' })} left out.`,
  mostSentences: (sentences) =>
    `Of each source at most ${sentences.toLocaleString('en')} sentences are compared, those that tell most of it.`,
  further: (sources) => `Also told by ${sources}`,
  oneSide: (outlet) =>
    outlet === null
      ? 'Only one article tells of this, and its outlet is not stated. There is nothing to compare it with.'
      : `Only ${outlet} tells of this. There is nothing to compare it with.`,
  nothingShared: 'No sentence of one is told again by another, as far as can be seen.',
  nothingAlone: (sources) => `Nothing stands out that only ${sources} would tell.`,
};
