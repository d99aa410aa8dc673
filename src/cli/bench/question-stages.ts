import { askArchive, type AskTools } from '../../answers/ask.js';
import { citeSentences } from '../../answers/cite.js';
import { createQuestion } from '../../core/question.js';
import { type Latency, latencyOf } from '../../evaluation/bench/quantiles.js';
import type { ArchiveIndex } from '../../index/open-index.js';
import { renderAsk } from '../../render/ask.js';
import { renderDiscord } from '../../render/discord.js';
import { answerProbability, readingWeights, sentenceWeights } from '../../retrieval/calibration.js';
import { chooseSentences } from '../../retrieval/choose-sentences.js';
import { gateFeatures } from '../../retrieval/gate-features.js';
import { profileQuestion } from '../../retrieval/question-profile.js';
import { readSentences } from '../../retrieval/read-sentences.js';
import { nearest, POOL_SIZE, rankPassages } from '../../retrieval/rank-passages.js';

/** The parts of a question's way. `passages` holds the two legs before it, their fusion and the scores that one leg lacks. */
const STAGES = [
  'question to reply',
  'embedding the question',
  'vector leg',
  'keyword leg',
  'passages: legs, fusion',
  'sentences',
  'reading the sentences',
  'gate',
  'citations',
  'rendering',
] as const;

export type Stage = (typeof STAGES)[number];

export type StageLatencies = Readonly<Record<Stage, Latency>>;

/** Questions asked before any is timed, so that caches and compiled code are warm. */
const WARM_UP = 50;

/** Times every question whole, from its text to Discord's payload, and its parts by themselves. */
export async function timeQuestions(
  index: ArchiveIndex,
  tools: AskTools,
  questions: readonly string[],
): Promise<StageLatencies> {
  const timings = new Map<Stage, number[]>(STAGES.map((stage) => [stage, []]));
  const record = (stage: Stage, began: number): number => {
    const now = tools.clock();
    timings.get(stage)?.push(now - began);
    return now;
  };
  const ask = async (text: string): Promise<void> => {
    const answer = await askArchive(index, createQuestion({ text, askedAt: new Date() }), tools);
    renderDiscord(renderAsk(answer));
  };
  for (const question of questions.slice(0, WARM_UP)) await ask(question);
  const weights = sentenceWeights(tools.calibration);
  const timeStages = async (text: string): Promise<void> => {
    let began = tools.clock();
    const [embedded] = await tools.embedder.embedWords([{ prefix: tools.queryPrefix, text }], {
      urgent: true,
    });
    if (embedded === undefined) return;
    began = record('embedding the question', began);
    const profile = profileQuestion(text, embedded, tools.rarity);
    const terms = profile.terms.map(({ term }) => term);
    began = tools.clock();
    nearest(index, profile.vector, null);
    began = record('vector leg', began);
    index.keywords.search(terms, POOL_SIZE);
    began = record('keyword leg', began);
    const passages = rankPassages(index, { vector: profile.vector, terms }, null);
    began = record('passages: legs, fusion', began);
    const ranked = chooseSentences(index, profile, passages, weights);
    began = record('sentences', began);
    const { sentences, readings } = await readSentences(
      text,
      ranked,
      tools.reader,
      readingWeights(tools.calibration),
    );
    began = record('reading the sentences', began);
    answerProbability(tools.calibration, gateFeatures(index, profile, { passages, sentences, readings }));
    began = record('gate', began);
    const { citations } = citeSentences(index, profile, sentences);
    began = record('citations', began);
    renderDiscord(
      renderAsk({
        question: text,
        understood: null,
        outcome: 'found',
        citations,
        coverage: { articles: 0, from: null, to: null, undated: 0, builtAt: index.manifest.builtAt },
        milliseconds: { total: 0 },
      }),
    );
    record('rendering', began);
  };
  for (const [place, question] of questions.entries()) {
    const began = tools.clock();
    await ask(question);
    record('question to reply', began);
    // Turn by turn, so that the machine's other work falls on both; another question, whose rows no cache holds yet.
    await timeStages(questions[(place + Math.floor(questions.length / 2)) % questions.length] ?? question);
  }
  const latency = (stage: Stage): Latency => latencyOf(timings.get(stage) ?? []);
  return {
    'question to reply': latency('question to reply'),
    'embedding the question': latency('embedding the question'),
    'vector leg': latency('vector leg'),
    'keyword leg': latency('keyword leg'),
    'passages: legs, fusion': latency('passages: legs, fusion'),
    sentences: latency('sentences'),
    'reading the sentences': latency('reading the sentences'),
    gate: latency('gate'),
    citations: latency('citations'),
    rendering: latency('rendering'),
  };
}
