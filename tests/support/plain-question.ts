import { profileQuestion, type QuestionProfile } from '../../src/retrieval/question-profile.js';

/** A question as retrieval reads it, without vectors; every word is equally rare. */
export function plainQuestion(text: string): QuestionProfile {
  return profileQuestion(text, { vector: new Float32Array(), words: new Int8Array() }, () => 0.7);
}
