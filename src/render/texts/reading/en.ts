import { countedIn } from '../counted.js';
import type { ReadingTexts } from '../reading-texts.js';

const count = countedIn('en');
const ARTICLES = { one: 'article', other: 'articles' };

/** The fixed sentences of reading in English. */
export const englishReading: ReadingTexts = {
  sources: {
    heading: 'Sources',
    from: (day) => `from ${day}`,
    until: (day) => `up to ${day}`,
    held(articles, outlets, withoutOutlet) {
      if (outlets === 0) return `${count(articles, ARTICLES)} without a stated outlet`;
      const held = `${count(articles, ARTICLES)} from ${count(outlets, { one: 'outlet', other: 'outlets' })}`;
      return withoutOutlet === 0
        ? held
        : `${held}; ${count(withoutOutlet, { other: 'without a stated outlet' })}`;
    },
    filtered: (articles, all) => `${articles.toLocaleString('en')} of ${count(all, ARTICLES)}`,
    largest: (outlets, isAll) => `${isAll ? 'Outlets' : 'Largest outlets'}: ${outlets}`,
    undatedLast: (articles) =>
      `${count(articles, ARTICLES)} without a known date ${articles === 1 ? 'stands' : 'stand'} last.`,
    undatedLeftOut: 'Articles without a known date pass no date filter.',
    numbers: 'The numbers below open the articles.',
  },
  article: {
    several: (number) => `${count(number, ARTICLES)} may be meant. Choose one.`,
    among: 'More articles than these may be meant. Choose one, or type more of the title.',
    none: (title) => `No article is titled ${title}.`,
    near: 'Perhaps one of these is meant:',
    page: (page, pages) => `Page ${String(page)} of ${String(pages)}`,
    marked: (excerpt) => `The sentence of excerpt ${String(excerpt)} is in bold.`,
  },
  answer: {
    more: 'More excerpts',
    context: (excerpt) => `Context ${String(excerpt)}`,
    makePublic: 'Make public',
    makePrivate: 'Make private',
    changed: 'The archive has changed since; this is what it says now.',
    further: (first, last) =>
      first === last ? `Excerpt ${String(first)}` : `Excerpts ${String(first)} to ${String(last)}`,
    kept: 'Whoever runs this bot keeps questions that the archive could not answer, this one too.',
  },
};
