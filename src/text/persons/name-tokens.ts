import { foldForms } from './fold-letters.js';
import { isParticleWord } from './parse-name.js';
import { OFFICE_TITLES, TITLE_WORDS, TITLES_OR_NAMES } from './titles.js';

/**
 * The words of a name or a query by which it is looked up: folded, without particles, articles and
 * stops; of several plain spellings of a word all are given. `typing`: the last word is not whole yet.
 */
export function nameTokens(text: string, typing = false): readonly (readonly string[])[] {
  const tokens = text
    .normalize('NFC')
    .split(/[\s,]+/u)
    .flatMap((word) => word.split(/(?<=\p{L}{2})-(?=\p{Lu})|^(?:[AEae]l|[Aa]sh|[Aa]s)-/u))
    .filter((word): word is string => word !== undefined && word !== '')
    .map((word) => foldForms(word).map((form) => form.replace(/[.-]/gu, '')))
    .filter((forms) => (forms[0] ?? '') !== '');
  const last = typing ? tokens.length - 1 : -1;
  return tokens.filter((forms, at) => at === last || !isParticleWord(forms[0] ?? ''));
}

/** The query's words without titles before the name, unless nothing else is left. */
export function queryTokens(text: string): readonly (readonly string[])[] {
  const tokens = nameTokens(text);
  const isTitle = (forms: readonly string[]): boolean =>
    TITLE_WORDS.has(forms[0] ?? '') && !TITLES_OR_NAMES.has(forms[0] ?? '');
  const isBefore = (at: number): boolean =>
    at + 2 < tokens.length && OFFICE_TITLES.has(tokens[at + 1]?.[0] ?? '');
  const first = tokens.findIndex((forms, at) => !isTitle(forms) && !isBefore(at));
  return first === -1 ? tokens : tokens.slice(first);
}
