import { countedIn } from '../counted.js';
import type { CheckTexts } from './check-texts.js';

const count = countedIn('en');

/** "Check against the archive" in English. */
export const englishCheck: CheckTexts = {
  heading: 'Checked against the archive',
  summary(found, differing, notFound) {
    const all = count(found + differing + notFound, { one: 'statement', other: 'statements' });
    const parts = [
      ...(found === 0 ? [] : [`${found.toLocaleString('en')} found`]),
      ...(differing === 0
        ? []
        : [`${differing.toLocaleString('en')} ${differing === 1 ? 'differs' : 'differ'}`]),
      ...(notFound === 0 ? [] : [`${notFound.toLocaleString('en')} not found`]),
    ];
    return `${all}: ${parts.join(', ')}.`;
  },
  judge: 'These are the nearest quotes. What they say about the statement is for you to judge.',
  labels: { found: 'Found', differs: 'Differs', 'not-found': 'Not found' },
  difference: (stated, told) => `The message says “${stated}”, the quote “${told}”.`,
  nearest: 'What comes nearest:',
  nothingNear: 'Nothing in the archive comes near.',
  leftOut: (statements) =>
    `${count(statements, { one: 'further statement was', other: 'further statements were' })} not looked at.`,
  nothingToCheck: {
    heading: 'There is nothing to check.',
    reason:
      'The message states nothing that could be looked for. Questions, greetings and links are left out.',
  },
  otherLanguage: (language) =>
    `The message seems to be in ${language}; the archive can only be searched in English so far.`,
};
