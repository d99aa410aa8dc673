import { overlaps, type Span } from '../../core/span.js';
import { WORD_SCALE } from '../../embedding/word-projection.js';
import type { ArchiveIndex } from '../../index/open-index.js';
import type { RankedSentence } from '../../retrieval/choose-sentences.js';
import type { WordPairs } from '../differing-claims.js';
import { isDescribed, namesOffice } from './described-persons.js';
import { type NamePlace, placeOfName, personsOf } from './name-places.js';
import type { Statement } from './statement.js';

/** How one of the statement's words is told. */
export interface WordCredit {
  readonly word: string;
  /** 1 for the word itself, else the best cosine of a word in its context. */
  readonly credit: number;
  /** How much the word says, 0 to 1. */
  readonly weight: number;
}

/** A statement laid beside a sentence of the archive. */
export interface Alignment {
  /** The statement's words that are no names, figures or dates. */
  readonly words: readonly WordCredit[];
  /** For each name where the sentence has it, in the sentence's own offsets; `null` where it does not. */
  readonly names: readonly (NamePlace | null)[];
  /** For each content word of the statement its counterpart among those of the sentence. */
  readonly pairs: WordPairs;
}

/** Words by which something is reported, and others that say nothing of what is told. */
const LIGHT = new Set(
  'said say told tell accord state announc report add note claim believ stress underlin explain mention also current meanwhil recent moreov howev besid onli alreadi yet still even just new latest former'.split(
    ' ',
  ),
);
const LIGHT_WEIGHT = 0.15;
/** From here on a word of the sentence is the counterpart of one of the statement. */
const COUNTERPART = 0.5;
/** Shorter stems begin words of another meaning. */
const LEAST_STEM = 5;

/** Lays a statement beside a sentence: which of its words and names the sentence has, and where. */
export function alignStatement(
  index: ArchiveIndex,
  statement: Statement,
  sentence: RankedSentence,
): Alignment {
  const { profile, content, names, claims } = statement;
  const terms = new Map(profile.terms.map((term) => [term.term, term]));
  const literal = new Map<string, number>();
  for (const [place, { term }] of sentence.content.entries()) {
    if (!literal.has(term)) literal.set(term, place);
  }
  const persons = index.persons();
  const present = [...personsOf(index, sentence)].flatMap((person) => persons[person] ?? []);
  const isPart = (span: Span): boolean =>
    names.some((name) => overlaps(name, span)) || claims.some((claim) => overlaps(claim, span));
  const words = new Map<string, WordCredit>();
  const pairs = content.map(({ term, word, start, end }) => {
    const known = terms.get(term);
    const same = literal.get(term) ?? relatedPlace(term, literal);
    const best = known === undefined ? null : bestWord(known.vector, sentence.words);
    if (known !== undefined && !isPart({ start, end })) {
      const isHeld =
        same !== undefined ||
        namesOffice(sentence.text, word) ||
        present.some((person) => isDescribed(person, word, term));
      words.set(term, {
        word,
        credit: isHeld ? 1 : Math.max(0, best?.cosine ?? 0),
        weight: LIGHT.has(term) ? known.weight * LIGHT_WEIGHT : known.weight,
      });
    }
    if (same !== undefined) return same;
    return best !== null && best.cosine >= COUNTERPART && !/\p{N}/u.test(word) ? best.place : null;
  });
  return {
    words: [...words.values()],
    names: names.map((name) => placeOfName(index, name, statement, sentence)),
    pairs,
  };
}

interface BestWord {
  readonly cosine: number;
  /** Its place among the sentence's content words. */
  readonly place: number;
}

function bestWord(vector: Int8Array | null, words: Int8Array): BestWord | null {
  if (vector === null || vector.length === 0) return null;
  const width = vector.length;
  let best: BestWord | null = null;
  for (let from = 0; from + width <= words.length; from += width) {
    let sum = 0;
    for (let at = 0; at < width; at += 1) sum += (vector[at] ?? 0) * (words[from + at] ?? 0);
    const cosine = sum / (WORD_SCALE * WORD_SCALE);
    if (best === null || cosine > best.cosine) best = { cosine, place: from / width };
  }
  return best;
}

/** "relat" stands for "related" and for "relatives". */
function relatedPlace(term: string, places: ReadonlyMap<string, number>): number | undefined {
  if (term.length < LEAST_STEM) return undefined;
  for (const [other, place] of places) {
    if (other.length >= LEAST_STEM && (other.startsWith(term) || term.startsWith(other))) return place;
  }
  return undefined;
}
