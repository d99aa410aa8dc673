import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { QuotationMention } from '../../../src/core/mention.js';
import { findArticleNames } from '../../../src/text/names/find-article-names.js';
import { loadNerModel } from '../../../src/text/ner/load-ner-model.js';
import { createNameFinder, findEntitiesByLine } from '../../../src/text/ner/name-finder.js';
import { findQuotations } from '../../../src/text/quotations/find-quotations.js';
import { splitSentences } from '../../../src/text/sentences.js';
import { MODEL_FOLDER } from '../ner/model-folder.js';
import { namesOf } from './article-names.js';
import { SEED_GOLD } from './seed-quotations.js';
import type { SeedGold } from './seed-quotations.js';

/** What of the gold must be found with the right speaker where the names are found too, not stated. */
const LEAST_RIGHT = 0.9;

interface Said {
  readonly text: string;
  readonly speaker: string | null;
}

function bodyOf({ file }: SeedGold): string {
  return readFileSync(new URL(`../../../seeds/${file}`, import.meta.url), 'utf8');
}

function wantedOf(gold: SeedGold, body: string): readonly Said[] {
  return gold.quotations.map(([opening, ending, speaker]) => {
    const start = body.indexOf(opening);
    return { text: body.slice(start, body.indexOf(ending, start) + ending.length), speaker };
  });
}

function directOf(
  body: string,
  found: readonly QuotationMention[],
  nameOf: (person: number) => string,
): readonly Said[] {
  return found
    .filter(({ kind }) => kind === 'direct')
    .map(({ start, end, person }) => ({
      text: body.slice(start, end),
      speaker: person === null ? null : nameOf(person),
    }));
}

function foundWithStatedNames(gold: SeedGold, body: string): readonly Said[] {
  const whole = { start: 0, end: body.length };
  const found = findQuotations(body, [whole], splitSentences(body, whole), namesOf(body, gold.people));
  return directOf(body, found, (person) => gold.people[person]?.forms.at(-1) ?? '');
}

describe('findQuotations on the seeds', () => {
  it.each(SEED_GOLD.map((gold) => [gold.file, gold] as const))('finds who says what in %s', (_file, gold) => {
    const body = bodyOf(gold);
    expect(foundWithStatedNames(gold, body)).toEqual(wantedOf(gold, body));
  });

  it('leaves out words that nobody says', () => {
    for (const gold of SEED_GOLD) {
      const texts = foundWithStatedNames(gold, bodyOf(gold)).map(({ text }) => text);
      for (const words of gold.notQuoted) expect(texts).not.toContain(words);
    }
  });

  it('finds them with the names that are found in the text', () => {
    const finder = createNameFinder(loadNerModel(MODEL_FOLDER));
    let wanted = 0;
    let right = 0;
    for (const gold of SEED_GOLD) {
      const body = bodyOf(gold);
      const whole = { start: 0, end: body.length };
      const names = findArticleNames(body, [whole], findEntitiesByLine(body, finder));
      const found = findQuotations(body, [whole], splitSentences(body, whole), names);
      const forms = (person: number) => names.persons.filter((mention) => mention.person === person);
      const said = directOf(body, found, (person) =>
        forms(person)
          .map(({ text }) => text)
          .join(' | '),
      );
      for (const { text, speaker } of wantedOf(gold, body)) {
        wanted += 1;
        const match = said.find((one) => one.text === text);
        const isRight =
          speaker === null
            ? match?.speaker === null
            : match?.speaker?.split(' | ').some((form) => form.endsWith(speaker));
        if (match !== undefined && isRight === true) right += 1;
      }
    }
    expect(right / wanted).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });
});
