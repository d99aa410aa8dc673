import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  RepliableInteraction,
} from 'discord.js';

import type { Config } from '../core/config.js';
import { BotError, messageOf } from '../core/errors.js';
import type { Logger } from '../core/logger.js';
import { renderDiscord } from '../render/discord.js';
import { renderError } from '../render/error.js';
import type { Reply } from '../render/reply.js';
import { isGone } from './api-failure.js';
import { fittingChoices } from './autocomplete.js';
import type { Command } from './command.js';
import { contextOf, optionsOf } from './command-options.js';
import { deliver, type PreparedReply } from './deliver.js';
import { createOpenWork } from './open-work.js';
import { surfaceOf } from './reply-surface.js';

/** Milliseconds within which a reply is sent without a deferral: a third of Discord's three seconds. */
const DIRECT_MS = 1000;
/** With more than this many open at once, each is deferred straight away: acknowledging comes before answering. */
const CROWD = 16;

/** What the router needs. */
export interface RouterParts {
  readonly commands: ReadonlyMap<string, Command>;
  readonly defaultVisibility: Config['discord']['defaultVisibility'];
  readonly logger: Logger;
  readonly now: () => Date;
}

/** Brings interactions to their commands and the replies back; the only one who acknowledges, catches and times. */
export interface Router {
  /** Never rejects. */
  handle(interaction: Interaction): Promise<void>;
  /** From now on tells everyone to ask again later, and waits up to twice `milliseconds` for what is open. */
  close(milliseconds: number): Promise<void>;
}

/** Makes a router over these commands. */
export function createRouter({ commands, defaultVisibility, logger, now }: RouterParts): Router {
  const open = createOpenWork();
  let isClosing = false;

  /** Tells what `work` gives, and logs how it went. */
  async function answer(
    interaction: RepliableInteraction,
    name: string,
    isPrivate: boolean,
    work: () => Promise<Reply>,
  ): Promise<void> {
    const started = performance.now();
    const log = (outcome: string) => {
      const ms = Math.round(performance.now() - started);
      logger.info({ command: name, outcome, ms, interaction: interaction.id }, 'interaction');
    };
    const fail = (error: unknown): PreparedReply => {
      logFailure(logger, error, name, interaction.id);
      return prepared(renderError(error, interaction.id));
    };
    try {
      await open.run(async (interrupted) => {
        const reply = Promise.race([work(), interrupted]).then(prepared).catch(fail);
        const kind = await deliver(surfaceOf(interaction), reply, {
          isPrivate,
          directMilliseconds: open.size > CROWD ? 0 : DIRECT_MS,
          insteadOf: fail,
        });
        log(kind);
      });
    } catch (error) {
      if (!isGone(error)) logFailure(logger, error, name, interaction.id);
      else
        logger.warn(
          { command: name, reason: messageOf(error), interaction: interaction.id },
          'interaction-gone',
        );
      log('lost');
    }
  }

  function run(interaction: ChatInputCommandInteraction): Promise<void> {
    const command = commands.get(interaction.commandName);
    const options = optionsOf(interaction);
    const wanted = options.boolean('private');
    const isPrivate = wanted ?? defaultVisibility === 'private';
    return answer(interaction, interaction.commandName, isPrivate, async () => {
      if (isClosing) throw closing();
      if (command === undefined) throw new Error(`There is no command ${interaction.commandName}.`);
      return command.run(options, contextOf(interaction, now()));
    });
  }

  async function complete(interaction: AutocompleteInteraction): Promise<void> {
    const { name, value } = interaction.options.getFocused(true);
    try {
      const command = isClosing ? undefined : commands.get(interaction.commandName);
      const choices = await command?.autocomplete?.(name, value, contextOf(interaction, now()));
      await interaction.respond(fittingChoices(choices ?? []));
    } catch (error) {
      // A failed suggestion is no reason to disturb the person who types.
      logger.warn(
        { command: interaction.commandName, option: name, reason: messageOf(error) },
        'autocomplete',
      );
      if (!interaction.responded && !isGone(error)) await interaction.respond([]).catch(() => {});
    }
  }

  return {
    async handle(interaction) {
      try {
        if (interaction.isAutocomplete()) await complete(interaction);
        else if (interaction.isChatInputCommand()) await run(interaction);
        else if (interaction.isRepliable()) {
          await answer(interaction, `type-${String(interaction.type)}`, true, () =>
            Promise.reject(new Error('Nothing handles this kind of interaction.')),
          );
        }
      } catch (error) {
        logger.error({ reason: messageOf(error), interaction: interaction.id }, 'router-failed');
      }
    },
    async close(milliseconds) {
      isClosing = true;
      await open.finish(milliseconds);
    },
  };
}

function prepared(reply: Reply): PreparedReply {
  return { kind: reply.kind, messages: renderDiscord(reply) };
}

function closing(): BotError {
  return new BotError('busy', 'The bot is being restarted. Ask again in a moment.');
}

/** What a person can mend is no fault of ours: only its code is kept, since its message may hold what they typed. */
const OWN_TO_MEND: ReadonlySet<string> = new Set([
  'question-empty',
  'question-too-long',
  'date-invalid',
  'date-range-reversed',
  'busy',
]);

function logFailure(logger: Logger, error: unknown, command: string, interaction: string): void {
  if (error instanceof BotError && OWN_TO_MEND.has(error.code)) {
    logger.info({ command, code: error.code, interaction }, 'refused-input');
    return;
  }
  const reason = messageOf(error);
  if (error instanceof BotError) {
    logger.error({ command, code: error.code, reason, interaction }, 'command-failed');
    return;
  }
  const stack = error instanceof Error ? error.stack : undefined;
  logger.error({ command, reason, stack, interaction }, 'command-failed');
}
