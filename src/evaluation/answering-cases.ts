import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { z } from 'zod';

import { contains, overlaps, type Span } from '../core/span.js';
import type { WordRarity } from '../embedding/word-rarity.js';
import type { AnalyseArticle, SentenceMark } from '../index/analyse-article.js';
import { answerFeatures } from '../retrieval/answering-features.js';
import { answeringWords } from '../retrieval/answering-words.js';
import { profileQuestion, type QuestionProfile } from '../retrieval/question-profile.js';
import type { AnswerWeights } from '../retrieval/score-answers.js';
import { sentenceWords } from '../retrieval/sentence-words.js';
import { questionShape } from '../text/question-shape.js';
import { judgeBold, type BoldFigures } from './evidence.js';
import { type AnsweringExample, fitAnswering } from './fit-answering.js';
import { readRetrievalSet } from './retrieval-set.js';

/** A question whose sentence and answer are known. */
export interface AnsweringCase {
  readonly set: string;
  /** Cases of one topic are never split between fitting and judging. */
  readonly topic: string;
  readonly question: QuestionProfile;
  readonly body: string;
  readonly sentence: Span;
  readonly marks: readonly SentenceMark[];
  readonly answers: readonly string[];
}

/** What reading cases needs. */
export interface CaseTools {
  readonly rarity: WordRarity;
  readonly analyse: AnalyseArticle;
}

const FOLDS = 5;
const NO_VECTORS = { vector: new Float32Array(), words: new Int8Array() };

/** The cases of a retrieval set: its questions with evidence and answers. */
export async function casesOfSet(folder: string, tools: CaseTools): Promise<readonly AnsweringCase[]> {
  const { documents, queries } = await readRetrievalSet(folder);
  const bodies = new Map(documents.map(({ id, text }) => [id, text]));
  const marks = new Map<string, readonly SentenceMark[]>();
  return queries.flatMap(({ text, evidence }) => {
    const body = evidence === null ? undefined : bodies.get(evidence.document);
    if (evidence === null || body === undefined || evidence.answers.length === 0) return [];
    const known = marks.get(body) ?? marksOf(body, tools);
    marks.set(body, known);
    return [
      {
        set: basename(folder),
        topic: evidence.topic ?? evidence.document,
        question: profileQuestion(text, NO_VECTORS, tools.rarity),
        body,
        sentence: { start: evidence.start, end: evidence.end },
        marks: known.filter((mark) => contains(evidence, mark)),
        answers: evidence.answers,
      },
    ];
  });
}

const sentenceSchema = z.object({ sentence: z.string(), question: z.string(), answer: z.string() });

/** The cases of a file with one sentence, question and answer a line; each sentence is a topic. */
export function casesOfSentences(file: string, tools: CaseTools): readonly AnsweringCase[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const { sentence, question, answer } = sentenceSchema.parse(JSON.parse(line));
    return {
      set: basename(file),
      topic: sentence,
      question: profileQuestion(question, NO_VECTORS, tools.rarity),
      body: sentence,
      sentence: { start: 0, end: sentence.length },
      marks: marksOf(sentence, tools),
      answers: [answer],
    };
  });
}

function marksOf(body: string, { analyse }: CaseTools): readonly SentenceMark[] {
  const content = [{ start: 0, end: body.length }];
  const article = {
    path: '',
    body,
    title: '',
    titleBasis: 'lead',
    outlet: null,
    url: null,
    date: null,
    content,
  } as const;
  return analyse(article, content).marks;
}

/** Fits on all cases; small sets count more, but not as much as large ones: by the square root of their size. */
export function fitCases(cases: readonly AnsweringCase[]): AnswerWeights {
  const sizes = new Map<string, number>();
  for (const { set } of cases) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const largest = Math.max(0, ...sizes.values());
  return fitAnswering(
    cases.flatMap((one) => {
      const weight = Math.sqrt(largest / (sizes.get(one.set) ?? 1));
      // Without marks too, so that names and numbers are also known by their form.
      return [one.marks, []].flatMap((marks) => exampleOf(one, marks, weight) ?? []);
    }),
  );
}

function exampleOf(
  { question, body, sentence, answers }: AnsweringCase,
  marks: readonly SentenceMark[],
  weight: number,
): AnsweringExample | null {
  const words = sentenceWords(question, body, sentence);
  const [answer = ''] = answers;
  const start = body.slice(sentence.start, sentence.end).indexOf(answer);
  if (answer === '' || start < 0) return null;
  const span = { start: sentence.start + start, end: sentence.start + start + answer.length };
  const places = words.flatMap((word, place) =>
    word.terms.length > 0 && overlaps(word, span) ? [place] : [],
  );
  const [from] = places;
  const to = places.at(-1);
  if (from === undefined || to === undefined) return null;
  return {
    features: answerFeatures(questionShape(question.text), words, marks),
    answer: { from, to },
    weight,
  };
}

/** A case and how bold words do for it. */
export interface JudgedAnswering extends BoldFigures {
  readonly judged: AnsweringCase;
}

/** Judges every case by weights that have not seen its topic. */
export function validateCases(cases: readonly AnsweringCase[]): readonly JudgedAnswering[] {
  const topics = [...new Set(cases.map(topicOf))];
  const folds = new Map(topics.map((topic, place) => [topic, place % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isTest = (one: AnsweringCase): boolean => folds.get(topicOf(one)) === fold;
    const weights = fitCases(cases.filter((one) => !isTest(one)));
    return cases.filter(isTest).map((judged) => {
      const { question, body, sentence, marks, answers } = judged;
      const bold = answeringWords(question, body, sentence, marks, weights);
      return { judged, ...judgeBold(body, sentence, bold, answers) };
    });
  });
}

function topicOf({ set, topic }: AnsweringCase): string {
  return `${set}\n${topic}`;
}
