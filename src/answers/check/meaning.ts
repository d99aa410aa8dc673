import type { Embedder } from '../../embedding/embedder.js';
import { dot } from '../../index/quantize.js';
import type { RankedSentence } from '../../retrieval/choose-sentences.js';
import { clausesOf } from '../../text/clauses.js';
import type { Alignment } from './align.js';
import type { Statement } from './statement.js';

/** Mean, weighted, and least credit of a statement's words. */
export interface WordSummary {
  readonly mean: number;
  readonly least: number;
}

/** Compares meanings with a model; the words that it has embedded it remembers. */
export interface MeaningReader {
  /** Best cosine of a statement with a sentence or with clauses of it. */
  clause(statement: Statement, sentence: RankedSentence): Promise<number>;
  /** The statement's words with what synonyms in the sentence add to their credit. */
  words(alignment: Alignment, sentence: RankedSentence): Promise<WordSummary>;
}

/** Cosines of two words by themselves: any two have the lower one, the upper one is a synonym's. */
const NO_SYNONYM = 0.86;
const SYNONYM = 0.94;
/** A synonym never counts as much as the word itself. */
const MOST_BY_SYNONYM = 0.9;
/** Words that weigh less say too little to be missed. */
const TELLING_WEIGHT = 0.1;
/** Words' vectors that are kept: what an archive's articles say again and again. */
const MOST_REMEMBERED = 20_000;

/** Makes a reader of meanings over an embedder; `prefix` is the one that makes two texts comparable. */
export function createMeaningReader(embedder: Pick<Embedder, 'embed'>, prefix: string): MeaningReader {
  const words = new Map<string, Float32Array>();

  async function vectorsOf(texts: readonly string[]): Promise<readonly Float32Array[]> {
    return embedder.embed(texts.map((text) => `${prefix}${text}`));
  }

  async function learn(wanted: readonly string[]): Promise<void> {
    const unknown = [...new Set(wanted)].filter((word) => !words.has(word));
    if (unknown.length === 0) return;
    if (words.size + unknown.length > MOST_REMEMBERED) words.clear();
    const vectors = await vectorsOf(unknown);
    for (const [place, word] of unknown.entries()) {
      const vector = vectors[place];
      if (vector !== undefined) words.set(word, vector);
    }
  }

  return {
    async clause(statement, sentence) {
      const [stated, ...clauses] = await vectorsOf([statement.core, ...clausesOf(sentence.text)]);
      return stated === undefined ? 0 : Math.max(0, ...clauses.map((clause) => dot(stated, clause)));
    },
    async words(alignment, sentence) {
      const open = alignment.words.filter(({ credit, weight }) => credit < 1 && weight >= TELLING_WEIGHT);
      const told = open.length === 0 ? [] : sentence.content.map(({ word }) => word.toLowerCase());
      const asked = open.map(({ word }) => word.toLowerCase());
      await learn([...asked, ...told]);
      const synonymy = (word: string): number => {
        const vector = words.get(word.toLowerCase());
        if (vector === undefined) return 0;
        const best = Math.max(0, ...told.map((other) => dot(vector, words.get(other) ?? vector)));
        return MOST_BY_SYNONYM * Math.min(1, Math.max(0, (best - NO_SYNONYM) / (SYNONYM - NO_SYNONYM)));
      };
      const credits = alignment.words.map(({ word, credit, weight }) => ({
        weight,
        credit: credit === 1 || weight < TELLING_WEIGHT ? credit : Math.max(credit, synonymy(word)),
      }));
      return summaryOf(credits);
    },
  };
}

/** Mean, weighted, and least credit; 1 where a statement is all names and figures, since these alone decide then. */
export function summaryOf(
  words: readonly { readonly credit: number; readonly weight: number }[],
): WordSummary {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { mean: 1, least: 1 };
  return {
    mean: words.reduce((sum, { weight, credit }) => sum + weight * credit, 0) / total,
    least: Math.min(1, ...words.filter(({ weight }) => weight >= TELLING_WEIGHT).map(({ credit }) => credit)),
  };
}
