import type { CivilDate } from './civil-date.js';
import type { Lean } from './cues.js';
import type { Story } from './story.js';
import type { TimexMod, TimexType } from './timex.js';

/** What an expression means once its context is taken into account. */
export interface Resolution {
  readonly type: TimexType;
  readonly value: string;
  /** `written`: the text alone says it; `resolved`: the article's date was needed. */
  readonly basis: 'written' | 'resolved';
  readonly mod?: TimexMod;
  readonly anchor?: number;
  /** A value that is likely but hangs on something the text may not have meant. */
  readonly unsure?: boolean;
}

/** What resolving may look at. */
export interface Setting {
  readonly article: CivilDate | null;
  readonly position: number;
  readonly lean: () => Lean;
  readonly story: Story;
}
