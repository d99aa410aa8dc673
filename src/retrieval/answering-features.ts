import type { SentenceMark } from '../index/analyse-article.js';
import type { QuestionShape } from '../text/question-shape.js';
import { isStopWord } from '../text/terms.js';
import { fadingWeights, marksOfWords, runsOfWords, wordsToNearest } from './sentence-layout.js';
import type { SentenceWord } from './sentence-words.js';

/** Receives a feature that holds, by its name, and how strongly. */
export type Emit = (name: string, value: number) => void;

/**
 * What speaks for and against a run of words as the answer. A run's features are those of its first word, of its last,
 * of each word inside, of its length and, for a few, of the whole, so that all runs of a sentence are scored from sums.
 */
export interface AnswerFeatures {
  readonly words: readonly SentenceWord[];
  /** Whether the words `from` to `to`, both inclusive, can be an answer. */
  isCandidate(from: number, to: number): boolean;
  first(at: number, emit: Emit): void;
  last(at: number, emit: Emit): void;
  inside(at: number, emit: Emit): void;
  length(count: number, emit: Emit): void;
  /** Whether the words have features as a whole: they are one name, one date, one group of words. */
  isUnit(from: number, to: number): boolean;
  whole(from: number, to: number, emit: Emit): void;
}

/** The longest run of words that is scored as one answer; bold words may be longer, where two runs touch. */
export const LONGEST_ANSWER = 14;

/** Small words that say much about the words beside them. */
const TELLING = new Set(
  (
    'by in on at of to for from with as because due since about after before until between into through via called named known ' +
    'is was are were the a an and or that which who including like than over under during such its their his said told says ' +
    'not no only some'
  ).split(' '),
);
/** Name of a distance in words to the nearest word of the question. */
const DISTANCES = ['adjacent', 'near', 'near', 'mid', 'mid', 'mid'];
/** Lengths up to this one are told apart. */
const COUNTED_LENGTH = 8;

/** Reads a sentence's words for a question; `marks` are the names and dates that were found in the sentence. */
export function answerFeatures(
  shape: QuestionShape,
  words: readonly SentenceWord[],
  marks: readonly SentenceMark[],
): AnswerFeatures {
  const { side } = shape;
  // Reasons and manners are clauses; there are too few questions of either to learn them apart.
  const open = shape.open === 'reason' || shape.open === 'manner' ? 'clause' : shape.open;
  const marked = marksOfWords(words, marks);
  const runs = runsOfWords(words);
  const weightLeft = fadingWeights(words, 'left');
  const weightRight = fadingWeights(words, 'right');
  const toLeft = wordsToNearest(words, 'left');
  const toRight = wordsToNearest(words, 'right');
  const isNew = words.map(({ terms, lower, asked }) => terms.length > 0 && asked === 0 && !isStopWord(lower));
  // A sentence that only repeats the question has no new word to bold.
  const needsNew = isNew.includes(true);
  let count = 0;
  const newBefore = [0, ...isNew.map((one) => (count += one ? 1 : 0))];
  const holdsTerm = (at: number, term: string | null): boolean =>
    term !== null && words[at]?.terms.includes(term) === true;
  const isSmall = (at: number): boolean => {
    const word = words[at];
    return word !== undefined && word.terms.length > 0 && isStopWord(word.lower);
  };

  return {
    words,
    isCandidate: (from, to) =>
      (words[from]?.terms.length ?? 0) > 0 &&
      (words[to]?.terms.length ?? 0) > 0 &&
      (!needsNew || newBefore[from] !== newBefore[to + 1]),
    first(at, emit) {
      const word = words[at];
      if (word === undefined) return;
      const before = words[at - 1];
      const behind = before?.kind ?? 'nothing';
      emitBoth(emit, `first ${word.kind}`, open);
      emitBoth(emit, `behind ${behind}`, open);
      emit(`behind ${behind} first ${word.kind}`, 1);
      if (before !== undefined && TELLING.has(before.lower)) emitBoth(emit, `behind "${before.lower}"`, open);
      if (TELLING.has(word.lower)) emitBoth(emit, `first "${word.lower}"`, open);
      const distance = nameOfDistance(toLeft[at]);
      emit(`asked left ${distance} side ${side}`, 1);
      emit(`asked left ${distance} for ${open}`, 1);
      emit('asked around', weightLeft[at] ?? 0);
      emit(`asked around side ${side}`, weightLeft[at] ?? 0);
      if (word.asked > 0) emit('first asked', 1);
      if (marked.isInside(at, 'first')) emit('cuts mark', 1);
      if (holdsTerm(isSmall(at - 1) ? at - 2 : at - 1, shape.last))
        emit(`last of question left side ${side}`, 1);
      if (holdsTerm(at - 1, shape.noun)) emit('noun just left', 1);
    },
    last(at, emit) {
      const word = words[at];
      if (word === undefined) return;
      const next = words[at + 1];
      const before = next?.kind ?? 'nothing';
      emitBoth(emit, `last ${word.kind}`, open);
      emitBoth(emit, `before ${before}`, open);
      emit(`last ${word.kind} before ${before}`, 1);
      if (next !== undefined && TELLING.has(next.lower)) emitBoth(emit, `before "${next.lower}"`, open);
      const distance = nameOfDistance(toRight[at]);
      emit(`asked right ${distance} side ${side}`, 1);
      emit(`asked right ${distance} for ${open}`, 1);
      emit('asked around', weightRight[at] ?? 0);
      emit(`asked around side ${side}`, weightRight[at] ?? 0);
      if (word.asked > 0) emit('last asked', 1);
      if (marked.isInside(at, 'last')) emit('cuts mark', 1);
      if (isStopWord(word.lower)) emit('last small', 1);
      const on = isSmall(at + 1) ? at + 2 : at + 1;
      if (holdsTerm(on, shape.first)) emit(`first of question right side ${side}`, 1);
      if (holdsTerm(on, shape.noun)) emit('noun right', 1);
      if (holdsTerm(at + 1, shape.noun)) emit('noun just right', 1);
      if (holdsTerm(at, shape.noun)) emit('noun last', 1);
    },
    inside(at, emit) {
      const word = words[at];
      if (word === undefined) return;
      emitBoth(emit, `inside ${word.kind}`, open);
      if (word.asked > 0) {
        emitBoth(emit, 'inside asked', open);
        emit('inside asked weight', word.asked);
      }
      const label = marked.labels[at];
      if (label !== undefined) emitBoth(emit, `inside ${label}`, open);
    },
    length(count, emit) {
      emit(`length ${String(Math.min(count, COUNTED_LENGTH))}`, 1);
      if (count > COUNTED_LENGTH) emit('length more', count - COUNTED_LENGTH);
      emit(`length ${count < 2 ? '1' : count < 4 ? '2-3' : count < 7 ? '4-6' : '7-'} for ${open}`, 1);
    },
    isUnit: (from, to) => marked.isWhole(from, to) || runs.isWhole(from, to),
    whole(from, to, emit) {
      if (marked.isWhole(from, to)) {
        emit('whole mark', 1);
        emit(`whole ${marked.labels[from] ?? ''} for ${open}`, 1);
      }
      if (runs.isWhole(from, to)) emitBoth(emit, 'whole run', open);
    },
  };
}

/** A feature by itself and for the kind that is left open. */
function emitBoth(emit: Emit, name: string, open: string): void {
  emit(name, 1);
  emit(`${name} for ${open}`, 1);
}

function nameOfDistance(distance: number | null | undefined): string {
  return distance === null || distance === undefined ? 'none' : (DISTANCES[distance] ?? 'far');
}
