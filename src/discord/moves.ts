/** Messages whose move is remembered: many more than anybody still has before them with the old button. */
const REMEMBERED = 1000;

/** Messages that are taken away for new ones: each once, however often somebody presses. */
export interface Moves {
  /** Begins the move of a message; false where it is under way, or was made. */
  begin(messageId: string): boolean;
  /** Takes a begun move back: nothing new stands, so the next press may try again. */
  giveUp(messageId: string): void;
}

/** Begins with none. */
export function createMoves(): Moves {
  const begun = new Set<string>();
  return {
    begin(messageId) {
      if (begun.has(messageId)) return false;
      const [oldest] = begun;
      if (oldest !== undefined && begun.size >= REMEMBERED) begun.delete(oldest);
      begun.add(messageId);
      return true;
    },
    giveUp(messageId) {
      begun.delete(messageId);
    },
  };
}
