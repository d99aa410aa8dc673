import { type Client, InteractionWebhook, MessageFlags } from 'discord.js';

import { BotError, messageOf } from '../core/errors.js';
import type { Logger } from '../core/logger.js';
import { type DiscordMessage, renderDiscord } from '../render/discord.js';
import { renderError } from '../render/error.js';
import { isGone } from './api-failure.js';
import { type LateSurface, tellLate } from './deliver.js';
import type { OpenInteraction, OpenInteractionBook } from './open-interactions.js';
import { CHANGE, isNetworkFailure, persist, REMOVE, SEND_ONCE } from './persist.js';

/** What it takes to tell them. */
export interface InterruptedParts {
  readonly client: Client<true>;
  readonly applicationId: string;
  readonly book: OpenInteractionBook;
  readonly logger: Logger;
}

/** Tells those who still wait for a bot that has died that they have to ask again; each once. */
export async function tellInterrupted({
  client,
  applicationId,
  book,
  logger,
}: InterruptedParts): Promise<void> {
  const waiting = book.interrupted();
  const told = await Promise.all(
    waiting.map(async (interaction) => {
      let isKept = false;
      try {
        const webhook = new InteractionWebhook(client, applicationId, interaction.token);
        return await (interaction.isPress ? tellPress : tellCommand)(webhook, interaction, book);
      } catch (error) {
        // Where only the network failed, a bot that starts while the token lives tells them.
        isKept = isNetworkFailure(error);
        if (!isGone(error)) {
          logger.warn({ interaction: interaction.id, reason: messageOf(error) }, 'interrupted-untold');
        }
        return false;
      } finally {
        if (!isKept) book.forgetOpen(interaction.id);
      }
    }),
  );
  if (waiting.length === 0) return;
  logger.info(
    { interactions: waiting.length, told: told.filter((isTold) => isTold).length },
    'interrupted-told',
  );
}

/** Where "thinking…" no longer stands, the answer had arrived before the bot died. */
async function tellCommand(webhook: InteractionWebhook, interaction: OpenInteraction): Promise<boolean> {
  if (!interaction.isShown && !(await isThinking(webhook))) return false;
  await tellLate(surfaceOf(webhook), sorry(interaction), interaction.isPrivate);
  return true;
}

async function isThinking(webhook: InteractionWebhook): Promise<boolean> {
  let isLoading = false;
  await persist(async () => {
    const original = await webhook.fetchMessage('@original');
    isLoading = original.flags.has(MessageFlags.Loading);
  }, CHANGE);
  return isLoading;
}

/** It is forgotten first: better told never than twice. */
async function tellPress(
  webhook: InteractionWebhook,
  interaction: OpenInteraction,
  book: OpenInteractionBook,
): Promise<boolean> {
  book.forgetOpen(interaction.id);
  for (const message of sorry(interaction).messages) await surfaceOf(webhook).followUp(message, true);
  return true;
}

function sorry({ id, locale }: OpenInteraction): {
  readonly kind: 'error';
  readonly messages: readonly DiscordMessage[];
} {
  const error = new BotError('interrupted', 'The bot ended before it had answered.');
  const messages = renderDiscord(renderError(error, id, { locale }), { customIdOf: () => null });
  return { kind: 'error', messages };
}

function surfaceOf(webhook: InteractionWebhook): LateSurface {
  return {
    edit: (message) => persist(() => webhook.editMessage('@original', { ...message }), CHANGE),
    remove: () => persist(() => webhook.deleteMessage('@original'), REMOVE),
    followUp: (message, isPrivate) =>
      persist(
        () => webhook.send({ ...message, ...(isPrivate ? { flags: MessageFlags.Ephemeral } : {}) }),
        SEND_ONCE,
      ),
  };
}
