/** A run of text in one style. Plain data: no Markdown, no escapes. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  /** The ISO 8601 instant that `text` writes out in UTC; a surface that knows the reader's own time shows that. */
  readonly instant?: string;
  /** The id of the command that `text` names (`/ask`, `/archive add`); where it can be clicked, it is. */
  readonly commandId?: string;
}

/**
 * A paragraph of a reply. `quote` is verbatim text of an article, the sentence that answers;
 * `context` is verbatim text around it, shown smaller; `body` is a paragraph of an article that is read; `source` is the title of the article they are from;
 * `text` is our own words; `note` is our own words, shown smaller (outlet and date, a hint).
 */
export interface Paragraph {
  readonly kind: 'quote' | 'context' | 'body' | 'source' | 'text' | 'note';
  readonly runs: readonly Run[];
  /** A link behind the whole paragraph. */
  readonly url?: string;
  /** Belongs to the paragraph before it and stands close below. */
  readonly continues?: boolean;
}

/** A framed part of a reply: one citation, one person, one entry. */
export interface Card {
  /** 1-based place of a citation in the reply; what a reader refers to it by. */
  readonly number?: number;
  readonly title?: string;
  readonly url?: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A file that goes with a reply. */
export interface Attachment {
  readonly name: string;
  readonly data: Uint8Array;
  /** Alternative text for people who do not see it. */
  readonly description: string;
}

/** A button below a reply: what it does as data, so that it still works when the bot was restarted meanwhile. */
export interface Button {
  readonly label: string;
  /** What it does: a name in the `buttons` of the command that owns it. */
  readonly action: string;
  /** The command that owns the action; absent for the one that the reply is from. */
  readonly command?: string;
  /** What the action needs to know; as short as can be. */
  readonly args?: readonly string[];
  /** The page that it leads to, from 0. */
  readonly page?: number;
  readonly style?: 'primary' | 'secondary' | 'success' | 'danger';
  readonly isDisabled?: boolean;
  /** Shown only where the reply is seen by all, or by one alone. */
  readonly onlyWhere?: Visibility;
  /** Begins a new row; a row that is full ends by itself. */
  readonly startsRow?: boolean;
}

/** Who sees a reply: the whole channel, or only the one who asked. */
export type Visibility = 'public' | 'private';

/** What a person gets, on any surface. `refusal` and `error` go only to the one who asked. */
export interface Reply {
  readonly kind: 'answer' | 'refusal' | 'error';
  /**
   * What a pressed button leads to: the message that it sits on, changed, or a new one. A new one is what a
   * refusal or an error always is, and what is meant where nothing is said. `instead` is a new one in the place of
   * the message that the button sits on, which is taken away. No other reply looks at it.
   */
  readonly target?: 'update' | 'new' | 'instead';
  /** Stays in one message however long it is, as one with pages does: what a button does to it, it does to all of it. */
  readonly isOneMessage?: boolean;
  /** What the person chose; absent where they chose nothing. A new answer to a pressed button is private then. */
  readonly visibility?: Visibility;
  /** The question or the name as it was asked, shown whole. */
  readonly heading?: string;
  readonly paragraphs: readonly Paragraph[];
  readonly cards: readonly Card[];
  /** The last, smallest line: what the archive covers, or an error's reference. */
  readonly footer?: readonly Run[];
  /** In an update of a message: absent keeps the files that it has, a list takes their place. */
  readonly attachments?: readonly Attachment[];
  /** Shown where buttons can be pressed. */
  readonly buttons?: readonly Button[];
}
