import type { ButtonHandler } from '../src/discord/command.js';
import type { FeedbackBook } from '../src/discord/state-database.js';
import type { Button, Reply } from '../src/render/reply.js';
import { languageFor } from '../src/render/texts/language.js';

/** Where commands count what people think of their answers. */
export interface FeedbackKeeper {
  readonly feedback: Pick<FeedbackBook, 'vote'>;
}

/** An answer with the buttons that judge it, in a row below its own; any other reply as it is. */
export function withFeedback(reply: Reply, locale: string): Reply {
  if (reply.kind !== 'answer') return reply;
  const { feedback } = languageFor(locale).texts;
  const judging: readonly Button[] = [
    { label: feedback.helpful, action: 'helpful', startsRow: true },
    { label: feedback.notHelpful, action: 'unhelpful' },
  ];
  return { ...reply, buttons: [...(reply.buttons ?? []), ...judging] };
}

/** What those buttons do; a vote belongs to the message that the answer stands in. */
export function feedbackHandlers(
  command: string,
  { feedback }: FeedbackKeeper,
): Readonly<Record<'helpful' | 'unhelpful', ButtonHandler>> {
  const vote =
    (isHelpful: boolean): ButtonHandler =>
    async (_args, { messageId, userId, locale }) => {
      feedback.vote({ answer: messageId, command, userId, isHelpful });
      const { thanks } = languageFor(locale).texts.feedback;
      return { kind: 'answer', paragraphs: [{ kind: 'text', runs: [{ text: thanks }] }], cards: [] };
    };
  return { helpful: vote(true), unhelpful: vote(false) };
}
