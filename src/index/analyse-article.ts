import type { Article } from '../core/article.js';
import { knownDay } from '../core/calendar-date.js';
import type { ArticleNames, QuotationMention } from '../core/mention.js';
import type { Span } from '../core/span.js';
import type { ArticleEvent } from '../text/events/article-event.js';
import { findEvents } from '../text/events/find-events.js';
import { findArticleNames } from '../text/names/find-article-names.js';
import type { StatedName } from '../text/names/stated-names.js';
import { findEntitiesByLine, type NameFinder } from '../text/ner/name-finder.js';
import { findQuotations } from '../text/quotations/find-quotations.js';
import { findTimexes } from '../text/temporal/find-timexes.js';
import type { Timex } from '../text/temporal/timex.js';

/** Names what is found in an article and how; another value makes an index stale. */
export const ANALYSIS_FORM = 'marks-2 events-6 people-1';

/** What kind of thing a marked stretch names: a name's OntoNotes label, or a date or time. */
export type MarkLabel = 'PERSON' | 'ORG' | 'GPE' | 'NORP' | 'FAC' | 'LOC' | 'EVENT' | 'DATE';

/** A name or date in an article's body. */
export interface SentenceMark extends Span {
  readonly label: MarkLabel;
}

/** What a build finds in an article and keeps for the questions to come. */
export interface ArticleAnalysis {
  /** Names and dates in reading order; they may overlap ("the Paris agreement of 2015"). */
  readonly marks: readonly SentenceMark[];
  /** What the sentences tell and when, in reading order. */
  readonly events: readonly ArticleEvent[];
  /** Persons with their roles, and all other names. */
  readonly names: ArticleNames;
  /** What is quoted or reported as said, and by whom. */
  readonly quotations: readonly QuotationMention[];
}

/** What is kept of an article that could not be analysed: it is still found and quoted. */
export const NOTHING_FOUND: ArticleAnalysis = {
  marks: [],
  events: [],
  names: { names: [], persons: [], roles: [] },
  quotations: [],
};

export type AnalyseArticle = (article: Article, sentences: readonly Span[]) => ArticleAnalysis;

/** Finds an article's names with the name model, its dates and events, and who says what; `stated` is the operator's word on names. */
export function createArticleAnalyser(
  finder: NameFinder,
  stated: readonly StatedName[] = [],
): AnalyseArticle {
  return (article, sentences) => {
    const { body, content, date } = article;
    const timexes = findTimexes(body, { articleDate: knownDay(date) });
    const entities = content.flatMap((part) => [...findEntitiesByLine(body, finder, part)]);
    const names = findArticleNames(body, content, entities, stated);
    return {
      marks: marksOf(names, timexes),
      events: findEvents({ body, sentences, timexes, date }),
      names,
      quotations: findQuotations(body, content, sentences, names),
    };
  };
}

function marksOf({ names, persons }: ArticleNames, timexes: readonly Timex[]): readonly SentenceMark[] {
  const dates = timexes.filter(({ type }) => type === 'DATE' || type === 'TIME');
  return [
    ...names.map(({ start, end, label }): SentenceMark => ({ start, end, label })),
    ...persons.map(({ start, end }): SentenceMark => ({ start, end, label: 'PERSON' })),
    ...dates.map(({ start, end }): SentenceMark => ({ start, end, label: 'DATE' })),
  ].sort((left, right) => left.start - right.start || left.end - right.end);
}
