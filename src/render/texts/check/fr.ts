import { countedIn } from '../counted.js';
import { languageNameIn } from '../language-name.js';
import type { CheckTexts } from './check-texts.js';

const count = countedIn('fr');
const languageName = (english: string): string => languageNameIn('fr', english);

/** "Check against the archive" in French. */
export const frenchCheck: CheckTexts = {
  heading: 'Comparé aux archives',
  summary(found, differing, notFound) {
    const all = count(found + differing + notFound, { one: 'affirmation', other: 'affirmations' });
    const parts = [
      ...(found === 0 ? [] : [count(found, { one: 'retrouvée', other: 'retrouvées' })]),
      ...(differing === 0 ? [] : [count(differing, { one: 'diffère', other: 'diffèrent' })]),
      ...(notFound === 0 ? [] : [count(notFound, { one: 'introuvable', other: 'introuvables' })]),
    ];
    return `${all} : ${parts.join(', ')}.`;
  },
  judge: 'Voici les citations les plus proches. À vous de juger ce qu’elles disent de l’affirmation.',
  labels: { found: 'Retrouvé', differs: 'Diffère', 'not-found': 'Introuvable' },
  difference: (stated, told) => `Le message dit « ${stated} », la citation « ${told} ».`,
  nearest: 'Ce qui s’en approche le plus :',
  nothingNear: 'Rien dans les archives ne s’en approche.',
  leftOut: (statements) =>
    count(statements, {
      one: 'autre affirmation n’a pas été examinée.',
      other: 'autres affirmations n’ont pas été examinées.',
    }),
  nothingToCheck: {
    heading: 'Il n’y a rien à comparer.',
    reason:
      'Le message n’affirme rien que l’on puisse chercher. Questions, salutations et liens ne comptent pas.',
  },
  otherLanguage: (language) =>
    `Le message semble être en ${languageName(language)} ; pour l’instant, on ne peut chercher dans les archives qu’en anglais.`,
};
