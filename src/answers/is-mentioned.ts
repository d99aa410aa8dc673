import type { ArchiveIndex } from '../index/open-index.js';
import type { PersonLookup } from '../text/persons/person-lookup.js';
import { contentTerms, isStopWord } from '../text/terms.js';
import { namesInQuestion } from './names-in-question.js';
import { SURE } from './person-in-question.js';

/** Passages that hold all the words and are read for whether they hold the names: where so many do not, none will. */
const MOST_READ = 200;

/**
 * Whether articles mention what was asked for: a person whom they name so, or in one passage all its words, each of
 * its names in a row. "Sameh" here and "Lavrov" there make no "Sameh Lavrov".
 */
export function isMentioned(index: ArchiveIndex, lookup: PersonLookup, asked: string): boolean {
  if ((lookup.find(asked).candidates[0]?.score ?? 0) >= SURE) return true;
  const { keywords, archive } = index;
  const words = contentTerms(asked).map(({ term }) => term);
  const holdsAll = (label: number): boolean => words.every((term) => keywords.score([term], label) > 0);
  const names = namesInQuestion(asked, (term) => !isStopWord(term)).map(({ text }) => termRow(text));
  return keywords.search(words, MOST_READ, holdsAll).some(({ label }) => {
    const { articleId, start, end } = archive.passage(label);
    const { title, outlet, body } = archive.article(articleId);
    const rows = [body.slice(start, end), title, outlet ?? ''].map(termRow);
    return names.every((name) => rows.some((row) => row.includes(name)));
  });
}

/** A text's words as one text to search in: each between two blanks. */
function termRow(text: string): string {
  const terms = contentTerms(text).map(({ term }) => term);
  return ` ${terms.join(' ')} `;
}
