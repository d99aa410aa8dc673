import type { Refusal } from '../answers/answer.js';
import type { Language } from './texts/language.js';
import { writeDays } from './written-date.js';

/** A refusal in words: what to expect, and the reason. */
export interface RefusalWords {
  readonly heading: string;
  readonly reason: string;
}

/** Puts a refusal's facts into a reader's language. */
export function refusalWords(refusal: Refusal, { locale, texts }: Language): RefusalWords {
  switch (refusal.kind) {
    case 'names-missing':
      return {
        heading: texts.notSaid,
        reason: texts.namesMissing(listOf(refusal.names, 'disjunction', locale)),
      };
    case 'not-told': {
      const names = refusal.names.length === 0 ? null : listOf(refusal.names, 'conjunction', locale);
      return { heading: texts.notSaid, reason: texts.notTold(names, refusal.asked) };
    }
    case 'other-days':
      return {
        heading: texts.notWithin,
        reason: texts.otherDays(
          listOf(refusal.names, 'conjunction', locale),
          writeDays(refusal.from, refusal.to, locale),
        ),
      };
    case 'nothing-near':
      return { heading: texts.notSaid, reason: texts.nothingNear };
    case 'filtered-out': {
      const outlets = refusal.outlets.length === 0 ? null : listOf(refusal.outlets, 'conjunction', locale);
      return { heading: texts.nothingFits, reason: texts.filteredOut(refusal.by, outlets) };
    }
    case 'person-unknown':
      return { heading: texts.notSaid, reason: texts.who.nobody(refusal.name) };
    case 'not-within':
      return { heading: texts.notWithin, reason: texts.restNotSearched(refusal.outlet) };
    case 'other-language':
      return { heading: texts.otherLanguageHeading, reason: texts.otherLanguage(refusal.language) };
  }
}

/** Names as a list of the reader's language: `Haftar, Sarraj and Salame`. */
export function listOf(names: readonly string[], type: Intl.ListFormatType, locale: string): string {
  return new Intl.ListFormat(locale, { type }).format(names);
}
