import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { CheckedStatement } from '../../src/answers/check-answer.js';
import type { Answerer } from '../../src/engine/answerer.js';
import { answererOver } from '../support/answerer-fixture.js';

const Place = z.object({ article: z.string(), sentence: z.string() });
const Case = z.object({
  id: z.string(),
  statement: z.string(),
  kind: z.enum(['true', 'false-figure', 'false-date', 'altered', 'unrelated']),
  article: z.string().optional(),
  sentence: z.string().optional(),
  alternatives: z.array(Place).optional(),
});
type Case = z.infer<typeof Case>;

/** A statement takes the model a second where other suites run beside this one. */
const PATIENCE_MS = 900_000;

/** A case with what came of it; one whose quote is not the sentence that tells it counts as not found. */
interface Outcome extends Case {
  readonly label: CheckedStatement['label'] | 'other-quote';
}

async function outcomesOf(answerer: Answerer, file: string): Promise<readonly Outcome[]> {
  const cases = z.array(Case).parse(JSON.parse(readFileSync(file, 'utf8')));
  const outcomes: Outcome[] = [];
  for (const one of cases) {
    const { statements } = await answerer.check(one.statement);
    expect(statements.map(({ statement }) => statement)).toEqual([one.statement]);
    const [checked] = statements;
    const label = checked?.label ?? 'not-found';
    const places = [{ article: one.article, sentence: one.sentence }, ...(one.alternatives ?? [])];
    const isRight = checked?.quotes.some((quote) =>
      places.some(
        ({ article, sentence }) =>
          sentence !== undefined && quote.article === article && quote.quote.includes(sentence),
      ),
    );
    outcomes.push({ ...one, label: label === 'not-found' || isRight === true ? label : 'other-quote' });
  }
  return outcomes;
}

function idsOf(outcomes: readonly Outcome[], wanted: (outcome: Outcome) => boolean): readonly string[] {
  return outcomes.filter(wanted).map(({ id, label }) => `${id} ${label}`);
}

function print(name: string, outcomes: readonly Outcome[]): void {
  const rows = new Map<string, number>();
  for (const { kind, label } of outcomes) {
    const key = `${kind}: ${label}`;
    rows.set(key, (rows.get(key) ?? 0) + 1);
  }
  const figures = [...rows].map(([key, count]) => `${key} ${String(count)}`).sort();
  process.stdout.write(`${name}: ${figures.join(', ')}\n`);
}

describe.each([
  { name: 'the seeds', archive: 'seeds', file: 'tests/fixtures/statements.json', false_: 14 },
  {
    name: 'made-up articles',
    archive: 'tests/fixtures/people-archive',
    file: 'tests/fixtures/statements-people.json',
    false_: 14,
  },
])('statements about $name', ({ name, archive, file, false_ }) => {
  let answerer: Answerer;
  let outcomes: readonly Outcome[] = [];

  beforeAll(async () => {
    answerer = await answererOver(archive);
    outcomes = await outcomesOf(answerer, file);
    print(name, outcomes);
  }, PATIENCE_MS);
  afterAll(async () => {
    await answerer.close();
  });

  it('never differ from the archive where they do not', () => {
    expect(idsOf(outcomes, ({ kind, label }) => label === 'differs' && !kind.startsWith('false'))).toEqual(
      [],
    );
  });

  it('are found where the archive tells them, at least four in five', () => {
    const told = outcomes.filter(({ kind }) => kind === 'true');
    const found = told.filter(({ label }) => label === 'found');
    expect(found.length / told.length).toBeGreaterThanOrEqual(0.8);
  });

  it('differ where a figure or a date is another one, and are never found', () => {
    const others = outcomes.filter(({ kind }) => kind.startsWith('false'));
    expect(idsOf(others, ({ label }) => label === 'found' || label === 'other-quote')).toEqual([]);
    expect(others.filter(({ label }) => label === 'differs').length).toBeGreaterThanOrEqual(false_);
  });

  it('are not found where they have nothing to do with the archive', () => {
    expect(idsOf(outcomes, ({ kind, label }) => kind === 'unrelated' && label !== 'not-found')).toEqual([]);
  });

  it('are rarely found where they say something else of what the archive tells', () => {
    const altered = outcomes.filter(({ kind }) => kind === 'altered');
    const found = altered.filter(({ label }) => label !== 'not-found');
    expect(found.length).toBeLessThanOrEqual(altered.length / 10);
  });
});
