import { once } from 'node:events';

import { forkScript } from '../../core/child-script.js';
import { BotError } from '../../core/errors.js';
import type { QuestionFigures, QuestionReply, QuestionRequest } from './measure-questions-child.js';

/** Measures one index in a process of its own, so that no other size's memory counts. */
export async function measureQuestions(request: QuestionRequest): Promise<QuestionFigures> {
  const child = forkScript(new URL('./measure-questions-child.ts', import.meta.url), [], 'inherit');
  const ended = once(child, 'exit');
  try {
    const reply = await new Promise<QuestionReply>((resolve) => {
      child.once('message', (message: QuestionReply) => resolve(message));
      child.once('exit', (code) =>
        resolve({ kind: 'failed', message: `The measuring process ended with code ${String(code)}.` }),
      );
      child.send(request);
    });
    if (reply.kind === 'failed') throw new BotError('engine-gone', reply.message);
    return reply.figures;
  } finally {
    if (child.connected) child.disconnect();
    await ended;
  }
}
