import { refusals } from './api-error.js';
import { CALLBACK, type StandInInteraction } from './interaction.js';
import { RESPONSE_LIMITS } from './limits.js';
import { isLoading, type StandInMessage } from './message.js';
import { createMessage, editMessage, note } from './message-rules.js';
import type { RequestBody } from './request-body.js';
import type { State } from './state.js';

/**
 * The interaction behind a webhook's address.
 * @throws {ApiError} 10015 when there is none or nothing was answered yet, 50027 after fifteen minutes
 */
export function interactionBehind(state: State, applicationId: string, token: string): StandInInteraction {
  const interaction = state.interactions.get(token);
  if (interaction === undefined || applicationId !== state.world.application.id) {
    throw refusals.unknownWebhook();
  }
  if (state.clock.now() - interaction.createdAt > RESPONSE_LIMITS.tokenLife) throw refusals.expiredToken();
  if (interaction.acknowledgement === null) throw refusals.unknownWebhook();
  return interaction;
}

/**
 * The id of a message that the interaction may touch: `@original`, or one that came of it.
 * @throws {ApiError} 10008 for any other
 */
export function messageOf(interaction: StandInInteraction, name: string): string {
  if (name === '@original' && interaction.originalId !== null) return interaction.originalId;
  if (interaction.messageIds.includes(name)) return name;
  throw refusals.unknownMessage();
}

/**
 * A follow-up. While a deferral still shows "thinking…", Discord puts the first one in its place
 * and keeps the deferral's visibility, whatever the follow-up asks for.
 * @throws {ApiError} 40094 beyond five where the app is installed to the user alone, 50035 and 50006
 */
export function followUp(state: State, interaction: StandInInteraction, body: RequestBody): StandInMessage {
  const original = interaction.originalId === null ? undefined : state.messages.get(interaction.originalId);
  if (
    interaction.acknowledgement?.type === CALLBACK.deferredMessage &&
    original !== undefined &&
    !original.isDeleted &&
    isLoading(original)
  ) {
    note(state, interaction, 'the first follow-up after a deferral edits the original; edit or delete it');
    return editMessage(state, interaction, original.id, body, []);
  }
  if (interaction.isUserInstallOnly && interaction.followUps >= RESPONSE_LIMITS.userInstallFollowUps) {
    throw refusals.tooManyFollowUps();
  }
  const message = createMessage(state, interaction, body, []);
  interaction.followUps += 1;
  return message;
}
