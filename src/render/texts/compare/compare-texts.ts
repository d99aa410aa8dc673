/** The fixed sentences of `/compare` in one language; lists come in already written out. */
export interface CompareTexts {
  /**
   * How many articles tell of it, and of how many sources they are: a source is an outlet, or an article without a
   * stated one. The sentences below count them.
   */
  readonly summary: (articles: number, outlets: number, withoutOutlet: number) => string;
  /** Over what all sources tell, at least two, and what some of them do. */
  readonly all: (sides: number) => string;
  readonly several: (telling: number, sides: number) => string;
  /** Over a figure or a date that is told differently; the values as the quotes have them, as a list. */
  readonly differ: (values: string) => string;
  /** What the differing values are about: words that the quotes share. */
  readonly about: (words: string) => string;
  /** Over what only one side tells; an article without a stated outlet is named by its title. */
  readonly only: (outlet: string) => string;
  readonly onlyArticle: (title: string) => string;
  /** A sentence that counts sources, where more tell of it than were compared. */
  readonly ofCompared: (title: string) => string;
  /** How many sources were compared, and how many articles of others were not. */
  readonly leftOut: (sides: number, articles: number) => string;
  /** How many sentences of a source were compared at most. */
  readonly mostSentences: (sentences: number) => string;
  /** Quotes of further sides that tell the same, as a list. */
  readonly further: (sources: string) => string;
  /** Where the topic has one side only: there is nothing to compare. */
  readonly oneSide: (outlet: string | null) => string;
  /** Where nothing is told by several sides, as far as the bot can see. */
  readonly nothingShared: string;
  /** Sides of which nothing stands out, as a list. */
  readonly nothingAlone: (sources: string) => string;
}
