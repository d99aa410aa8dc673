import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { findQuotations } from '../../../src/text/quotations/find-quotations.js';
import { splitSentences } from '../../../src/text/sentences.js';
import { namesOf } from './article-names.js';
import { SEED_GOLD } from './seed-quotations.js';
import type { SeedGold } from './seed-quotations.js';

function directOf({ file, people }: SeedGold) {
  const body = readFileSync(new URL(`../../../seeds/${file}`, import.meta.url), 'utf8');
  const whole = { start: 0, end: body.length };
  const found = findQuotations(body, [whole], splitSentences(body, whole), namesOf(body, people));
  return { body, direct: found.filter(({ kind }) => kind === 'direct') };
}

describe('findQuotations on the seeds', () => {
  it.each(SEED_GOLD.map((gold) => [gold.file, gold] as const))('finds who says what in %s', (_file, gold) => {
    const { body, direct } = directOf(gold);
    const found = direct.map(({ start, end, person }) => ({
      text: body.slice(start, end),
      speaker: person === null ? null : (gold.people[person]?.forms.at(-1) ?? null),
    }));
    const wanted = gold.quotations.map(([opening, ending, speaker]) => {
      const start = body.indexOf(opening);
      return { text: body.slice(start, body.indexOf(ending, start) + ending.length), speaker };
    });
    expect(found).toEqual(wanted);
  });

  it('leaves out words that nobody says', () => {
    for (const gold of SEED_GOLD) {
      const { body, direct } = directOf(gold);
      const texts = direct.map(({ start, end }) => body.slice(start, end));
      for (const words of gold.notQuoted) expect(texts).not.toContain(words);
    }
  });
});
