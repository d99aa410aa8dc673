import type { AddedFile, RemovedFile, RestoredFile, SeenArticle } from '../core/archive-change.js';
import type { RenderOptions } from './ask.js';
import type { Button, Paragraph, Reply } from './reply.js';
import { type Language, languageFor } from './texts/language.js';
import { writeDate } from './written-date.js';

const PART_SEPARATOR = ' · ';

/** A file that was added as a reply: what the bot sees in it, so that a wrong outlet or date is seen at once. */
export function renderAdded(added: AddedFile, options: RenderOptions = {}): Reply {
  const language = languageFor(options.locale);
  const { archive } = language.texts;
  const { path, replaced, articles, seen, passedOver, passedOverCount } = added;
  const unseen = articles - seen.length;
  const untold = passedOverCount - passedOver.length;
  return {
    ...changed(replaced === null ? archive.added(path) : archive.replaced(path)),
    paragraphs: [
      plain(archive.holds(articles)),
      ...seen.map((article) => close(seenAs(article, language))),
      ...(unseen > 0 ? [close(archive.moreArticles(unseen))] : []),
      ...(passedOverCount === 0 ? [] : [plain(archive.passedOver(passedOverCount))]),
      ...passedOver.map((part) => close(`${part.path}: ${part.reason}`)),
      ...(untold > 0 ? [close(archive.more(untold))] : []),
      plain(replaced === null ? archive.notYet : archive.stillCited),
    ],
    buttons: [rebuildButton(language), ...(replaced === null ? [] : [undoButton(replaced, language)])],
  };
}

/** A file that was removed as a reply, with the button that puts it back. */
export function renderRemoved({ path, trashId }: RemovedFile, options: RenderOptions = {}): Reply {
  const language = languageFor(options.locale);
  const { archive } = language.texts;
  return {
    ...changed(archive.removed(path)),
    paragraphs: [plain(archive.stillCited)],
    buttons: [rebuildButton(language), undoButton(trashId, language)],
  };
}

/** A file that was put back as a reply. */
export function renderRestored({ path, replaced }: RestoredFile, options: RenderOptions = {}): Reply {
  const language = languageFor(options.locale);
  const { archive } = language.texts;
  return {
    ...changed(archive.restored(path)),
    paragraphs: [...(replaced === null ? [] : [plain(archive.swapped)]), plain(archive.notYet)],
    buttons: [rebuildButton(language)],
  };
}

/** Asks whether a file is really to be removed. */
export function renderConfirmation(file: string, options: RenderOptions = {}): Reply {
  const { archive } = languageFor(options.locale).texts;
  return {
    ...changed(archive.confirm(file)),
    paragraphs: [plain(archive.canBeUndone)],
    buttons: [{ label: archive.remove, action: 'remove', args: [file], style: 'danger' }],
  };
}

function changed(heading: string): Pick<Reply, 'kind' | 'heading' | 'cards'> {
  return { kind: 'answer', heading, cards: [] };
}

function seenAs({ title, outlet, date }: SeenArticle, { locale, texts }: Language): string {
  return [title, outlet ?? texts.outletUnknown, writeDate(date, locale, texts)].join(PART_SEPARATOR);
}

function rebuildButton({ texts }: Language): Button {
  return { label: texts.archive.rebuild, action: 'rebuild', style: 'primary' };
}

function undoButton(trashId: string, { texts }: Language): Button {
  return { label: texts.archive.undo, action: 'undo', args: [trashId] };
}

function plain(text: string): Paragraph {
  return { kind: 'text', runs: [{ text }] };
}

function close(text: string): Paragraph {
  return { kind: 'note', runs: [{ text }], continues: true };
}
