import { overlaps } from '../../core/span.js';
import type { ArchiveIndex } from '../../index/open-index.js';
import type { RankedSentence } from '../../retrieval/choose-sentences.js';
import { countryOf } from '../../text/quotations/nations.js';
import { termsOf } from '../../text/terms.js';
import type { Statement } from './statement.js';

/**
 * Whether a sentence is said by the one whom the statement names as its source, or for their country; `null` where the
 * statement names none or nobody is known to say the sentence.
 */
export function isSaidBySource(
  index: ArchiveIndex,
  { names, text }: Statement,
  { articleId, sentence }: RankedSentence,
): boolean | null {
  const sources = names.filter(({ isSource }) => isSource);
  if (sources.length === 0) return null;
  const { path } = index.archive.article(articleId);
  const quotation = index.analysis(articleId).quotations.find((said) => overlaps(sentence, said));
  if (quotation === undefined || quotation.person === null) return null;
  const persons = index.persons();
  const place = persons.findIndex(({ numbers }) =>
    numbers.some(({ article, person }) => article === path && person === quotation.person),
  );
  const speaker = persons[place];
  if (speaker === undefined) return null;
  const countries = new Set(speaker.roles.flatMap((role) => countriesIn(role.text)));
  return sources.some(
    ({ person, start, end }) =>
      person === place || countriesIn(text.slice(start, end)).some((country) => countries.has(country)),
  );
}

function countriesIn(text: string): readonly number[] {
  return termsOf(text).flatMap(({ word }) => countryOf(word.toLowerCase()) ?? []);
}
