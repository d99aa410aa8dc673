/** The fixed sentences of `/status` in one language; times, shares and dates come in already written out. */
export interface StatusTexts {
  readonly heading: string;
  /** Each names one line, in bold. */
  readonly labels: {
    readonly outlets: string;
    readonly newest: string;
    readonly index: string;
    readonly build: string;
    readonly speed: string;
    readonly version: string;
  };
  readonly moreOutlets: (count: number) => string;
  readonly noOutlets: string;
  readonly passages: (passages: number, sentences: number) => string;
  readonly model: (id: string) => string;
  /** A build at work; `share` is `null` while nobody knows how far it is. */
  readonly building: (share: string | null) => string;
  /** The latest answers to a command: half of them and ninety-five of a hundred within these times. */
  readonly speed: (command: string, answers: number, median: string, percentile95: string) => string;
  readonly notMeasured: string;
}
