import { setTimeout } from 'node:timers/promises';

import { describe, expect, it, onTestFinished } from 'vitest';

import { startEngine } from '../../src/engine/engine.js';
import { createIndexFixture } from '../support/index-fixture.js';
import { MODEL_DIR, MODEL_ID } from '../support/model-fixture.js';
import { createRecordingLogger } from '../support/recording-logger.js';
import { KNOWS_STALLS, watchStalls } from '../support/stall-watch.js';

/** Milliseconds that the bot's thread may be kept from Discord at most. */
const LONGEST_STALL = 50;
const ARTICLES = 60;
const WAITING = { timeout: 50_000, interval: 20 } as const;

/** A short article on a ship of its own. */
function article(ship: number, crates: number): string {
  const number = String(ship);
  return (
    `Ship ${number} calls at Port Elsa\n\nPORT ELSA, March ${String(1 + (ship % 28))} -- Ship ${number} brought ${String(crates)} crates of grain on Monday. ` +
    `Captain Ada Quill said that the crossing of ship ${number} took ${String(3 + (ship % 5))} days. Dockers unloaded it by night.\n`
  );
}

describe('the bot’s thread', () => {
  it.skipIf(!KNOWS_STALLS)('is free while the engine builds and answers', async () => {
    const files = Array.from({ length: ARTICLES }, (_, ship) => [
      `${String(ship)}.txt`,
      article(ship, 20 + ship),
    ]);
    const { archiveDir, indexDir, write } = createIndexFixture(Object.fromEntries(files));
    // The watch itself has to be warm before it counts.
    const warmUp = watchStalls();
    await setTimeout(200);
    warmUp.stop();

    const building = watchStalls();
    const log = createRecordingLogger();
    const engine = startEngine(
      {
        archiveDir,
        indexDir,
        modelDir: MODEL_DIR,
        embeddingModel: MODEL_ID,
        embeddingWorkers: 0,
        logLevel: 'silent',
      },
      log,
    );
    onTestFinished(() => engine.close());
    await expect.poll(() => log.of('build-ended'), WAITING).toHaveLength(1);
    const whileBuilding = building.stop();

    const answering = watchStalls();
    write({ '7.txt': article(7, 999) });
    void engine.build(() => {});
    for (let round = 0; round < 4; round += 1) {
      await Promise.all(
        Array.from({ length: 10 }, (_, ship) =>
          engine.ask({
            text: `How many crates did ship ${String(ship)} bring?`,
            askedAt: '2021-06-01T10:00:00Z',
          }),
        ),
      );
    }
    const whileAnswering = answering.stop();

    for (const [name, { own, total, samples }] of Object.entries({ whileBuilding, whileAnswering })) {
      console.log(
        `${name}: the thread was busy for ${own.toFixed(1)} ms at most (${total.toFixed(1)} ms with its waiting for a processor; ${String(samples)} looks)`,
      );
      expect(samples).toBeGreaterThan(10);
      expect(own).toBeLessThan(LONGEST_STALL);
    }
  });
});
