import { BotError } from '../core/errors.js';

/** BM25's term saturation and length normalization: Anserini's defaults, which won on the public sets (docs/evaluation.md). */
export const BM25_K1 = 0.9;
export const BM25_B = 0.4;

export interface KeywordHit {
  /** The passage's label. */
  readonly label: number;
  readonly score: number;
}

/** Keyword search over passages; labels count from 0. */
export interface KeywordIndex {
  readonly size: number;
  /** How many passages hold the term. */
  documentFrequency(term: string): number;
  /** BM25's inverse document frequency, in nats; the value for a term that no passage holds is the highest. */
  inverseDocumentFrequency(term: string): number;
  /** The best passages for the terms by BM25, best first, ties by label; a term given twice counts once. */
  search(terms: readonly string[], limit: number, accept?: (label: number) => boolean): readonly KeywordHit[];
  /** BM25 of one passage. */
  score(terms: readonly string[], label: number): number;
  /** All terms, in code unit order. */
  readonly terms: readonly string[];
}

/** Collects passages and writes a keyword index. */
export interface KeywordIndexBuilder {
  /** Adds the next passage: its label is the number of passages before it. */
  add(terms: readonly string[]): void;
  /** The finished index, as `openKeywordIndex` reads it. */
  encode(): Buffer;
}

/** Format: this mark and four uint32 (terms, postings, passages, bytes of the terms' names), then the sections in `openKeywordIndex`'s order. */
const MAGIC = 0x444b5731;
const HEADER_BYTES = 20;

/** Builds an inverted index in memory: about five bytes a posting when written. */
export function createKeywordIndexBuilder(): KeywordIndexBuilder {
  const postings = new Map<string, number[]>();
  const lengths: number[] = [];
  let total = 0;
  return {
    add(terms) {
      const label = lengths.length;
      lengths.push(terms.length);
      const counts = new Map<string, number>();
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) {
        const list = postings.get(term);
        if (list === undefined) postings.set(term, [label, count]);
        else list.push(label, count);
        total += 1;
      }
    },
    encode() {
      const terms = [...postings.keys()].sort();
      const names = Buffer.from(terms.join('\n'), 'utf8');
      const padded = Math.ceil(names.length / 4) * 4;
      const bytes = lengthOf(terms.length, total, lengths.length, padded);
      const buffer = Buffer.from(new ArrayBuffer(bytes));
      for (const [place, value] of [MAGIC, terms.length, total, lengths.length, names.length].entries()) {
        buffer.writeUInt32LE(value, place * 4);
      }
      names.copy(buffer, HEADER_BYTES);
      const parts = sections(buffer, terms.length, total, lengths.length, padded);
      let at = 0;
      for (const [index, term] of terms.entries()) {
        parts.offsets[index] = at;
        const list = postings.get(term) ?? [];
        for (let place = 0; place < list.length; place += 2) {
          parts.labels[at] = list[place] ?? 0;
          parts.counts[at] = Math.min(255, list[place + 1] ?? 0);
          at += 1;
        }
      }
      parts.offsets[terms.length] = at;
      parts.lengths.set(lengths);
      return buffer;
    },
  };
}

/**
 * Opens what `encode` made; searches run on the buffer itself.
 * @throws {BotError} `index-corrupt`
 */
export function openKeywordIndex(encoded: Buffer): KeywordIndex {
  // A small file comes out of Node's shared pool at any offset; typed arrays need an aligned one.
  const buffer = encoded.byteOffset % 4 === 0 ? encoded : Buffer.from(new Uint8Array(encoded).buffer);
  if (buffer.length < HEADER_BYTES) throw corrupt();
  const header = new Uint32Array(buffer.buffer, buffer.byteOffset, 5);
  const [magic, termCount = 0, total = 0, passages = 0, nameBytes = 0] = header;
  const padded = Math.ceil(nameBytes / 4) * 4;
  if (magic !== MAGIC || buffer.length !== lengthOf(termCount, total, passages, padded)) throw corrupt();
  const parts = sections(buffer, termCount, total, passages, padded);
  const names = buffer.toString('utf8', HEADER_BYTES, HEADER_BYTES + nameBytes);
  const terms = termCount === 0 ? [] : names.split('\n');
  const numbers = new Map(terms.map((term, index) => [term, index]));
  const average = passages === 0 ? 1 : parts.lengths.reduce((sum, length) => sum + length, 0) / passages;
  const norms = Float32Array.from(
    parts.lengths,
    (length) => BM25_K1 * (1 - BM25_B + (BM25_B * length) / average),
  );
  const scores = new Float32Array(passages);

  function range(term: string): readonly [number, number] {
    const number = numbers.get(term);
    return number === undefined ? [0, 0] : [parts.offsets[number] ?? 0, parts.offsets[number + 1] ?? 0];
  }
  function documentFrequency(term: string): number {
    const [from, to] = range(term);
    return to - from;
  }
  // Robertson and Spärck Jones' weight in Lucene's form, which is never negative.
  function inverseDocumentFrequency(term: string): number {
    const frequency = documentFrequency(term);
    return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
  }
  function weight(place: number, idf: number): number {
    const count = parts.counts[place] ?? 0;
    return (idf * count) / (count + (norms[parts.labels[place] ?? 0] ?? 1));
  }

  return {
    size: passages,
    terms,
    documentFrequency,
    inverseDocumentFrequency,
    search(wanted, limit, accept) {
      const touched: number[] = [];
      for (const term of new Set(wanted)) {
        const [from, to] = range(term);
        const idf = inverseDocumentFrequency(term);
        for (let place = from; place < to; place += 1) {
          const label = parts.labels[place] ?? 0;
          if (scores[label] === 0) touched.push(label);
          scores[label] = (scores[label] ?? 0) + weight(place, idf);
        }
      }
      const hits: KeywordHit[] = [];
      for (const label of touched) {
        if (accept === undefined || accept(label)) hits.push({ label, score: scores[label] ?? 0 });
      }
      const best = selectBest(hits, limit);
      for (const label of touched) scores[label] = 0;
      return best;
    },
    score(wanted, label) {
      let sum = 0;
      for (const term of new Set(wanted)) {
        const [from, to] = range(term);
        const place = findLabel(parts.labels, from, to, label);
        if (place >= 0) sum += weight(place, inverseDocumentFrequency(term));
      }
      return sum;
    },
  };
}

/** The `limit` best hits in order; a full sort of a common word's hundred thousand would take longer than the search. */
function selectBest(hits: KeywordHit[], limit: number): KeywordHit[] {
  const byScore = (left: KeywordHit, right: KeywordHit): number =>
    right.score - left.score || left.label - right.label;
  if (hits.length <= limit * 4) return hits.sort(byScore).slice(0, limit);
  let best: KeywordHit[] = [];
  let floor = -Infinity;
  for (const hit of hits) {
    if (hit.score < floor) continue;
    best.push(hit);
    if (best.length >= limit * 2) {
      best = best.sort(byScore).slice(0, limit);
      floor = best[limit - 1]?.score ?? -Infinity;
    }
  }
  return best.sort(byScore).slice(0, limit);
}

function findLabel(labels: Uint32Array, from: number, to: number, label: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = labels[middle] ?? 0;
    if (found === label) return middle;
    if (found < label) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

interface Sections {
  /** Where each term's postings begin; one more than there are terms. */
  readonly offsets: Uint32Array;
  /** Postings: the passage's label, ascending within a term, and how often it holds the term. */
  readonly labels: Uint32Array;
  readonly counts: Uint8Array;
  /** Terms in each passage. */
  readonly lengths: Uint32Array;
}

/** Bytes of the whole file; `names` with its padding. */
function lengthOf(terms: number, total: number, passages: number, names: number): number {
  return HEADER_BYTES + names + 4 * (terms + 1) + 4 * total + 4 * passages + total;
}

function sections(buffer: Buffer, terms: number, total: number, passages: number, names: number): Sections {
  let at = buffer.byteOffset + HEADER_BYTES + names;
  const words = (length: number): Uint32Array => {
    const section = new Uint32Array(buffer.buffer, at, length);
    at += 4 * length;
    return section;
  };
  const offsets = words(terms + 1);
  const labels = words(total);
  const lengths = words(passages);
  return { offsets, labels, lengths, counts: new Uint8Array(buffer.buffer, at, total) };
}

function corrupt(): BotError {
  return new BotError('index-corrupt', 'The keyword index is damaged. Run: npm run embeddings -- --full');
}
