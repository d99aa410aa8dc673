import { isDeepStrictEqual } from 'node:util';

import { z } from 'zod';

import { refusals } from './api-error.js';
import { modalFaults } from './component-faults.js';
import { readForm } from './form-check.js';
import { CALLBACK, CALLBACKS_OF, choicesForm, modalForm, type StandInInteraction } from './interaction.js';
import { MESSAGE_FLAGS, RESPONSE_LIMITS } from './limits.js';
import { isEphemeral } from './message.js';
import { badFlags, createLoading, createMessage, editMessage, note } from './message-rules.js';
import type { RequestBody } from './request-body.js';
import { componentTexts, plainTextViolations } from './shown-text.js';
import { shownTextRules, type State } from './state.js';

const DATA_PATH = ['data'];

const callbackForm = z.object({ type: z.int(), data: z.unknown().optional() });
const deferralForm = z.object({ flags: z.int().nullish() }).nullish();

/**
 * The bot's first answer to an interaction.
 * @throws {ApiError} 10062 when it is unknown or later than three seconds, 40060 when it was answered before,
 * 50035 when the form is wrong
 */
export function acknowledge(
  state: State,
  interactionId: string,
  token: string,
  body: RequestBody,
): StandInInteraction {
  const interaction = state.interactions.get(token);
  if (interaction?.id !== interactionId) throw refusals.unknownInteraction();
  if (interaction.acknowledgement !== null) {
    // Who lost the answer to the first one says the same again; anything else would be a second answer.
    if (!isDeepStrictEqual(body.json, interaction.said)) {
      note(state, interaction, 'it is acknowledged twice, with two answers');
    }
    throw refusals.alreadyAcknowledged();
  }
  const after = state.clock.now() - interaction.createdAt;
  if (after > RESPONSE_LIMITS.acknowledgeWithin) throw refusals.unknownInteraction();
  const { type, data } = readForm(callbackForm, body.json);
  if (!isTaken(interaction, type)) {
    throw refusals.invalidForm([
      {
        path: ['type'],
        code: 'BASE_TYPE_CHOICES',
        message: `A ${interaction.kind} interaction does not take a response of type ${String(type)}.`,
      },
    ]);
  }
  const isPrivate = answer(state, interaction, type, { json: data, files: body.files });
  interaction.acknowledgement = { type, after, isEphemeral: isPrivate };
  interaction.said = body.json;
  state.changes.tell();
  return interaction;
}

function isTaken(interaction: StandInInteraction, type: number): boolean {
  if (!CALLBACKS_OF[interaction.kind].includes(type)) return false;
  const needsSource = type === CALLBACK.update || type === CALLBACK.deferredUpdate;
  return !needsSource || interaction.sourceId !== null;
}

/** Does what the callback says; whether its message is private. */
function answer(state: State, interaction: StandInInteraction, type: number, data: RequestBody): boolean {
  switch (type) {
    case CALLBACK.message: {
      const message = createMessage(state, interaction, data, DATA_PATH);
      interaction.originalId = message.id;
      return isEphemeral(message);
    }
    case CALLBACK.deferredMessage: {
      const flags = readForm(deferralForm, data.json, DATA_PATH)?.flags ?? 0;
      if ((flags & ~MESSAGE_FLAGS.ephemeral) !== 0) throw badFlags(DATA_PATH, MESSAGE_FLAGS.ephemeral);
      const message = createLoading(state, interaction, flags !== 0);
      interaction.originalId = message.id;
      return flags !== 0;
    }
    case CALLBACK.update: {
      const message = editMessage(state, interaction, interaction.sourceId, data, DATA_PATH);
      interaction.originalId = message.id;
      return isEphemeral(message);
    }
    case CALLBACK.deferredUpdate:
      interaction.originalId = interaction.sourceId;
      return false;
    case CALLBACK.choices:
      interaction.choices = readForm(choicesForm, data.json, DATA_PATH).choices;
      watchTexts(
        state,
        interaction,
        interaction.choices.flatMap(({ name, value }) => [name, String(value)]),
      );
      return true;
    default: {
      const modal = readForm(modalForm, data.json, DATA_PATH);
      const faults = modalFaults(modal.components);
      if (faults.length > 0) throw refusals.invalidForm(faults);
      watchTexts(state, interaction, [modal.title, ...componentTexts(modal.components)]);
      interaction.modal = modal;
      return true;
    }
  }
}

function watchTexts(
  state: State,
  interaction: StandInInteraction,
  texts: readonly (string | null | undefined)[],
): void {
  for (const violation of plainTextViolations(texts, shownTextRules(state)))
    note(state, interaction, violation);
}
