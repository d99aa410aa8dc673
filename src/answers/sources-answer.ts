import type { CalendarDate } from '../core/calendar-date.js';
import type { Coverage, Timing } from './answer.js';
import type { OutletCount } from './count-outlets.js';

/** Which of the archive's articles are to be listed, and which page of the list. */
export interface SourcesQuery {
  /** Only articles of this outlet (letter case ignored). */
  readonly outlet?: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  /** From 0; a page beyond the last is the last. */
  readonly page: number;
  readonly pageSize: number;
}

/** An article in a list. */
export interface Source {
  /** The article's path below the archive folder. */
  readonly article: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly url?: string;
  readonly date: CalendarDate | null;
}

/** The reply to `/sources` as data: one page of the list, and what the whole list holds. */
export interface SourcesAnswer {
  readonly query: Pick<SourcesQuery, 'outlet' | 'from' | 'to'>;
  readonly outcome: 'found' | 'nothing-found';
  /** The newest first, those without a known date last. */
  readonly sources: readonly Source[];
  /** The place in the whole list of the page's first article, from 0. */
  readonly first: number;
  readonly page: number;
  readonly pages: number;
  /** Articles that the filters let through, and those among them without a known date or an outlet. */
  readonly matching: number;
  readonly undated: number;
  readonly withoutOutlet: number;
  /** Outlets of the articles that the filters let through: how many, and those with the most articles. */
  readonly outlets: number;
  readonly largest: readonly OutletCount[];
  /** Where nothing was found: the archive's outlets with the most articles. */
  readonly known: readonly string[];
  readonly coverage: Coverage;
  readonly milliseconds: Timing;
}
