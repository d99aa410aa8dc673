import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { findArticleNames } from '../text/names/find-article-names.js';
import { findEntitiesByLine, type NameFinder } from '../text/ner/name-finder.js';
import { readJsonRows, rowId } from './json-rows.js';
import { type PeopleFigures, type PersonMark, scorePeople } from './score-people.js';

const rowSchema = z.object({
  text: z.string(),
  mentions: z.array(
    z.object({
      start: z.int(),
      end: z.int(),
      entity: rowId.nullish(),
    }),
  ),
});

/** Figures of a set of persons' names. */
export interface PeopleReport {
  readonly documents: number;
  readonly characters: number;
  readonly scores: PeopleFigures;
}

/** Whether a folder is laid out as a set of persons' names. */
export function isPeopleSet(folder: string): boolean {
  return existsSync(join(folder, 'people.jsonl'));
}

/**
 * Finds the persons of a set's texts and scores them; a row may be an article or a single sentence, and its whole text
 * is searched, headline and all, since that is what such sets mark.
 * @throws {BotError} `usage`, naming file and line of what does not fit
 */
export async function evaluatePeople(folder: string, finder: NameFinder): Promise<PeopleReport> {
  const rows = await readJsonRows(join(folder, 'people.jsonl'), rowSchema);
  const found = rows.map(({ text }): readonly PersonMark[] => {
    const entities = findEntitiesByLine(text, finder);
    const { persons } = findArticleNames(text, [{ start: 0, end: text.length }], entities);
    return persons.map(({ start, end, person }) => ({ start, end, entity: person }));
  });
  const gold = rows.map(({ mentions }) =>
    mentions.map(({ start, end, entity }): PersonMark =>
      entity === undefined || entity === null ? { start, end } : { start, end, entity },
    ),
  );
  return {
    documents: rows.length,
    characters: rows.reduce((sum, { text }) => sum + text.length, 0),
    scores: scorePeople(gold, found),
  };
}
