import { citeSentences } from '../answers/cite.js';
import type { Span } from '../core/span.js';
import type { Calibration } from '../retrieval/calibration.js';
import type { QuestionProfile } from '../retrieval/question-profile.js';
import { retrieve } from '../retrieval/retrieve.js';
import { foreignLanguage } from '../text/language.js';
import { inParallel } from './in-parallel.js';
import { createDocumentRanker, type DocumentRanking } from './evaluate-ranking.js';
import { isSameSentence, judgeBold } from './evidence.js';
import type { EvaluationQuery } from './retrieval-set.js';
import type { Workspace } from './workspace.js';

/** A cited sentence of a set's document, in offsets of its text. */
export interface CitedSentence extends Span {
  readonly document: string;
  readonly text: string;
  /** The answering words. */
  readonly bold: readonly Span[];
}

/** What the product makes of one question of a set. */
export interface QuestionOutcome {
  readonly query: EvaluationQuery;
  readonly profile: QuestionProfile;
  readonly ranking: DocumentRanking;
  /** Whether an answer is shown: the gate lets it through, and the question is taken to be in English. */
  readonly found: boolean;
  /** The gate's probability, 0 to 1, that the archive answers. */
  readonly probability: number;
  /** The sentence that is cited first, or would be; `null` where there is none at all. */
  readonly first: CitedSentence | null;
}

/** Asks every question of a set, the archive being the whole set. */
export async function askQuestions(
  workspace: Workspace,
  calibration: Calibration,
): Promise<readonly QuestionOutcome[]> {
  const { set, index, articleOf, reader } = workspace;
  const rank = createDocumentRanker(workspace);
  const outlines = new Map(index.archive.outlines().map(({ id, path }) => [id, path]));
  const documentAt = new Map(
    [...articleOf].map(([document, article]) => [outlines.get(article) ?? '', document]),
  );
  return await inParallel(set.queries, async (query) => {
    const profile = workspace.profile(query);
    const { passages, sentences, gate } = await retrieve(index, profile, { calibration, reader });
    const [citation] = citeSentences(index, profile, sentences.slice(0, 1)).citations;
    return {
      query,
      profile,
      ranking: rank(profile, passages),
      found: gate.passed && foreignLanguage(query.text) === null,
      probability: gate.probability,
      first:
        citation === undefined
          ? null
          : {
              document: documentAt.get(citation.article) ?? '',
              ...citation.sentence,
              text: citation.quote.slice(
                citation.sentence.start - citation.start,
                citation.sentence.end - citation.start,
              ),
              bold: citation.highlights,
            },
    };
  });
}

/** Whether the sentence that is cited first is the gold one; `null` where the set does not say which is. */
export function citesGold({ query: { evidence }, first }: QuestionOutcome): boolean | null {
  if (evidence === null) return null;
  return first !== null && first.document === evidence.document && isSameSentence(first, evidence);
}

/** Whether a gold answer lies inside the bold words of the sentence cited first; `null` where the set gives no answer. */
export function boldsAnswer({
  query: { evidence },
  first,
}: QuestionOutcome): ReturnType<typeof judgeBold> | null {
  if (evidence === null || evidence.answers.length === 0) return null;
  if (first === null) return { hit: 0, share: 0 };
  const { text, start, bold } = first;
  const shifted = bold.map((span) => ({ start: span.start - start, end: span.end - start }));
  return judgeBold(text, { start: 0, end: text.length }, shifted, evidence.answers);
}
