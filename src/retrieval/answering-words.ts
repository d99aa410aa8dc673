import { overlaps, type Span } from '../core/span.js';
import type { SentenceMark } from '../index/analyse-article.js';
import { questionShape } from '../text/question-shape.js';
import { answerFeatures } from './answering-features.js';
import { readAnsweringWeights } from './answering-weights.js';
import { chooseBold } from './choose-bold.js';
import type { QuestionProfile } from './question-profile.js';
import { type AnswerWeights, scoreAnswers } from './score-answers.js';
import { sentenceWords } from './sentence-words.js';

/**
 * The words of a sentence that answer the question, in the body's offsets: in order, apart, never the whole sentence.
 * @param marks the names and dates of the body; without them names and numbers are known by their form only
 */
export function answeringWords(
  question: QuestionProfile,
  body: string,
  sentence: Span,
  marks: readonly SentenceMark[],
  weights: AnswerWeights = readAnsweringWeights(),
): readonly Span[] {
  const words = sentenceWords(question, body, sentence);
  const own = marks.filter((mark) => overlaps(mark, sentence));
  const shape = questionShape(question.text);
  const features = answerFeatures(shape, words, own);
  return chooseBold(words, scoreAnswers(features, weights), sentence, shape.open);
}
