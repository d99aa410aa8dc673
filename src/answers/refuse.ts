import type { ArchiveIndex } from '../index/open-index.js';
import type { QuestionProfile } from '../retrieval/question-profile.js';
import type { RankedPassage } from '../retrieval/rank-passages.js';
import { termsOf } from '../text/terms.js';
import type { Refusal } from './answer.js';

const MOST_TOPICS = 5;
/** Passages in which the nearest topics are looked for. */
const TOPIC_PASSAGES = 5;
const NAME = /\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+)*/gu;

/** Why the archive does not answer, in facts that hold whatever the gate's reasons were. */
export function explainRefusal(index: ArchiveIndex, question: QuestionProfile): Refusal {
  const names = namesIn(question);
  const missing = names.filter((name) =>
    termsOf(name).some(({ term }) => index.keywords.documentFrequency(term) === 0),
  );
  if (missing.length > 0) return { kind: 'names-missing', names: missing };
  if (names.length > 0) return { kind: 'not-told', names, asked: question.asked };
  return { kind: 'nothing-near' };
}

/** The names that the nearest passages speak of most, those of the question left out. */
export function nearestTopics(
  index: ArchiveIndex,
  question: QuestionProfile,
  passages: readonly RankedPassage[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { label } of passages.slice(0, TOPIC_PASSAGES)) {
    const { articleId, start, end } = index.archive.passage(label);
    for (const match of index.archive.body(articleId).slice(start, end).matchAll(NAME)) {
      if (match[0].includes(' ')) counts.set(match[0], (counts.get(match[0]) ?? 0) + 1);
    }
  }
  const asked = new Set(question.terms.map(({ term }) => term));
  return [...counts]
    .filter(([name]) => termsOf(name).some(({ term }) => !asked.has(term)))
    .sort(([leftName, left], [rightName, right]) => right - left || (leftName < rightName ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(([name]) => name);
}

/** Runs of the question's capitalized words and numbers that stand side by side. */
function namesIn({ text, terms }: QuestionProfile): readonly string[] {
  const exact = new Set(
    terms.filter((term) => term.exact && /^\p{Lu}/u.test(term.word)).map(({ term }) => term),
  );
  const names: string[] = [];
  let end = -1;
  for (const word of termsOf(text)) {
    if (!exact.has(word.term)) continue;
    const gap = end < 0 ? '' : text.slice(end, word.start);
    if (end >= 0 && /^[\s-]+$/u.test(gap)) names.push(`${names.pop() ?? ''}${gap}${word.word}`);
    else names.push(word.word);
    end = word.end;
  }
  return [...new Set(names)];
}
