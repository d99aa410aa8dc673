import { countedIn } from '../counted.js';
import { languageNameIn } from '../language-name.js';
import type { CheckTexts } from './check-texts.js';

const count = countedIn('de');
const languageName = (english: string): string => languageNameIn('de', english);

/** "Check against the archive" in German. */
export const germanCheck: CheckTexts = {
  heading: 'Mit dem Archiv verglichen',
  summary(found, differing, notFound) {
    const all = count(found + differing + notFound, { one: 'Aussage', other: 'Aussagen' });
    const parts = [
      ...(found === 0 ? [] : [`${found.toLocaleString('de')} gefunden`]),
      ...(differing === 0
        ? []
        : [`${differing.toLocaleString('de')} ${differing === 1 ? 'weicht ab' : 'weichen ab'}`]),
      ...(notFound === 0 ? [] : [`${notFound.toLocaleString('de')} nicht gefunden`]),
    ];
    return `${all}: ${parts.join(', ')}.`;
  },
  judge: 'Das sind die nächsten Zitate. Was sie über die Aussage sagen, beurteilst du.',
  labels: { found: 'Gefunden', differs: 'Weicht ab', 'not-found': 'Nicht gefunden' },
  difference: (stated, told) => `Die Nachricht sagt „${stated}“, das Zitat „${told}“.`,
  nearest: 'Was am nächsten kommt:',
  nothingNear: 'Im Archiv kommt dem nichts nahe.',
  leftOut: (statements) =>
    count(statements, {
      one: 'weitere Aussage wurde nicht geprüft.',
      other: 'weitere Aussagen wurden nicht geprüft.',
    }),
  nothingToCheck: {
    heading: 'Es gibt nichts zu vergleichen.',
    reason:
      'Die Nachricht stellt nichts fest, wonach sich suchen ließe. Fragen, Grüße und Links zählen nicht.',
  },
  otherLanguage: (language) =>
    `Die Nachricht scheint auf ${languageName(language)} zu sein; das Archiv lässt sich bisher nur auf Englisch durchsuchen.`,
};
