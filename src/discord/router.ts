import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';

import type { Config } from '../core/config.js';
import { BotError, messageOf } from '../core/errors.js';
import type { Logger } from '../core/logger.js';
import { renderError } from '../render/error.js';
import type { Reply } from '../render/reply.js';
import { isGone } from './api-failure.js';
import { fittingChoices } from './autocomplete.js';
import type { ButtonHandler, Command } from './command.js';
import { contextOf, optionsOf, targetOf } from './command-options.js';
import type { CustomIds, OpenedButton } from './custom-id.js';
import { deliver, type DeliveryOptions, type PreparedReply } from './deliver.js';
import { deliverPress } from './deliver-press.js';
import { createInterim, type Interim } from './interim.js';
import { createInteractionReport } from './interaction-report.js';
import { type OpenInteractionBook, type OpenNote, withNote, withPressNote } from './open-interactions.js';
import { createMoves } from './moves.js';
import { createOpenWork, restarting } from './open-work.js';
import { ACKNOWLEDGE, isNetworkFailure, persist } from './persist.js';
import { createReplyPreparer } from './prepare-reply.js';
import type { RateLimiter } from './rate-limiter.js';
import { surfaceOf, surfaceOfPress } from './reply-surface.js';
import { within } from './within.js';

/**
 * Milliseconds within which a reply is sent without a deferral: several times what a question takes, a fifth of
 * Discord's three seconds, and soon enough for one who waits to see that something happens.
 */
const DIRECT_MS = 600;
/** With more than this many open at once, each is deferred straight away: acknowledging comes before answering. */
const CROWD = 16;
/** Milliseconds after which nothing is suggested: half of the time that Discord waits. */
const SUGGEST_MS = 1500;
/**
 * Suggestions that may be looked for at once, those given up among them, which the engine looks for all the same;
 * whoever types meanwhile is offered nothing. Answers come before suggestions.
 */
const MOST_SUGGESTIONS = 20;

/** What the router needs. */
export interface RouterParts {
  readonly commands: ReadonlyMap<string, Command>;
  readonly defaultVisibility: Config['discord']['defaultVisibility'];
  readonly customIds: CustomIds;
  readonly rateLimiter: RateLimiter;
  readonly openInteractions: OpenInteractionBook;
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

/** How one kind of interaction is answered. */
interface Attendance<Prepared extends PreparedReply> {
  readonly name: string;
  readonly work: (show: (reply: Reply) => void) => Promise<Reply>;
  readonly prepare: (reply: Reply) => Prepared;
  readonly deliver: (
    reply: Promise<Prepared>,
    options: Pick<DeliveryOptions, 'directMilliseconds'> & {
      readonly insteadOf: (refusal: unknown) => Prepared;
      readonly interim: Interim<Prepared>;
    },
    note: OpenNote,
  ) => Promise<Reply['kind']>;
}

/** Makes a router over these commands. */
export function createRouter(parts: RouterParts): Router {
  const { commands, defaultVisibility, customIds, rateLimiter, openInteractions, logger, now } = parts;
  const prepare = createReplyPreparer(customIds, logger);
  const open = createOpenWork();
  const moves = createMoves();
  let isClosing = false;
  let suggesting = 0;

  /** Tells what `work` gives, and logs how it went. */
  async function attend<Prepared extends PreparedReply>(
    interaction: RepliableInteraction,
    attendance: Attendance<Prepared>,
  ): Promise<void> {
    const report = createInteractionReport(logger, attendance.name, interaction.id);
    const insteadOf = (error: unknown): Prepared => {
      report.failed(error);
      return attendance.prepare(renderError(error, interaction.id, { locale: interaction.locale }));
    };
    const interim = createInterim<Prepared>();
    const work = async (): Promise<Reply> => {
      if (isClosing) throw restarting();
      rateLimiter.take(interaction.user.id, interaction.guildId);
      return attendance.work((reply) => interim.tell(attendance.prepare(reply)));
    };
    const note = noteFor(interaction);
    try {
      await open.run(async (interrupted) => {
        const reply = Promise.race([work(), interrupted]).then(attendance.prepare).catch(insteadOf);
        const directMilliseconds = open.size > CROWD ? 0 : DIRECT_MS;
        report.ended(await attendance.deliver(reply, { directMilliseconds, insteadOf, interim }, note));
      });
      note.end();
    } catch (error) {
      // Where only the network failed the note stays: a bot that starts within the quarter of an hour tells them.
      if (!isNetworkFailure(error)) note.end();
      if (isGone(error)) {
        const reason = messageOf(error);
        logger.warn({ command: attendance.name, reason, interaction: interaction.id }, 'interaction-gone');
      } else {
        report.failed(error);
      }
      report.ended('lost');
    }
  }

  /** An answer is worth more than the note that it is awaited: where the note fails, that is only logged. */
  function noteFor(interaction: RepliableInteraction): OpenNote {
    const { id, token, locale, createdAt } = interaction;
    const isPress = interaction.isButton();
    const attempt = (write: () => void) => {
      try {
        write();
      } catch (error) {
        logger.error({ interaction: id, reason: messageOf(error) }, 'note-failed');
      }
    };
    let isOpen = false;
    return {
      begin(isPrivate) {
        isOpen = true;
        attempt(() => {
          openInteractions.noteOpen({ id, token, locale, isPrivate, isPress }, createdAt);
        });
      },
      shown() {
        if (!isOpen) return;
        attempt(() => {
          openInteractions.noteShown(id);
        });
      },
      end() {
        if (!isOpen) return;
        isOpen = false;
        attempt(() => {
          openInteractions.forgetOpen(id);
        });
      },
    };
  }

  function run(
    interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  ): Promise<void> {
    const name = interaction.commandName;
    const command = commands.get(name);
    const options = optionsOf(interaction);
    const isPrivate =
      command?.isPrivate === true || (options.boolean('private') ?? defaultVisibility === 'private');
    return attend(interaction, {
      name,
      work(show) {
        if (command === undefined) throw new Error(`There is no command ${name}.`);
        const context = { ...contextOf(interaction, now()), ...targetOf(interaction), show };
        return command.run(options, context);
      },
      prepare: (reply) =>
        prepare.forCommand(reply, { command: name, userId: interaction.user.id }, isPrivate),
      deliver: (reply, timing, note) =>
        deliver(withNote(surfaceOf(interaction), note), reply, { ...timing, isPrivate }),
    });
  }

  function press(interaction: ButtonInteraction): Promise<void> {
    const { customId, message, user } = interaction;
    let button: OpenedButton | null = null;
    let fault: unknown = null;
    try {
      button = customIds.open(customId, user.id);
    } catch (error) {
      fault = error;
    }
    const handler = handlerOf(button);
    const owner = message.interactionMetadata?.user.id;
    const isPrivate = button?.isOwned === true || message.flags.has(MessageFlags.Ephemeral);
    const pressed = { isPrivate, isOwn: owner === undefined || owner === user.id };
    const addressee = { command: button?.command ?? '', userId: user.id };
    return attend(interaction, {
      name: button === null ? 'button' : `${button.command} ${button.action}`,
      work(show) {
        if (fault !== null) throw fault;
        if (button === null || handler === undefined) {
          throw new BotError('button-expired', 'The button is forged, of another token or kept no longer.');
        }
        const { args, page } = button;
        return handler(args, {
          ...contextOf(interaction, now()),
          page,
          messageId: message.id,
          isPrivate,
          show,
        });
      },
      prepare: (reply) => prepare.forPress(reply, addressee, pressed),
      deliver: (reply, timing, note) =>
        deliverPress(withPressNote(surfaceOfPress(interaction), note), reply, {
          ...timing,
          moves,
          messageId: message.id,
        }),
    });
  }

  function handlerOf(button: OpenedButton | null): ButtonHandler | undefined {
    if (button === null) return undefined;
    const handlers = commands.get(button.command)?.buttons ?? {};
    return Object.hasOwn(handlers, button.action) ? handlers[button.action] : undefined;
  }

  /** Select menus and forms, of which the bot has none: what is not ours is answered as an old button is. */
  function decline(interaction: RepliableInteraction): Promise<void> {
    const addressee = { command: '', userId: interaction.user.id };
    return attend(interaction, {
      name: `type-${String(interaction.type)}`,
      work: () => Promise.reject(new BotError('button-expired', 'Nothing handles this kind of interaction.')),
      prepare: (reply) => prepare.forCommand(reply, addressee, true),
      deliver: (reply, timing, note) =>
        deliver(withNote(surfaceOf(interaction), note), reply, { ...timing, isPrivate: true }),
    });
  }

  async function complete(interaction: AutocompleteInteraction): Promise<void> {
    const { name, value } = interaction.options.getFocused(true);
    try {
      const isRefused = isClosing || suggesting >= MOST_SUGGESTIONS;
      const command = isRefused ? undefined : commands.get(interaction.commandName);
      const offered = command?.autocomplete?.(name, value, contextOf(interaction, now()));
      if (offered !== undefined) {
        suggesting += 1;
        const end = () => {
          suggesting -= 1;
        };
        offered.then(end, end);
      }
      const choices = offered === undefined ? [] : await within(offered, SUGGEST_MS);
      await persist(() => interaction.respond(fittingChoices(choices ?? [])), ACKNOWLEDGE);
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
        else if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
          await run(interaction);
        } else if (interaction.isButton()) await press(interaction);
        else if (interaction.isRepliable()) await decline(interaction);
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
