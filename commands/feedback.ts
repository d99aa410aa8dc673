import type { ButtonHandler, Command } from '../src/discord/command.js';
import type { FeedbackBook } from '../src/discord/state-database.js';
import type { Button, Reply } from '../src/render/reply.js';
import { languageFor } from '../src/render/texts/language.js';

/** Where commands count what people think of their answers. */
export interface FeedbackKeeper {
  readonly feedback: Pick<FeedbackBook, 'vote'>;
}

/** The command with buttons under each of its answers by which people judge it; a vote belongs to the message. */
export function judged(command: Command, { feedback }: FeedbackKeeper): Command {
  const handlers = Object.entries(command.buttons ?? {}).map(
    ([action, handler]): readonly [string, ButtonHandler] => [
      action,
      async (args, context) => {
        const reply = await handler(args, context);
        // A page turned or an answer moved is still that answer; what opens beside it is none to judge.
        const isTheAnswer = reply.target === 'update' || reply.target === 'instead';
        return isTheAnswer ? withJudging(reply, context.locale) : reply;
      },
    ],
  );
  const vote =
    (isHelpful: boolean): ButtonHandler =>
    async (_args, { messageId, userId, locale }) => {
      feedback.vote({ answer: messageId, command: command.payload.name, userId, isHelpful });
      const { thanks } = languageFor(locale).texts.feedback;
      return { kind: 'answer', paragraphs: [{ kind: 'text', runs: [{ text: thanks }] }], cards: [] };
    };
  return {
    ...command,
    async run(options, context) {
      return withJudging(await command.run(options, context), context.locale);
    },
    buttons: { ...Object.fromEntries(handlers), helpful: vote(true), unhelpful: vote(false) },
  };
}

/** The buttons stand in a row below the answer's own; a refusal or an error has none to judge. */
function withJudging(reply: Reply, locale: string): Reply {
  if (reply.kind !== 'answer') return reply;
  const { feedback } = languageFor(locale).texts;
  const judging: readonly Button[] = [
    { label: feedback.helpful, action: 'helpful', startsRow: true },
    { label: feedback.notHelpful, action: 'unhelpful' },
  ];
  return { ...reply, buttons: [...(reply.buttons ?? []), ...judging] };
}
