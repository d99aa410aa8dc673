import type { AskedFor } from '../core/question.js';
import { questionShape } from './question-shape.js';

/** The kind of thing that a question asks for; `thing` where its form does not tell. */
export function askedFor(question: string): AskedFor {
  const { open } = questionShape(question);
  return open === 'group' ? 'thing' : open;
}
