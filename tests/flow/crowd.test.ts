import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { serveCrowd } from '../../src/cli/bench/measure-crowd.js';
import { createHandClock } from '../../src/playground/stand-in/snowflakes.js';
import { MODEL_DIR, MODEL_ID } from '../support/model-fixture.js';
import { temporaryFolder } from '../support/temp-folder.js';
import { createIndexFixture } from '../support/index-fixture.js';

const QUEUE_LIMIT = 200;

/** An article of its own words, so that the rebuild has each to embed. */
function article(ship: number): string {
  const number = String(ship);
  const days = Array.from(
    { length: 12 },
    (_, day) =>
      `On day ${String(day + 1)} ship ${number} unloaded ${String(ship * 7 + day)} crates of grain.`,
  );
  return JSON.stringify({ title: `Ship ${number} calls at Port Elsa`, text: days.join(' ') });
}

describe('a crowd before the real bot', () => {
  it('is served while the index is rebuilt: each once, the surplus told that the bot is busy', async () => {
    const { archiveDir } = createIndexFixture({
      'ferry.txt':
        'HARBOUR, March 2 -- The ferry was late because of the fog. It carried forty people to the pier.\n',
    });
    const crowd = await serveCrowd({
      config: {
        archiveDir,
        indexDir: path.join(archiveDir, 'unused'),
        modelDir: MODEL_DIR,
        embeddingModel: MODEL_ID,
        embeddingWorkers: 1,
        logLevel: 'silent',
      },
      folder: path.join(temporaryFolder(), 'crowd'),
      questions: ['Why was the ferry late?', 'How many people did the ferry carry?', 'Who is Ada Quill?'],
      newArticles: Array.from({ length: 1500 }, (_, ship) => article(ship)),
      interactions: 500,
      people: 100,
      perUser: 0,
      perGuild: 0,
      // A clock that stands still: how fast this machine is today decides nothing.
      clock: createHandClock(Date.UTC(2026, 0, 1)),
    });
    expect(crowd).toMatchObject({ acknowledged: 500, limited: 0, failed: 0, twice: 0, isRebuilding: true });
    expect(crowd.answered + crowd.busy).toBe(500);
    // Those who come while the first are answered find room.
    expect(crowd.answered).toBeGreaterThanOrEqual(QUEUE_LIMIT);
    expect(crowd.busy).toBeGreaterThan(0);
  });
});
