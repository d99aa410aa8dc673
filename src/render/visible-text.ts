import type { Run } from './reply.js';

/**
 * Characters that show nothing or turn the reading direction of what follows: controls, soft hyphen,
 * zero-width marks, bidirectional marks and overrides, tags. None of them is part of a word.
 */
const INVISIBLE =
  /[\u034F\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0001}\u{E0020}-\u{E007F}]/u;
/** Non-joiner and joiner: between letters and emoji they shape, elsewhere they are invisible too. */
const JOINER = /[\u200C\u200D]/u;
const WHITE = /[\s\u0085]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;
const REPLACEMENT = '\uFFFD';

/**
 * The runs as any surface may show them: invisible and direction-turning characters gone, lone surrogates
 * as U+FFFD, each stretch of white space one space, none at the ends. The words and their styles stay as they are;
 * neighbours of one style become one run.
 */
export function visibleRuns(runs: readonly Run[]): Run[] {
  const shown: Shown[] = [];
  let last: Shown | undefined;
  let gap: Run | undefined;
  let joiner = '';

  const append = (run: Run, text: string): void => {
    if (last !== undefined && (last.run === run || sameStyle(last.run, run))) {
      last.text += text;
    } else {
      last = { run, text };
      shown.push(last);
    }
  };

  for (const run of runs) {
    for (const character of run.text) {
      if (WHITE.test(character) && character !== '\uFEFF') {
        // A gap that lies partly outside the bold words is not bold.
        if (gap === undefined || gap.bold === true) gap = run;
        joiner = '';
      } else if (JOINER.test(character)) {
        if (last !== undefined && gap === undefined) joiner = character;
      } else if (!INVISIBLE.test(character)) {
        if (gap !== undefined && last !== undefined) append(gapStyle(last.run, gap, run), ' ');
        append(run, joiner + (LONE_SURROGATE.test(character) ? REPLACEMENT : character));
        gap = undefined;
        joiner = '';
      }
    }
  }
  return shown.map(({ run, text }) => restyled(run, text));
}

/** One text as any surface may show it; see {@link visibleRuns}. */
export function visibleText(text: string): string {
  return plainText(visibleRuns([{ text }]));
}

/** The text of the runs without their styles. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The first `length` UTF-16 units of the runs. */
export function sliceRuns(runs: readonly Run[], length: number): Run[] {
  let left = length;
  const kept: Run[] = [];
  for (const run of runs) {
    if (left <= 0) break;
    kept.push(restyled(run, run.text.slice(0, left)));
    left -= run.text.length;
  }
  return kept;
}

interface Shown {
  readonly run: Run;
  text: string;
}

function restyled(run: Run, text: string): Run {
  return run.text === text ? run : { ...run, text };
}

/** A gap is bold only where both of its sides are; so bold words never begin or end with a space. */
function gapStyle(before: Run, gap: Run, after: Run): Run {
  if (before === after) return before;
  return before.bold === true && gap.bold === true && after.bold === true ? before : PLAIN;
}

const PLAIN: Run = { text: '' };

/** An instant and a command stay runs of their own: a surface may replace them as a whole. */
function sameStyle(left: Run, right: Run): boolean {
  return (
    (left.bold ?? false) === (right.bold ?? false) &&
    left.instant === undefined &&
    right.instant === undefined &&
    left.commandId === undefined &&
    right.commandId === undefined
  );
}
