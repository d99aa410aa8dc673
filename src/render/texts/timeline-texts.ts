/** The fixed sentences of a timeline in one language; dates come in already written out. */
export interface TimelineTexts {
  /** How many events there are, and over what time; `null` where there is one day only. */
  readonly summary: (events: number, days: string | null, articles: number) => string;
  readonly person: (name: string) => string;
  /** A date of an entry: as told, as planned, as something that may be, as the day on which it was reported. */
  readonly planned: (days: string) => string;
  readonly conditional: (days: string) => string;
  readonly reported: (days: string) => string;
  readonly undated: string;
  /** Over the sentences without a date: how many there are, and how many of them are listed. */
  readonly undatedHeading: (count: number, listed: number) => string;
  /** Further sentences that tell the same. */
  readonly moreReports: (reports: number, articles: number) => string;
  readonly datesDiffer: (dates: string) => string;
  readonly figuresDiffer: (figures: string) => string;
  readonly page: (page: number, pages: number) => string;
  readonly earlier: string;
  readonly later: string;
  readonly exportButton: string;
  readonly exported: (rows: number) => string;
  /** A button that shows the further reports of an entry. */
  readonly reportsButton: (entry: number, reports: number) => string;
  readonly reportsOf: (entry: number) => string;
  readonly gone: string;
  /** The picture's alternative text: what it is of and its first and last events. */
  readonly pictureOf: (query: string, entries: number) => string;
  readonly pictureHolds: (shown: number, all: number) => string;
  readonly legend: {
    readonly day: string;
    readonly month: string;
    readonly year: string;
    readonly range: string;
    readonly planned: string;
    readonly noOutlet: string;
    readonly otherOutlets: string;
  };
}
