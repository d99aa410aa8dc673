import { countedIn } from '../counted.js';
import type { CompareTexts } from './compare-texts.js';

const count = countedIn('de');
const ARTICLES = { other: 'Artikel' };
const MEDIA = { one: 'Medium', other: 'Medien' };
const SOURCES = { one: 'Quelle', other: 'Quellen' };

/** `/compare` in German. */
export const germanCompare: CompareTexts = {
  summary(articles, outlets, withoutOutlet) {
    const told = `Davon ${articles === 1 ? 'berichtet' : 'berichten'} ${count(articles, ARTICLES)}`;
    if (outlets === 0) return `${told} ohne Angabe des Mediums.`;
    if (withoutOutlet === 0) return `${told} aus ${count(outlets, MEDIA)}.`;
    const sources = `${count(outlets, MEDIA)} und ${count(withoutOutlet, ARTICLES)} ohne Angabe des Mediums`;
    return `${told} aus ${count(outlets + withoutOutlet, SOURCES)}: ${sources}.`;
  },
  all: (sides) =>
    sides === 2 ? 'Beide Quellen berichten das' : `Alle ${count(sides, SOURCES)} berichten das`,
  several: (telling, sides) => `${telling.toLocaleString('de')} von ${count(sides, SOURCES)} berichten das`,
  differ: (values) => `Sie weichen voneinander ab: ${values}`,
  about: (words) => `Es geht um: ${words}`,
  only: (outlet) => `Nur ${outlet} berichtet das`,
  onlyArticle: (title) => `Nur ein Artikel ohne Angabe des Mediums berichtet das: ${title}`,
  ofCompared: (title) => `${title} (soweit verglichen)`,
  leftOut: (sides, articles) =>
    `Verglichen werden ${count(sides, SOURCES)}; ${count(articles, { one: 'weiterer Artikel dazu bleibt', other: 'weitere Artikel dazu bleiben' })} außen vor.`,
  mostSentences: (sentences) =>
    `Von jeder Quelle werden höchstens ${sentences.toLocaleString('de')} Sätze verglichen, die aussagekräftigsten.`,
  further: (sources) => `Ebenso bei ${sources}`,
  oneSide: (outlet) =>
    outlet === null
      ? 'Nur ein Artikel berichtet davon, und sein Medium ist nicht angegeben. Es gibt nichts, womit er sich vergleichen ließe.'
      : `Nur ${outlet} berichtet davon. Es gibt nichts zum Vergleichen.`,
  nothingShared: 'Soweit zu sehen ist, steht kein Satz des einen auch bei einem anderen.',
  nothingAlone: (sources) => `Nichts fällt auf, was nur ${sources} berichten würde.`,
};
