import { filterKinds, type Question } from '../core/question.js';
import type { EmbeddedWords, Embedder, SentenceReader } from '../embedding/embedder.js';
import type { WordRarity } from '../embedding/word-rarity.js';
import type { ArchiveIndex } from '../index/open-index.js';
import type { Calibration } from '../retrieval/calibration.js';
import { profileQuestion } from '../retrieval/question-profile.js';
import type { Person } from '../text/persons/person.js';
import type { PersonLookup } from '../text/persons/person-lookup.js';
import { retrieve } from '../retrieval/retrieve.js';
import { foreignLanguage } from '../text/language.js';
import type { AskAnswer, Refusal, Timing } from './answer.js';
import { citeSentences } from './cite.js';
import { coverageOf, outletsOf } from './coverage.js';
import type { Allowed } from '../retrieval/rank-passages.js';
import { passagesNaming } from './filter-person.js';
import { filterArticles } from './filter-articles.js';
import { completeQuestion } from './follow-up.js';
import { personByOffice, spellingsOf } from './person-in-question.js';
import { readOutlet } from './outlet-in-question.js';
import { explainRefusal, nearestTopics } from './refuse.js';

/** What answering a question needs, beside the index. */
export interface AskTools {
  readonly embedder: Pick<Embedder, 'embedWords'>;
  readonly reader: SentenceReader;
  readonly queryPrefix: string;
  readonly rarity: WordRarity;
  readonly calibration: Calibration;
  /** Finds the archive's persons by their names. */
  readonly lookup: () => PersonLookup;
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
  const outlets = outletsOf(outlines);
  const lookup = tools.lookup();
  const reading = readQuestion(question, outlets, index.persons());
  const base = { question: question.text, understood: reading.understood, coverage };
  const refuse = (refusal: Refusal, topics: readonly string[], stages: Timing): AskAnswer => ({
    ...base,
    outcome: 'nothing-found',
    refusal,
    topics,
    citations: [],
    milliseconds: stages,
  });
  const language = foreignLanguage(question.text);
  if (language !== null)
    return refuse({ kind: 'other-language', language }, [], { total: tools.clock() - began });
  const { person } = question;
  const naming = person === undefined ? null : passagesNaming(index, lookup, person);
  if (person !== undefined && naming?.size === 0)
    return refuse({ kind: 'person-unknown', name: person }, [], { total: tools.clock() - began });
  const allowed = allowedPassages(index, reading, naming);
  if (allowed?.size === 0) {
    const by = filterKinds(reading);
    const refusal: Refusal = { kind: 'filtered-out', by, outlets: by === 'dates' ? [] : outlets };
    return refuse(refusal, [], { total: tools.clock() - began });
  }

  const [embeddedQuestion = NOT_EMBEDDED] = await tools.embedder.embedWords(
    [{ prefix: tools.queryPrefix, text: reading.text }],
    { urgent: true },
  );
  const embedded = tools.clock();
  const profile = profileQuestion(
    reading.text,
    embeddedQuestion,
    tools.rarity,
    spellingsOf(reading.text, index.persons(), lookup),
  );
  const found = await retrieve(index, profile, tools, allowed);
  const retrieved = tools.clock();
  const timing = (): Timing => ({
    total: tools.clock() - began,
    embedding: embedded - began,
    retrieval: retrieved - embedded,
  });
  if (!found.gate.passed) {
    const reason = explainRefusal(index, lookup, profile, reading.typed);
    // That a name is nowhere holds for the whole archive; the rest was seen through the filters.
    const refusal: Refusal =
      allowed === null || reason.kind === 'names-missing'
        ? reason
        : { kind: 'not-within', outlet: reading.outlet ?? null };
    return refuse(refusal, nearestTopics(index, profile, found.passages), timing());
  }
  const cited = citeSentences(index, profile, found.sentences, question.skip);
  return { ...base, outcome: 'found', ...cited, milliseconds: timing() };
}

/** What the filters let through, all of them together; `null` where none is set. `naming`: what the person's does. */
function allowedPassages(index: ArchiveIndex, reading: Reading, naming: Allowed): Allowed {
  const articles = filterArticles(index.archive.outlines(), reading);
  const labels = articles === null ? null : new Set(articles.flatMap(({ id }) => index.archive.labels(id)));
  if (naming === null) return labels;
  return labels === null ? naming : new Set([...naming].filter((label) => labels.has(label)));
}

interface Reading {
  readonly text: string;
  /** The question without what was added to it to find more. */
  readonly typed: string;
  readonly outlet?: string;
  readonly from?: string;
  readonly to?: string;
  /** The question as it was understood; `null` where it was taken as it stands. */
  readonly understood: string | null;
}

/** Completes a question from the one before it, and takes "according to X" for the filter that it is. */
function readQuestion(
  { text, previous, outlet, from, to }: Question,
  outlets: readonly string[],
  persons: readonly Person[],
): Reading {
  const whole = completeQuestion(text, previous ?? null);
  const named = readOutlet(whole.text, outlets);
  const source = outlet ?? named.outlet;
  const bearer = personByOffice(named.text, persons);
  // The office alone is rarely written where its bearer speaks; the name is.
  const asked = bearer === null ? named.text : `${named.text.replace(/\s*[?.!]+$/u, '')} (${bearer.name})?`;
  return {
    text: asked,
    typed: named.text,
    ...(source === null ? {} : { outlet: source }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    understood: bearer !== null ? asked : whole.completed ? whole.text : null,
  };
}
