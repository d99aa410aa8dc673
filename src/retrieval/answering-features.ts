import { isStopWord } from '../text/terms.js';
import type { QuestionShape } from '../text/question-shape.js';
import type { SentenceMark } from './sentence-marks.js';
import type { SentenceWord } from './sentence-words.js';

/** Receives a feature that holds, by its name, and how strongly. */
export type Emit = (name: string, value: number) => void;

/** The longest run of words that is scored as one answer. */
export const LONGEST_ANSWER = 14;

/** Tells the features of a run of words as an answer: of its first word, its last, each inside, and of the whole. */
export interface AnswerFeatures {
  readonly words: readonly SentenceWord[];
  /** Whether an answer may begin, or end, with the word. */
  isEdge(at: number): boolean;
  first(at: number, emit: Emit): void;
  last(at: number, emit: Emit): void;
  inside(at: number, emit: Emit): void;
  /** Of the words `from` to `to`, both inclusive. */
  whole(from: number, to: number, emit: Emit): void;
}

/** Small words that say much about the words beside them. */
const TELLING = new Set(
  ('by in on at of to for from with as because due since about after before until between into through via called named known ' +
    'is was are were the a an and or that which who including like than over under during such its their his').split(' '),
);
const DISTANCES = ['adjacent', 'near', 'near', 'mid', 'mid', 'mid', 'far', 'far', 'far', 'far'];

export function answerFeatures(shape: QuestionShape, words: readonly SentenceWord[], marks: readonly SentenceMark[]): AnswerFeatures {
  const { open, side } = shape;
  const n = words.length;
  const marked = marksOfWords(words, marks);
  const leftOf = distances(words, 1);
  const rightOf = distances(words, -1);
  const isKey = (at: number, key: string | null): boolean => key !== null && words[at]?.terms.includes(key) === true;
  const weightAround = aroundWeights(words);
  const before = (at: number): SentenceWord | undefined => words[at - 1];
  const runs = runsOfWords(words);

  return {
    words,
    isEdge(at) {
      const word = words[at];
      return word !== undefined && word.terms.length > 0;
    },
    first(at, emit) {
      const word = words[at];
      if (word === undefined) return;
      const previous = before(at);
      const beforeKind = previous?.kind ?? 'none';
      emit(`first ${word.kind}`, 1);
      emit(`first ${word.kind} ${open}`, 1);
      emit(`behind ${beforeKind}`, 1);
      emit(`behind ${beforeKind} ${open}`, 1);
      emit(`behind ${beforeKind} first ${word.kind}`, 1);
      if (previous !== undefined && TELLING.has(previous.lower)) {
        emit(`behind "${previous.lower}"`, 1);
        emit(`behind "${previous.lower}" ${open}`, 1);
      }
      if (TELLING.has(word.lower)) {
        emit(`first "${word.lower}"`, 1);
        emit(`first "${word.lower}" ${open}`, 1);
      }
      const distance = leftOf[at] ?? -1;
      const how = distance < 0 ? 'none' : (DISTANCES[distance] ?? 'out');
      emit(`asked left ${how} ${side}`, 1);
      emit(`asked left ${how} ${open}`, 1);
      if (word.asked > 0) emit(`first asked`, 1);
      const back = previous !== undefined && previous.terms.length > 0 && isStopWord(previous.lower) ? at - 2 : at - 1;
      if (isKey(back, shape.last)) emit(`last of question left ${side}`, 1);
      if (isKey(back, shape.noun)) emit('noun left', 1);
      if (isKey(at - 1, shape.noun)) emit('noun just left', 1);
    },
    last(at, emit) {
      const word = words[at];
      if (word === undefined) return;
      const next = words[at + 1];
      const nextKind = next?.kind ?? 'none';
      emit(`last ${word.kind}`, 1);
      emit(`last ${word.kind} ${open}`, 1);
      emit(`before ${nextKind}`, 1);
      emit(`before ${nextKind} ${open}`, 1);
      emit(`last ${word.kind} before ${nextKind}`, 1);
      if (next !== undefined && TELLING.has(next.lower)) {
        emit(`before "${next.lower}"`, 1);
        emit(`before "${next.lower}" ${open}`, 1);
      }
      const distance = rightOf[at] ?? -1;
      const how = distance < 0 ? 'none' : (DISTANCES[distance] ?? 'out');
      emit(`asked right ${how} ${side}`, 1);
      emit(`asked right ${how} ${open}`, 1);
      if (word.asked > 0) emit(`last asked`, 1);
      if (isStopWord(word.lower)) emit('last stop word', 1);
      const on = next !== undefined && next.terms.length > 0 && isStopWord(next.lower) ? at + 2 : at + 1;
      if (isKey(on, shape.first)) emit(`first of question right ${side}`, 1);
      if (isKey(on, shape.noun)) emit('noun right', 1);
      if (isKey(at + 1, shape.noun)) emit('noun just right', 1);
      if (isKey(at, shape.noun)) emit('noun last', 1);
    },
    inside(at, emit) {
      const word = words[at];
      if (word === undefined) return;
      emit(`inside ${word.kind}`, 1);
      emit(`inside ${word.kind} ${open}`, 1);
      if (word.asked > 0) {
        emit('inside asked', 1);
        emit('inside asked weight', word.asked);
        emit(`inside asked ${open}`, 1);
      }
      const label = marked.labels[at];
      if (label !== undefined) {
        emit(`inside ${label}`, 1);
        emit(`inside ${label} ${open}`, 1);
      }
    },
    whole(from, to, emit) {
      const length = to - from + 1;
      emit(`length ${String(Math.min(length, 8))}`, 1);
      if (length > 8) emit('length more', length - 8);
      emit(`length ${length < 2 ? '1' : length < 4 ? '2-3' : length < 7 ? '4-6' : '7-'} ${open}`, 1);
      if (marked.isWhole(from, to)) {
        const label = marked.labels[from];
        emit('whole mark', 1);
        emit(`whole ${label ?? ''} ${open}`, 1);
      }
      if (marked.cuts(from, to)) emit('cuts mark', 1);
      if (runs.run[from] === runs.run[to] && runs.starts.has(from) && runs.ends.has(to)) {
        emit('whole run', 1);
        emit(`whole run ${open}`, 1);
      }
      emit('asked around', weightAround(from, to));
      emit(`asked around ${side}`, weightAround(from, to));
    },
  };
}

/** Which mark each word belongs to. */
function marksOfWords(words: readonly SentenceWord[], marks: readonly SentenceMark[]): {
  readonly labels: readonly (string | undefined)[];
  isWhole(from: number, to: number): boolean;
  cuts(from: number, to: number): boolean;
} {
  const labels: (string | undefined)[] = words.map(() => undefined);
  const ids: number[] = words.map(() => -1);
  for (const [id, mark] of marks.entries()) {
    for (const [at, word] of words.entries()) {
      if (word.start < mark.end && mark.start < word.end && labels[at] === undefined) {
        labels[at] = mark.label;
        ids[at] = id;
      }
    }
  }
  const startsMark = (at: number): boolean => ids[at] !== -1 && ids[at] !== ids[at - 1];
  const endsMark = (at: number): boolean => ids[at] !== -1 && ids[at] !== ids[at + 1];
  return {
    labels,
    isWhole: (from, to) => ids[from] === ids[to] && startsMark(from) && endsMark(to),
    cuts: (from, to) => (ids[from] !== -1 && !startsMark(from)) || (ids[to] !== -1 && !endsMark(to)),
  };
}

/** Words between each word and the nearest word before (step 1) or behind (step -1) that the question has; -1 for none. */
function distances(words: readonly SentenceWord[], step: 1 | -1): readonly number[] {
  const result: number[] = words.map(() => -1);
  let seen = -1;
  const order = step === 1 ? [...words.keys()] : [...words.keys()].reverse();
  for (const at of order) {
    result[at] = seen;
    if ((words[at]?.asked ?? 0) > 0) seen = 0;
    else if (seen >= 0 && words[at]?.kind !== 'determiner') seen += 1;
  }
  return result;
}

/** Weight of the question's words outside a run, each less the further away it stands. */
function aroundWeights(words: readonly SentenceWord[]): (from: number, to: number) => number {
  const DECAY = 0.85;
  const left: number[] = [];
  let sum = 0;
  for (const word of words) {
    left.push(sum);
    sum = (sum + word.asked) * DECAY;
  }
  const right: number[] = Array.from({ length: words.length }, () => 0);
  sum = 0;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    right[at] = sum;
    sum = (sum + (words[at]?.asked ?? 0)) * DECAY;
  }
  return (from, to) => (left[from] ?? 0) + (right[to] ?? 0);
}

/** Groups of words without a small word, a verb or a mark between them. */
function runsOfWords(words: readonly SentenceWord[]): { readonly run: readonly number[]; readonly starts: ReadonlySet<number>; readonly ends: ReadonlySet<number> } {
  const run: number[] = [];
  const starts = new Set<number>();
  const ends = new Set<number>();
  let id = 0;
  let open = false;
  for (const [at, word] of words.entries()) {
    const goesOn = word.kind === 'word' || word.kind === 'name' || word.kind === 'number' ;
    if (goesOn && !open) {
      id += 1;
      starts.add(at);
    }
    if (!goesOn && open) ends.add(at - 1);
    open = goesOn;
    run.push(goesOn ? id : -at - 1);
  }
  if (open) ends.add(words.length - 1);
  return { run, starts, ends };
}
