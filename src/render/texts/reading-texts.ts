/** The fixed sentences of lists of articles, of articles that are read, and of an answer's own buttons, in one language. */
export interface ReadingTexts {
  /** The fixed words of `/sources`; lists, days and outlets come in already written out. */
  readonly sources: {
    readonly heading: string;
    readonly from: (day: string) => string;
    readonly until: (day: string) => string;
    /** What the list holds: articles, the outlets that they are from, and those that state none. */
    readonly held: (articles: number, outlets: number, withoutOutlet: number) => string;
    /** How many of all articles the filters let through. */
    readonly filtered: (articles: number, all: number) => string;
    /** The outlets with the most articles, each with its count; `isAll` where these are all. */
    readonly largest: (outlets: string, isAll: boolean) => string;
    readonly undatedLast: (articles: number) => string;
    readonly undatedLeftOut: string;
    /** What the buttons with numbers do. */
    readonly numbers: string;
  };
  /** The fixed words of `/article`. */
  readonly article: {
    readonly several: (count: number) => string;
    /** Where more may be meant than are shown. */
    readonly among: string;
    readonly none: (title: string) => string;
    /** Over the articles that come nearest. */
    readonly near: string;
    readonly page: (page: number, pages: number) => string;
    /** Over the article that an excerpt is from. */
    readonly marked: (excerpt: number) => string;
  };
  /** The buttons of `/ask` and what they lead to. */
  readonly answer: {
    readonly more: string;
    readonly context: (excerpt: number) => string;
    readonly makePublic: string;
    readonly makePrivate: string;
    /** Over an answer that is no longer what stood there. */
    readonly changed: string;
    readonly further: (first: number, last: number) => string;
    /** Under a refusal whose question is kept. */
    readonly kept: string;
  };
}
