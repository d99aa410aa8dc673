import { countedIn } from '../counted.js';
import type { CompareTexts } from './compare-texts.js';

const count = countedIn('de');

/** `/compare` in German. */
export const germanCompare: CompareTexts = {
  summary(articles, outlets, withoutOutlet) {
    const told = `Davon ${articles === 1 ? 'berichtet' : 'berichten'} ${count(articles, { other: 'Artikel' })}`;
    if (outlets === 0) return `${told} ohne Angabe des Mediums.`;
    const from = `${told} aus ${count(outlets, { one: 'Medium', other: 'Medien' })}`;
    return withoutOutlet === 0
      ? `${from}.`
      : `${from}; ${count(withoutOutlet, { one: 'nennt', other: 'nennen' })} kein Medium.`;
  },
  all: (sides) => (sides === 2 ? 'Beide berichten das' : `Alle ${sides.toLocaleString('de')} berichten das`),
  several: (telling, sides) =>
    `${telling.toLocaleString('de')} von ${sides.toLocaleString('de')} berichten das`,
  differ: (values) => `Sie weichen voneinander ab: ${values}`,
  about: (words) => `Es geht um: ${words}`,
  only: (outlet) => `Nur ${outlet} berichtet das`,
  onlyArticle: (title) => `Nur ein Artikel ohne Angabe des Mediums berichtet das: ${title}`,
  further: (sources) => `Ebenso bei ${sources}`,
  oneSide: (outlet) =>
    outlet === null
      ? 'Nur ein Artikel berichtet davon, und sein Medium ist nicht angegeben. Es gibt nichts, womit er sich vergleichen ließe.'
      : `Nur ${outlet} berichtet davon. Es gibt nichts zum Vergleichen.`,
  nothingShared: 'Soweit zu sehen ist, steht kein Satz des einen auch bei einem anderen.',
  nothingAlone: (sources) => `Nichts fällt auf, was nur ${sources} berichten würde.`,
};
