import { countedIn } from '../counted.js';
import type { ArchiveTexts } from './archive-texts.js';

const counted = countedIn('de');

/** `/archive` and a build's end in German. */
export const germanArchive: ArchiveTexts = {
  added: (file) => `„${file}“ ist im Archiv.`,
  replaced: (file) => `„${file}“ wurde ersetzt; die alte Datei liegt im Papierkorb.`,
  holds: (articles) => `Der Bot sieht darin ${counted(articles, { one: 'Artikel', other: 'Artikel' })}:`,
  moreArticles: (articles) => `… und ${counted(articles, { one: 'weiteren', other: 'weitere' })}`,
  passedOver: (parts) => `${counted(parts, { one: 'Teil wurde', other: 'Teile wurden' })} übergangen:`,
  removed: (file) => `„${file}“ liegt im Papierkorb.`,
  restored: (file) => `„${file}“ ist wieder im Archiv.`,
  swapped: 'Die Datei, die an ihrer Stelle stand, liegt jetzt im Papierkorb.',
  notYet: 'Antworten wissen davon, sobald der Index neu aufgebaut ist.',
  stillCited: 'Bis der Index neu aufgebaut ist, kann noch zitiert werden, was vorher da war.',
  confirm: (file) => `„${file}“ aus dem Archiv nehmen?`,
  canBeUndone: 'Die Datei kommt in den Papierkorb und kann zurückgeholt werden.',
  remove: 'Entfernen',
  undo: 'Zurückholen',
  rebuild: 'Index neu aufbauen',

  reading: 'Das Archiv wird gelesen …',
  waiting: 'Es läuft bereits ein Aufbau; dieser folgt danach …',
  building: (done, total, share) =>
    `Index wird aufgebaut: ${done.toLocaleString('de')} von ${total.toLocaleString('de')} Artikeln (${share})`,
  goesOn:
    'Der Aufbau dauert länger, als Discord auf eine Antwort wartet. Er geht weiter, und solange antwortet der alte Index; /status sagt, wie weit er ist.',
  built: 'Der Index wurde aufgebaut.',
  upToDate: 'Der Index ist auf dem neuesten Stand.',
  failed: 'Der Index konnte nicht aufgebaut werden; der alte antwortet wie bisher.',
  counts: {
    added: (count) => `neu ${count.toLocaleString('de')}`,
    changed: (count) => `geändert ${count.toLocaleString('de')}`,
    removed: (count) => `entfernt ${count.toLocaleString('de')}`,
    unchanged: (count) => `unverändert ${count.toLocaleString('de')}`,
    skipped: (count) => `übersprungen ${count.toLocaleString('de')}`,
    warnings: (count) => `Warnungen ${count.toLocaleString('de')}`,
  },
  more: (count) => `… und ${count.toLocaleString('de')} weitere`,
  totals: (articles, passages, sentences) =>
    `${counted(articles, { one: 'Artikel', other: 'Artikel' })}, ${counted(passages, { one: 'Abschnitt', other: 'Abschnitte' })}, ${counted(sentences, { one: 'Satz', other: 'Sätze' })}`,
  work: (embedded, reused, seconds) =>
    `${embedded.toLocaleString('de')} Texte eingebettet, ${reused.toLocaleString('de')} von früher bekannt; ${seconds} s`,
};
