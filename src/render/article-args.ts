import { articleKey } from '../core/article-key.js';
import type { PassageMark } from '../core/passage-mark.js';

/** An excerpt of an answer that an article is read around. */
export interface CitedPassage {
  /** Its number in the answer. */
  readonly number: number;
  readonly mark: PassageMark;
}

/** What a button needs to show an article, and the passage in it. */
export function articleArgs(path: string, cited?: CitedPassage): readonly string[] {
  if (cited === undefined) return [articleKey(path)];
  const { number, mark } = cited;
  return [articleKey(path), ...[mark.start, mark.end].map(String), mark.key, String(number)];
}

/** The passage that a button's arguments name after the article. */
export function citedOf([, start, end, key, number]: readonly string[]): CitedPassage | undefined {
  if (start === undefined || end === undefined || key === undefined) return undefined;
  return { number: Number(number), mark: { start: Number(start), end: Number(end), key } };
}
