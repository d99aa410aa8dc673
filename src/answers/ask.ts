import type { Question } from '../core/question.js';
import type { EmbeddedWords, Embedder } from '../embedding/embedder.js';
import type { WordRarity } from '../embedding/word-rarity.js';
import type { ArchiveIndex } from '../index/open-index.js';
import type { Calibration } from '../retrieval/calibration.js';
import { profileQuestion } from '../retrieval/question-profile.js';
import { retrieve } from '../retrieval/retrieve.js';
import type { AskAnswer } from './answer.js';
import { citeSentences } from './cite.js';
import { coverageOf } from './coverage.js';
import { filterArticles } from './filter-articles.js';
import { explainRefusal, nearestTopics } from './refuse.js';

/** What answering a question needs, beside the index. */
export interface AskTools {
  readonly embedder: Pick<Embedder, 'embedWords'>;
  readonly queryPrefix: string;
  readonly rarity: WordRarity;
  readonly calibration: Calibration;
  /** Milliseconds on any clock that only goes forward. */
  readonly clock: () => number;
}

const NOT_EMBEDDED: EmbeddedWords = { vector: new Float32Array(), words: new Int8Array() };

/** Answers a question from the archive: citations, or why there are none. */
export async function askArchive(
  index: ArchiveIndex,
  question: Question,
  tools: AskTools,
): Promise<AskAnswer> {
  const began = tools.clock();
  const outlines = index.archive.outlines();
  const coverage = coverageOf(outlines, index.manifest.builtAt);
  const filtered = filterArticles(outlines, question);
  const base = { question: question.text, coverage };
  if (filtered?.length === 0) {
    const outlets = [...new Set(outlines.flatMap(({ outlet }) => outlet ?? []))].sort();
    const refusal = { kind: 'filtered-out', outlets } as const;
    return {
      ...base,
      outcome: 'nothing-found',
      refusal,
      topics: [],
      citations: [],
      milliseconds: { total: tools.clock() - began },
    };
  }
  const [embeddedQuestion = NOT_EMBEDDED] = await tools.embedder.embedWords(
    [{ prefix: tools.queryPrefix, text: question.text }],
    { urgent: true },
  );
  const embedded = tools.clock();
  const profile = profileQuestion(question.text, embeddedQuestion, tools.rarity);
  const allowed =
    filtered === null
      ? null
      : new Set(filtered.flatMap(({ id }) => index.archive.passages(id).map(({ label }) => label)));
  const found = retrieve(index, profile, tools.calibration, allowed);
  const retrieved = tools.clock();
  const timing = (): { total: number; embedding: number; retrieval: number } => ({
    total: tools.clock() - began,
    embedding: embedded - began,
    retrieval: retrieved - embedded,
  });
  if (!found.gate.passed) {
    const refusal = explainRefusal(index, profile);
    const topics = nearestTopics(index, profile, found.passages);
    return { ...base, outcome: 'nothing-found', refusal, topics, citations: [], milliseconds: timing() };
  }
  const citations = citeSentences(index, profile, found.sentences);
  return { ...base, outcome: 'found', citations, milliseconds: timing() };
}
