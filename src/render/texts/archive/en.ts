import { countedIn } from '../counted.js';
import type { ArchiveTexts } from './archive-texts.js';

const counted = countedIn('en');

/** `/archive` and a build's end in English. */
export const englishArchive: ArchiveTexts = {
  added: (file) => `“${file}” is in the archive.`,
  replaced: (file) => `“${file}” was replaced; the old file is in the trash.`,
  holds: (articles) =>
    `The bot sees ${counted(articles, { one: 'article in it', other: 'articles in it' })}:`,
  moreArticles: (articles) => `… and ${counted(articles, { one: 'more', other: 'more' })}`,
  passedOver: (parts) =>
    `${counted(parts, { one: 'part was passed over', other: 'parts were passed over' })}:`,
  removed: (file) => `“${file}” is in the trash.`,
  restored: (file) => `“${file}” is back in the archive.`,
  swapped: 'The file that had its place is in the trash now.',
  notYet: 'Answers know of it once the index is rebuilt.',
  stillCited: 'Until the index is rebuilt, answers may still cite what was there before.',
  confirm: (file) => `Remove “${file}” from the archive?`,
  canBeUndone: 'It goes to the trash, from where it can be put back.',
  remove: 'Remove',
  undo: 'Put it back',
  rebuild: 'Rebuild the index',

  reading: 'Reading the archive …',
  waiting: 'A build is at work already; this one follows it …',
  building: (done, total, share) =>
    `Indexing: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} articles (${share})`,
  goesOn:
    'The build takes longer than Discord waits for a reply. It goes on, and the old index answers meanwhile; /status tells how far it is.',
  built: 'The index was built.',
  upToDate: 'The index is up to date.',
  failed: 'The index could not be built; the old one answers as before.',
  counts: {
    added: (count) => `added ${count.toLocaleString('en')}`,
    changed: (count) => `changed ${count.toLocaleString('en')}`,
    removed: (count) => `removed ${count.toLocaleString('en')}`,
    unchanged: (count) => `unchanged ${count.toLocaleString('en')}`,
    skipped: (count) => `skipped ${count.toLocaleString('en')}`,
    warnings: (count) => `warnings ${count.toLocaleString('en')}`,
  },
  more: (count) => `… and ${count.toLocaleString('en')} more`,
  totals: (articles, passages, sentences) =>
    `${counted(articles, { one: 'article', other: 'articles' })}, ${counted(passages, { one: 'passage', other: 'passages' })}, ${counted(sentences, { one: 'sentence', other: 'sentences' })}`,
  work: (embedded, reused, seconds) =>
    `${embedded.toLocaleString('en')} texts embedded, ${reused.toLocaleString('en')} known from before; ${seconds} s`,
};
