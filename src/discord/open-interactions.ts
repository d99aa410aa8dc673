import type { PressSurface, ReplySurface } from './reply-surface.js';

/** An interaction that was acknowledged and is not answered yet. */
export interface OpenInteraction {
  readonly id: string;
  /** A secret: with it anybody answers in the bot's name, for a quarter of an hour. Never logged. */
  readonly token: string;
  readonly locale: string;
  /** Whether its "thinking…" is for the one who asked alone; says nothing of a pressed button, which shows none. */
  readonly isPrivate: boolean;
  readonly isPress: boolean;
  /** Whether something was shown in place of its "thinking…" that is not the answer. */
  readonly isShown: boolean;
}

/** Remembers what is open, so that a bot that was killed can tell it to those who wait when it is back. */
export interface OpenInteractionBook {
  /** `createdAt` is the interaction's own time, from which its token lives. */
  noteOpen(interaction: Omit<OpenInteraction, 'isShown'>, createdAt: Date): void;
  /** Notes that its "thinking…" stands no longer, though it is not answered. */
  noteShown(id: string): void;
  /** Forgets one, its token with it. */
  forgetOpen(id: string): void;
  /** What earlier bots left open, as far as it can still be answered. */
  interrupted(): readonly OpenInteraction[];
}

/** Writes one interaction down while it is open. */
export interface OpenNote {
  /** Called before the deferral goes out: between the two a death would leave nobody who knows of it. */
  begin(isPrivate: boolean): void;
  /** Called before something goes out that is shown until the answer is there. */
  shown(): void;
  end(): void;
}

/**
 * A surface whose deferral is noted; the one who answers ends the note when the answer stands. Where something was
 * shown meanwhile it ends when the answer sets out: the two cannot be told apart afterwards.
 */
export function withNote(surface: ReplySurface, note: OpenNote): ReplySurface {
  let isShown = false;
  return {
    ...surface,
    show(message) {
      isShown = true;
      note.shown();
      return surface.show(message);
    },
    edit(message) {
      if (isShown) note.end();
      return surface.edit(message);
    },
    defer(isPrivate) {
      note.begin(isPrivate);
      return surface.defer(isPrivate);
    },
  };
}

/**
 * The same for a pressed button. Its note ends when the answer sets out: what shows no "thinking…" cannot be looked
 * at afterwards to see whether the answer arrived, and nobody is to be told that it did not when it did.
 */
export function withPressNote(surface: PressSurface, note: OpenNote): PressSurface {
  return {
    ...surface,
    defer() {
      note.begin(true);
      return surface.defer();
    },
    edit(message, replacesFiles) {
      note.end();
      return surface.edit(message, replacesFiles);
    },
    followUp(message, isPrivate) {
      note.end();
      return surface.followUp(message, isPrivate);
    },
  };
}
