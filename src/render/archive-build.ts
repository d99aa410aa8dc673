import type { BuildSummary } from '../core/build-summary.js';
import type { ErrorCode } from '../core/errors.js';
import type { RenderOptions } from './ask.js';
import { describeBuild } from './build-summary.js';
import type { Paragraph, Reply } from './reply.js';
import { writeShare } from './status.js';
import { languageFor } from './texts/language.js';

/** How a build ended, as far as a reply tells it. */
export type EndOfBuild =
  | { readonly kind: 'done'; readonly summary: BuildSummary }
  | { readonly kind: 'failed'; readonly code: ErrorCode | null };

/** Names of each kind that a message shows; the rest is counted. */
const MOST_NAMED = 8;

/** A build on its way: it waits for another to end, reads what there is to do, or has done some of all articles. */
export type BuildOnItsWay = 'waiting' | 'reading' | { readonly done: number; readonly total: number };

/** How far a build is, as a reply that will be changed. */
export function renderBuilding(state: BuildOnItsWay, options: RenderOptions = {}): Reply {
  const { locale, texts } = languageFor(options.locale);
  const text = typeof state === 'string' ? texts.archive[state] : inFigures(state);
  return { kind: 'answer', target: 'update', paragraphs: [plain(text)], cards: [] };

  function inFigures({ done, total }: { readonly done: number; readonly total: number }): string {
    return texts.archive.building(done, total, writeShare(total === 0 ? 0 : done / total, locale));
  }
}

/** A build that outlasts the reply to it. */
export function renderBuildGoesOn(options: RenderOptions = {}): Reply {
  const { texts } = languageFor(options.locale);
  return { kind: 'answer', target: 'update', paragraphs: [plain(texts.archive.goesOn)], cards: [] };
}

/** What a build did, as `npm run embeddings` tells it. */
export function renderBuilt(end: EndOfBuild, options: RenderOptions = {}): Reply {
  const language = languageFor(options.locale);
  const { texts } = language;
  const shared = { kind: 'answer', target: 'update', cards: [] } as const;
  if (end.kind === 'failed') {
    const reason = end.code === null ? texts.errors['engine-gone'] : texts.errors[end.code];
    return { ...shared, heading: texts.archive.failed, paragraphs: [plain(reason)] };
  }
  const { heading, counts, totals } = describeBuild(end.summary, language, MOST_NAMED);
  return {
    ...shared,
    heading,
    paragraphs: counts.flatMap(({ title, names }) => [
      { kind: 'text' as const, runs: [{ text: title, bold: true }] },
      ...names.map((name) => ({ kind: 'note' as const, runs: [{ text: name }], continues: true })),
    ]),
    footer: [{ text: totals }],
  };
}

function plain(text: string): Paragraph {
  return { kind: 'text', runs: [{ text }] };
}
