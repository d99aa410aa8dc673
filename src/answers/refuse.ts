import { contains } from '../core/span.js';
import type { MarkLabel } from '../index/analyse-article.js';
import type { ArchiveIndex } from '../index/open-index.js';
import type { QuestionProfile } from '../retrieval/question-profile.js';
import type { RankedPassage } from '../retrieval/rank-passages.js';
import { termsOf } from '../text/terms.js';
import type { Refusal } from './answer.js';

const MOST_TOPICS = 5;
/** Passages in which the nearest topics are looked for. */
const TOPIC_PASSAGES = 5;
const TOPIC_LABELS: ReadonlySet<MarkLabel> = new Set<MarkLabel>(['PERSON', 'ORG', 'GPE', 'EVENT']);

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

/** The names that the nearest passages speak of most, those of the question left out; each under its longest form. */
export function nearestTopics(
  index: ArchiveIndex,
  question: QuestionProfile,
  passages: readonly RankedPassage[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { label } of passages.slice(0, TOPIC_PASSAGES)) {
    const passage = index.archive.passage(label);
    const body = index.archive.body(passage.articleId);
    for (const mark of index.analysis(passage.articleId).marks) {
      if (!TOPIC_LABELS.has(mark.label) || !contains(passage, mark)) continue;
      const name = body.slice(mark.start, mark.end).replace(/^the\s+|['’]s$/giu, '');
      if (/^\p{Lu}/u.test(name) && !/[\n"“”()]/u.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const asked = new Set(question.terms.map(({ term }) => term));
  const names = [...counts]
    .filter(([name]) => termsOf(name).every(({ term }) => !asked.has(term)))
    .sort(([leftName, left], [rightName, right]) => right - left || (leftName < rightName ? -1 : 1))
    .map(([name]) => name);
  // "Haftar" says nothing beside "Khalifa Haftar".
  return names
    .filter((name) => !names.some((other) => other !== name && other.includes(name)))
    .slice(0, MOST_TOPICS);
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
