/** The fixed sentences of `/help` in one language. */
export interface HelpTexts {
  readonly heading: string;
  /** What the bot does, in three sentences. */
  readonly about: string;
  readonly commands: string;
  readonly example: (typed: string) => string;
  /** How a command in the menu of a message is reached. */
  readonly menu: (name: string) => string;
  readonly reading: string;
  /** How to read a reply: its marks, its dates, its last line. */
  readonly howToRead: readonly string[];
  readonly limits: string;
  /** What the bot cannot do. */
  readonly cannot: readonly string[];
}
