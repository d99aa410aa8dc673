import type { FontWeight, MeasureText } from './picture-fonts.js';

const ELLIPSIS = '…';

/** How a text is to be set. */
export interface Setting {
  readonly size: number;
  readonly weight: FontWeight;
  /** Pixels that a line may take. */
  readonly width: number;
  readonly lines: number;
}

/** A text in at most so many lines, each no wider than it may be; what does not fit is left out behind an ellipsis. */
export function wrapMeasured(
  text: string,
  { size, weight, width, lines }: Setting,
  measure: MeasureText,
): string[] {
  const fits = (line: string): boolean => measure(line, size, weight) <= width;
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const set: string[] = [];
  let line = '';
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (set.length + 1 === lines) return [...set, cut(longer, fits)];
    if (line === '') {
      // A word that no line holds goes over several.
      const head = longestHead(word, fits);
      set.push(head);
      words.splice(place + 1, 0, word.slice(head.length));
    } else {
      set.push(line);
      line = '';
      place -= 1;
    }
  }
  return line === '' ? set : [...set, line];
}

/** The longest beginning that fits with an ellipsis behind it: whole words, or letters of the only one. */
function cut(text: string, fits: (line: string) => boolean): string {
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1) {
    const line =
      words
        .slice(0, count)
        .join(' ')
        .replace(/[\s,;:–—("“‘[-]+$/u, '') + ELLIPSIS;
    if (fits(line)) return line;
  }
  return longestHead(words[0] ?? '', (head) => fits(head + ELLIPSIS)) + ELLIPSIS;
}

function longestHead(word: string, fits: (line: string) => boolean): string {
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word)].map(
    ({ segment }) => segment,
  );
  let head = letters[0] ?? '';
  for (const letter of letters.slice(1)) {
    if (!fits(head + letter)) break;
    head += letter;
  }
  return head;
}
