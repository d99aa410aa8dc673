import { refusals } from './api-error.js';
import type { StandInInteraction } from './interaction.js';
import { MESSAGE_FLAGS } from './limits.js';
import { edited, type StandInMessage, uploaded } from './message.js';
import { type MessageForm, messageViolations, readMessage } from './message-form.js';
import type { RequestBody, UploadedFile } from './request-body.js';
import { messageTextViolations } from './shown-text.js';
import { shownTextRules, type State } from './state.js';

const SETTABLE_WHEN_NEW =
  MESSAGE_FLAGS.suppressEmbeds |
  MESSAGE_FLAGS.ephemeral |
  MESSAGE_FLAGS.suppressNotifications |
  MESSAGE_FLAGS.componentsV2;
const SETTABLE_IN_EDIT = MESSAGE_FLAGS.suppressEmbeds | MESSAGE_FLAGS.componentsV2;

/** Puts an empty message into the channel: the "thinking…" of a deferral. */
export function createLoading(
  state: State,
  interaction: StandInInteraction,
  isEphemeral: boolean,
): StandInMessage {
  const flags = MESSAGE_FLAGS.loading | (isEphemeral ? MESSAGE_FLAGS.ephemeral : 0);
  return store(state, interaction, blank(state, interaction, flags));
}

/**
 * Puts a new message of the bot into the channel.
 * @throws {ApiError} 50035 or 50006
 */
export function createMessage(
  state: State,
  interaction: StandInInteraction,
  body: RequestBody,
  path: readonly string[],
): StandInMessage {
  const form = readMessage(body.json, body.files, {
    kind: 'new',
    path,
    flags: 0,
    hasLegacyParts: { content: false, embeds: false },
  });
  const flags = form.flags ?? 0;
  if ((flags & ~SETTABLE_WHEN_NEW) !== 0) throw badFlags(path, SETTABLE_WHEN_NEW);
  watch(state, interaction, form, body.files, []);
  const message = blank(state, interaction, flags);
  return store(state, interaction, {
    ...message,
    content: form.content ?? '',
    embeds: form.embeds ?? [],
    components: form.components ?? [],
    files: uploaded(message.id, form, body.files),
  });
}

/**
 * Changes a message of the bot.
 * @throws {ApiError} 50035, or 10008 when it is gone
 */
export function editMessage(
  state: State,
  interaction: StandInInteraction,
  messageId: string | null,
  body: RequestBody,
  path: readonly string[],
): StandInMessage {
  const message = standing(state, messageId);
  const form = readMessage(body.json, body.files, {
    kind: 'edit',
    path,
    flags: message.flags,
    hasLegacyParts: { content: message.content !== '', embeds: message.embeds.length > 0 },
  });
  const surplus = (form.flags ?? 0) & ~SETTABLE_IN_EDIT;
  if ((surplus & MESSAGE_FLAGS.ephemeral) !== (message.flags & surplus & MESSAGE_FLAGS.ephemeral)) {
    note(state, interaction, 'an edit tries to make a message private; that is fixed when it is created');
  }
  const kept = message.files.map((file) => file.filename);
  watch(state, interaction, form, body.files, kept);
  const after = edited(message, form, body.files, state.clock.now());
  state.messages.set(after.id, after);
  state.changes.tell();
  return after;
}

/**
 * Takes a message of the bot away.
 * @throws {ApiError} 10008 when it is gone already
 */
export function deleteMessage(state: State, messageId: string | null): void {
  const message = standing(state, messageId);
  state.messages.set(message.id, { ...message, isDeleted: true });
  state.changes.tell();
}

/**
 * The message as it stands.
 * @throws {ApiError} 10008 when there is none or it is gone
 */
export function standing(state: State, messageId: string | null): StandInMessage {
  const message = messageId === null ? undefined : state.messages.get(messageId);
  if (message === undefined || message.isDeleted) throw refusals.unknownMessage();
  return message;
}

/** Writes a violation down, with the interaction that it belongs to. */
export function note(state: State, interaction: StandInInteraction, violation: string): void {
  state.violations.push(`${interaction.kind} ${interaction.name}: ${violation}`);
}

/** The refusal of flags beyond those that are valid there. */
export function badFlags(path: readonly string[], valid: number) {
  return refusals.invalidForm([
    {
      path: [...path, 'flags'],
      code: 'BASE_TYPE_CHOICES',
      message: `Only the flags in ${String(valid)} may be set here.`,
    },
  ]);
}

function watch(
  state: State,
  interaction: StandInInteraction,
  form: MessageForm,
  files: readonly UploadedFile[],
  kept: readonly string[],
): void {
  const violations = [
    ...messageViolations(form, files, kept),
    ...messageTextViolations(form, shownTextRules(state)),
  ];
  for (const violation of violations) note(state, interaction, violation);
}

function blank(state: State, interaction: StandInInteraction, flags: number): StandInMessage {
  return {
    id: state.world.newId(),
    channelId: interaction.channelId,
    guildId: interaction.guild?.id ?? null,
    visibleTo: (flags & MESSAGE_FLAGS.ephemeral) === 0 ? null : interaction.person.id,
    interaction: {
      id: interaction.id,
      user: interaction.person,
      name: interaction.kind === 'command' ? interaction.name : null,
    },
    content: '',
    embeds: [],
    components: [],
    files: [],
    flags,
    createdAt: state.clock.now(),
    editedAt: null,
    isDeleted: false,
  };
}

function store(state: State, interaction: StandInInteraction, message: StandInMessage): StandInMessage {
  state.messages.set(message.id, message);
  interaction.messageIds.push(message.id);
  state.changes.tell();
  return message;
}
