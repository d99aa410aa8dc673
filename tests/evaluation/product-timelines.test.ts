import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { loadConfig } from '../../src/core/config.js';
import { silentLogger } from '../../src/core/logger.js';
import { buildProductTimelines } from '../../src/evaluation/product-timelines.js';
import { scoreTimelines } from '../../src/evaluation/score-timelines.js';
import { readTimelineSet } from '../../src/evaluation/timeline-set.js';
import { temporaryFolder } from '../support/temp-folder.js';

const FOLDER = fileURLToPath(new URL('../fixtures/timeline', import.meta.url));
/** Indexing a few articles with the real models, on a slow machine. */
const TIMEOUT = 120_000;

describe('buildProductTimelines', () => {
  it(
    'follows a company, its ferry and its founder through three articles',
    async () => {
      const set = await readTimelineSet(FOLDER);
      const build = await buildProductTimelines(set, FOLDER, {
        config: loadConfig({}),
        cacheDir: path.join(temporaryFolder(), 'evaluation'),
        logger: silentLogger,
      });
      for (const { entity, events } of set.timelines) {
        const gold = events.flatMap(({ date, reports }) => reports.map((report) => ({ ...report, date })));
        const shown = (reports: readonly (typeof gold)[number][]): readonly string[] =>
          reports.map(({ date, doc, sentence }) => `${date ?? '?'} ${doc} ${sentence}`).toSorted();
        expect({ entity, reports: shown(build(set, entity)) }).toEqual({ entity, reports: shown(gold) });
      }
      expect(scoreTimelines(set, build).dates.f1).toBe(1);
    },
    TIMEOUT,
  );
});
