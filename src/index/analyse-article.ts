import type { Article } from '../core/article.js';
import type { Span } from '../core/span.js';
import type { ArticleEvent } from '../text/events/article-event.js';
import { findEvents } from '../text/events/find-events.js';
import { findEntitiesByLine, type NameFinder } from '../text/ner/name-finder.js';
import { findTimexes } from '../text/temporal/find-timexes.js';

/** Names what is found in an article and how; another value makes an index stale. */
export const ANALYSIS_FORM = 'marks-1 events-1';

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
}

export type AnalyseArticle = (article: Article, sentences: readonly Span[]) => ArticleAnalysis;

const NAME_LABELS: ReadonlySet<string> = new Set(['PERSON', 'ORG', 'GPE', 'NORP', 'FAC', 'LOC', 'EVENT']);

/** Finds an article's names with the name model, and its dates. */
export function createArticleAnalyser(finder: NameFinder): AnalyseArticle {
  return (article, sentences) => {
    const known =
      article.date !== null && article.date.basis !== 'inferred' && article.date.precision === 'day';
    const timexes = findTimexes(article.body, { articleDate: known ? article.date.value : null });
    const dates = timexes.flatMap(({ start, end, type }): SentenceMark[] =>
      type === 'DATE' || type === 'TIME' ? [{ start, end, label: 'DATE' }] : [],
    );
    const names = article.content.flatMap((part) =>
      findEntitiesByLine(article.body, finder, part).flatMap(({ start, end, label }): SentenceMark[] =>
        isNameLabel(label) ? [{ start, end, label }] : [],
      ),
    );
    return {
      marks: [...names, ...dates].sort((left, right) => left.start - right.start || left.end - right.end),
      events: findEvents({ body: article.body, sentences, timexes, date: article.date }),
    };
  };
}

function isNameLabel(label: string): label is MarkLabel {
  return NAME_LABELS.has(label);
}
