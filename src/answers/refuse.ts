import { contains } from '../core/span.js';
import type { MarkLabel } from '../index/analyse-article.js';
import type { ArchiveIndex } from '../index/open-index.js';
import type { QuestionProfile } from '../retrieval/question-profile.js';
import type { RankedPassage } from '../retrieval/rank-passages.js';
import type { PersonLookup } from '../text/persons/person-lookup.js';
import { termsOf } from '../text/terms.js';
import type { Refusal } from './answer.js';
import { isMentioned } from './is-mentioned.js';
import { namesInQuestion } from './names-in-question.js';

const MOST_TOPICS = 5;
/** Passages in which the nearest topics are looked for. */
const TOPIC_PASSAGES = 5;
const TOPIC_LABELS: ReadonlySet<MarkLabel> = new Set<MarkLabel>(['PERSON', 'ORG', 'GPE', 'EVENT']);

/**
 * Why the archive does not answer, in facts that hold whatever the gate's reasons were. `typed` is the question in the
 * asker's own words: names that were added to it are none that they asked for.
 */
export function explainRefusal(
  index: ArchiveIndex,
  lookup: PersonLookup,
  { terms, asked }: QuestionProfile,
  typed: string,
): Refusal {
  const capitals = new Set(terms.filter(({ exact }) => exact).map(({ term }) => term));
  const names = namesInQuestion(typed, (term) => capitals.has(term)).flatMap(({ text, parts }) =>
    // A name of one part is looked up once, below.
    parts.length === 1 || isMentioned(index, lookup, text) ? [text] : parts,
  );
  const missing = missingOf(index, lookup, names);
  if (missing.length > 0) return { kind: 'names-missing', names: missing };
  if (names.length > 0) return { kind: 'not-told', names: [...new Set(names)], asked };
  return { kind: 'nothing-near' };
}

/** Those of several names or topics that no article mentions, each once. */
export function missingOf(
  index: ArchiveIndex,
  lookup: PersonLookup,
  asked: readonly string[],
): readonly string[] {
  return [...new Set(asked)].filter((one) => !isMentioned(index, lookup, one));
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
