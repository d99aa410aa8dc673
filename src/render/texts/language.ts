import { german } from './de.js';
import { english } from './en.js';
import { spanish } from './es.js';
import { french } from './fr.js';
import { russian } from './ru.js';
import type { Texts } from './texts.js';
import { turkish } from './tr.js';

/** A reader's language: its sentences, and the locale that writes dates, lists and numbers to go with them. */
export interface Language {
  readonly locale: string;
  readonly texts: Texts;
}

/** By the first part of a locale. */
export const CATALOGUES: ReadonlyMap<string, Texts> = new Map([
  ['en', english],
  ['de', german],
  ['es', spanish],
  ['fr', french],
  ['ru', russian],
  ['tr', turkish],
]);

/** What a reply is written in where nothing is known of its reader. */
export const DEFAULT_LANGUAGE: Language = { locale: 'en-GB', texts: english };

/**
 * The language for a reader's locale such as `en-US`; the default where no catalogue speaks it,
 * dates and lists included, so that a sentence is never half in one language and half in another.
 */
export function languageFor(locale: string | undefined): Language {
  if (locale === undefined || !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(locale)) return DEFAULT_LANGUAGE;
  const texts = CATALOGUES.get(locale.replace(/-.*$/u, ''));
  return texts === undefined ? DEFAULT_LANGUAGE : { locale, texts };
}
