import { messageOf } from '../core/errors.js';
import type { Logger } from '../core/logger.js';
import { renderDiscord } from '../render/discord.js';
import type { Button, Reply } from '../render/reply.js';
import type { CustomIds } from './custom-id.js';
import type { PreparedReply } from './deliver.js';
import type { PreparedPress } from './deliver-press.js';

/** Who gets a reply, and from which command. */
export interface Addressee {
  readonly command: string;
  readonly userId: string;
}

/** The pressed button's message, as far as its reply depends on it. */
export interface PressedMessage {
  readonly isPrivate: boolean;
  /** Whether the one who pressed is the one whose answer it is, or nobody knows whose it is. */
  readonly isOwn: boolean;
}

/** Makes replies ready for Discord, their buttons included. */
export interface ReplyPreparer {
  /** For a command; refusals and errors are private whatever is wanted. */
  forCommand(reply: Reply, addressee: Addressee, isPrivateWanted: boolean): PreparedReply;
  /** For a pressed button. */
  forPress(reply: Reply, addressee: Addressee, message: PressedMessage): PreparedPress;
}

/** Makes a preparer whose buttons have these ids. */
export function createReplyPreparer(ids: CustomIds, logger: Logger): ReplyPreparer {
  /** The buttons of a private message answer nobody but its reader. */
  function render(reply: Reply, { command, userId }: Addressee, isPrivate: boolean): PreparedReply {
    const customIdOf = (button: Button): string | null => {
      const { action, args = [], page = null } = button;
      try {
        return ids.seal(
          { command: button.command ?? command, action, args, page },
          isPrivate ? userId : null,
        );
      } catch (error) {
        // An answer without a button is better than no answer.
        logger.error({ command, action, reason: messageOf(error) }, 'button-lost');
        return null;
      }
    };
    const seenBy = isPrivate ? 'private' : 'public';
    const buttons = reply.buttons?.filter(({ onlyWhere = seenBy }) => onlyWhere === seenBy);
    const shown = buttons === undefined ? reply : { ...reply, buttons };
    return { kind: reply.kind, messages: renderDiscord(shown, { customIdOf }) };
  }

  return {
    forCommand: (reply, addressee, isPrivateWanted) =>
      render(reply, addressee, isPrivateWanted || reply.kind !== 'answer'),
    forPress(reply, addressee, { isPrivate, isOwn }) {
      // Nobody turns the pages of what another one put before all: they get a copy to turn.
      const isUpdate = reply.kind === 'answer' && reply.target === 'update' && (isPrivate || isOwn);
      const isInstead = reply.kind === 'answer' && reply.target === 'instead' && (isPrivate || isOwn);
      const isPrivateNew =
        reply.kind !== 'answer' || reply.target === 'update' || reply.visibility !== 'public';
      return {
        ...render(reply, addressee, isUpdate ? isPrivate : isPrivateNew),
        isUpdate,
        isInstead,
        isPrivate: isUpdate ? isPrivate : isPrivateNew,
        replacesFiles: reply.attachments !== undefined,
      };
    },
  };
}
