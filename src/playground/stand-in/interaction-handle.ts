import type { Acknowledgement, Modal, StandInInteraction } from './interaction.js';
import { isLoading, type StandInMessage } from './message.js';
import type { State } from './state.js';

/** How long is waited where nothing else is said: for a machine that has much else to do, not for a slow bot. */
const PATIENCE_MS = 60_000;

/** One interaction as the one who started it follows it. */
export interface InteractionHandle {
  readonly id: string;
  /** What the bot answers with. */
  readonly token: string;
  readonly acknowledged: boolean;
  readonly acknowledgement: Acknowledgement | null;
  /** The messages that came of it and still stand, in their order; "thinking…" is one of them. */
  readonly messages: readonly StandInMessage[];
  /** The message that `@original` means, deleted or not. */
  readonly original: StandInMessage | null;
  readonly modal: Modal | null;
  waitForAcknowledgement(milliseconds?: number): Promise<Acknowledgement>;
  /** The first message that is more than "thinking…"; of a component's update the message as updated. */
  waitForReply(milliseconds?: number): Promise<StandInMessage>;
  /** The choices offered to an autocomplete. */
  waitForChoices(milliseconds?: number): Promise<readonly { name: string; value: string | number }[]>;
  /** Waits until `look` is true of this handle. */
  waitUntil(look: (handle: InteractionHandle) => boolean, what: string, milliseconds?: number): Promise<void>;
}

/** Makes the handle of an interaction. */
export function createHandle(state: State, interaction: StandInInteraction): InteractionHandle {
  const named = `${interaction.kind} ${interaction.name}`;
  const read = (id: string | null) => (id === null ? null : (state.messages.get(id) ?? null));
  const standing = () =>
    interaction.messageIds
      .map(read)
      .filter((message) => message !== null)
      .filter((message) => !message.isDeleted);
  const updated = () => {
    const original = read(interaction.originalId);
    return original !== null && original.id === interaction.sourceId ? [original] : [];
  };
  const handle: InteractionHandle = {
    id: interaction.id,
    token: interaction.token,
    get acknowledged() {
      return interaction.acknowledgement !== null;
    },
    get acknowledgement() {
      return interaction.acknowledgement;
    },
    get messages() {
      return standing();
    },
    get original() {
      return read(interaction.originalId);
    },
    get modal() {
      return interaction.modal;
    },
    waitForAcknowledgement: (milliseconds = PATIENCE_MS) =>
      state.changes.until(
        () => interaction.acknowledgement ?? undefined,
        milliseconds,
        `an acknowledgement of ${named}`,
      ),
    waitForReply: (milliseconds = PATIENCE_MS) =>
      state.changes.until(
        () => [...standing(), ...updated()].find((message) => !isLoading(message)),
        milliseconds,
        `a reply to ${named}`,
      ),
    waitForChoices: (milliseconds = PATIENCE_MS) =>
      state.changes.until(() => interaction.choices ?? undefined, milliseconds, `choices for ${named}`),
    async waitUntil(look, what, milliseconds = PATIENCE_MS) {
      await state.changes.until(() => (look(handle) ? true : undefined), milliseconds, `${what} of ${named}`);
    },
  };
  return handle;
}
