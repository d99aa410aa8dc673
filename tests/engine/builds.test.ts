import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { BuildListener } from '../../src/engine/builder.js';
import { createBuilds } from '../../src/engine/builds.js';
import type { BuildOutcome, BuildState } from '../../src/engine/engine-protocol.js';

const LOCKED: BuildOutcome = { kind: 'failed', code: 'index-locked' };
const DIED: BuildOutcome = { kind: 'failed', code: null };
const MINUTE_MS = 60_000;

const DONE: BuildOutcome = {
  kind: 'done',
  summary: {
    outcome: 'current',
    added: { count: 0, first: [] },
    changed: { count: 0, first: [] },
    removed: { count: 0, first: [] },
    skipped: { count: 0, first: [] },
    warnings: { count: 0, first: [] },
    unchanged: 1,
    articles: 1,
    passages: 1,
    sentences: 1,
    embedded: 0,
    reused: 2,
    seconds: 1,
  },
};

/** Builds that end when and how the test says; `atWork` are those that do not have ended. */
function createFixture() {
  const atWork: { readonly listener: BuildListener; end(outcome: BuildOutcome): void }[] = [];
  let started = 0;
  const builds = createBuilds((listener) => {
    started += 1;
    let isAtWork = true;
    let resolve: (outcome: BuildOutcome) => void = () => {};
    const ended = new Promise<BuildOutcome>((done) => {
      resolve = done;
    });
    const build = {
      listener,
      end(outcome: BuildOutcome): void {
        isAtWork = false;
        atWork.splice(atWork.indexOf(build), 1);
        listener.onEnd(outcome);
        resolve(outcome);
      },
    };
    atWork.push(build);
    return {
      progress: () => undefined,
      isAtWork: () => isAtWork,
      ended,
      close() {
        build.end(DIED);
        return Promise.resolve();
      },
    };
  });
  return { builds, atWork, started: () => started };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('builds', () => {
  it('follow one another: several who ask meanwhile share the next, and are told of it', async () => {
    const { builds, atWork, started } = createFixture();
    const told: [string, BuildState][] = [];
    const first = builds.build((state) => told.push(['first', state]));
    const second = builds.build((state) => told.push(['second', state]));
    const third = builds.build((state) => told.push(['third', state]));
    expect(told).toEqual([
      ['second', 'waiting'],
      ['third', 'waiting'],
    ]);
    atWork[0]?.listener.onProgress({ done: 1, total: 2 });
    expect(told.slice(2)).toEqual([['first', { done: 1, total: 2 }]]);
    atWork[0]?.end(DIED);
    expect(builds.isAtWork()).toBe(true);
    expect(await first).toEqual(DIED);
    await vi.waitUntil(() => started() === 2);
    atWork[0]?.listener.onProgress({ done: 2, total: 2 });
    expect(told.slice(3).map(([who]) => who)).toEqual(['second', 'third']);
    atWork[0]?.end(DONE);
    expect(await Promise.all([second, third])).toEqual([DONE, DONE]);
    expect(atWork).toEqual([]);
  });

  it('tell what the last one failed of, until one has gone well', async () => {
    const { builds, atWork } = createFixture();
    const failures = [];
    for (const outcome of [{ kind: 'failed', code: 'archive-empty' } as const, DIED, DONE]) {
      const built = builds.build(() => {});
      expect(builds.isAtWork()).toBe(true);
      atWork[0]?.end(outcome);
      await built;
      failures.push(builds.failure());
    }
    expect(failures).toEqual(['archive-empty', 'build-failed', null]);
    expect(builds.isAtWork()).toBe(false);
  });

  it('are tried again where another process builds, later each time; other failures are not', async () => {
    const { builds, atWork, started } = createFixture();
    void builds.build(() => {});
    atWork[0]?.end(LOCKED);
    expect(builds.failure()).toBe('index-locked');
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(started()).toBe(2);
    for (let tries = 0; tries < 10; tries += 1) {
      atWork[0]?.end(LOCKED);
      await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
    }
    expect(started()).toBe(12);
    atWork[0]?.end(LOCKED);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(started()).toBe(12);
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
    atWork[0]?.end(DIED);
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    expect(started()).toBe(13);
  });

  it('begin no more when they are closed', async () => {
    const { builds, atWork, started } = createFixture();
    const first = builds.build(() => {});
    const second = builds.build(() => {});
    await builds.close();
    expect(await Promise.all([first, second])).toEqual([DIED, DIED]);
    expect(atWork).toEqual([]);
    expect(started()).toBe(1);
    await builds.close();
  });
});
