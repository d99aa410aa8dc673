import { countedIn } from '../counted.js';
import type { ReadingTexts } from '../reading-texts.js';

const count = countedIn('de');
const ARTICLES = { other: 'Artikel' };
const OF_ARTICLES = { other: 'Artikeln' };

/** The fixed sentences of reading in German. */
export const germanReading: ReadingTexts = {
  sources: {
    heading: 'Quellen',
    from: (day) => `ab ${day}`,
    until: (day) => `bis ${day}`,
    held(articles, outlets, withoutOutlet) {
      if (outlets === 0) return `${count(articles, ARTICLES)} ohne Angabe des Mediums`;
      const held = `${count(articles, ARTICLES)} aus ${count(outlets, { one: 'Medium', other: 'Medien' })}`;
      return withoutOutlet === 0
        ? held
        : `${held}; ${count(withoutOutlet, { other: 'ohne Angabe des Mediums' })}`;
    },
    filtered: (articles, all) => `${articles.toLocaleString('de')} von ${count(all, OF_ARTICLES)}`,
    largest: (outlets, isAll) => `${isAll ? 'Medien' : 'Größte Medien'}: ${outlets}`,
    undatedLast: (articles) =>
      `${count(articles, ARTICLES)} ohne bekanntes Datum ${articles === 1 ? 'steht' : 'stehen'} am Ende.`,
    undatedLeftOut: 'Artikel ohne bekanntes Datum kommen durch keinen Datumsfilter.',
    numbers: 'Die Nummern unten öffnen die Artikel.',
  },
  article: {
    several: (number) => `${count(number, ARTICLES)} können gemeint sein. Bitte einen auswählen.`,
    among:
      'Es können auch andere als diese Artikel gemeint sein. Bitte einen auswählen oder mehr vom Titel angeben.',
    none: (title) => `Kein Artikel hat den Titel ${title}.`,
    near: 'Vielleicht ist einer von diesen gemeint:',
    page: (page, pages) => `Seite ${String(page)} von ${String(pages)}`,
    marked: (excerpt) => `Der Satz aus Auszug ${String(excerpt)} ist fett gesetzt.`,
  },
  answer: {
    more: 'Weitere Auszüge',
    context: (excerpt) => `Umfeld ${String(excerpt)}`,
    makePublic: 'Allen zeigen',
    makePrivate: 'Nur mir zeigen',
    changed: 'Das Archiv hat sich seither geändert; das sagt es jetzt.',
    further: (first, last) =>
      first === last ? `Auszug ${String(first)}` : `Auszüge ${String(first)} bis ${String(last)}`,
    kept: 'Wer diesen Bot betreibt, hebt Fragen ohne Antwort im Archiv auf, auch diese.',
  },
};
