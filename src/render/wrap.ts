import type { Run } from './reply.js';

/** Marks that sit on the character before them, selectors of its form among them: no column of their own. */
const NO_COLUMN = /[\u{200C}\u{200D}\p{Mn}\p{Me}]/u;
/** Ideographs, kana, Hangul, full-width forms and emoji take two columns of a terminal. */
const TWO_COLUMNS =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** Columns that `text` takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!NO_COLUMN.test(character)) columns += TWO_COLUMNS.test(character) ? 2 : 1;
  }
  return columns;
}

/**
 * Breaks runs into lines of at most `width` columns, at spaces only: a longer word stands on a line of its own.
 * The spaces at which a line breaks are the only characters that are dropped.
 */
export function wrapRuns(runs: readonly Run[], width: number): Run[][] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let columns = 0;
  for (const { space, pieces } of wordsOf(runs)) {
    const length = pieces.reduce((sum, { text }) => sum + columnsOf(text), 0);
    if (columns > 0 && columns + 1 + length > width) {
      lines.push(line);
      line = [];
      columns = 0;
    } else if (space !== undefined && columns > 0) {
      line.push(space);
      columns += 1;
    }
    line.push(...pieces);
    columns += length;
  }
  return columns > 0 ? [...lines, line] : lines;
}

interface Word {
  /** The space before it. */
  readonly space: Run | undefined;
  readonly pieces: readonly Run[];
}

/** Words may run through several styles: half of one can be bold. */
function wordsOf(runs: readonly Run[]): Word[] {
  const words: { space: Run | undefined; pieces: Run[] }[] = [];
  let space: Run | undefined;
  let word: Run[] | undefined;
  for (const run of runs) {
    for (const part of run.text.split(/( )/u)) {
      if (part === '') continue;
      if (part === ' ') {
        space = { ...run, text: ' ' };
        word = undefined;
      } else if (word === undefined) {
        word = [{ ...run, text: part }];
        words.push({ space, pieces: word });
      } else {
        word.push({ ...run, text: part });
      }
    }
  }
  return words;
}
