import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { isBeingBuilt, lockForBuilding } from '../../src/index/builder-lock.js';
import { temporaryFolder } from '../support/temp-folder.js';

function lockFile(indexDir: string): string {
  return path.join(indexDir, 'builder.lock');
}

function refusal(indexDir: string): unknown {
  try {
    lockForBuilding(indexDir);
  } catch (error) {
    return error;
  }
  return null;
}

describe('lockForBuilding', () => {
  it('makes the folder, and gives the lock back', () => {
    const folder = path.join(temporaryFolder(), 'not', 'there');
    const unlock = lockForBuilding(folder);
    expect(isBeingBuilt(folder)).toBe(true);
    unlock();
    expect(isBeingBuilt(folder)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
    lockForBuilding(folder)();
  });

  it('is refused to a second builder, with the number of the first', () => {
    const folder = temporaryFolder();
    const unlock = lockForBuilding(folder);
    expect(refusal(folder)).toMatchObject({
      code: 'index-locked',
      message: expect.stringContaining(`process ${String(process.pid)}`),
    });
    unlock();
  });

  it('does not give back what another builder holds by now', () => {
    const folder = temporaryFolder();
    const first = lockForBuilding(folder);
    first();
    const second = lockForBuilding(folder);
    first();
    expect(isBeingBuilt(folder)).toBe(true);
    second();
  });

  it('is taken over from a builder that was killed', async () => {
    const folder = temporaryFolder();
    const script = `import { lockForBuilding } from ${JSON.stringify(import.meta.resolve('../../src/index/builder-lock.ts'))};
      lockForBuilding(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => {}, 1000);`;
    const builder = spawn(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', script],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(builder.stdout, 'data');
    expect(refusal(folder)).toMatchObject({
      message: expect.stringContaining(`process ${String(builder.pid)}`),
    });
    builder.kill('SIGKILL');
    await once(builder, 'exit');
    expect(isBeingBuilt(folder)).toBe(false);
    lockForBuilding(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a process that is no more', '99999999 12345 ab'],
    ['a process that bears the number of another', `${String(process.pid)} 1 ab`],
    ['no process', 'what is this'],
    ['a number below nought', '-1 - ab'],
  ])('is taken over from %s', (_, content) => {
    const folder = temporaryFolder();
    writeFileSync(lockFile(folder), content);
    expect(isBeingBuilt(folder)).toBe(false);
    const unlock = lockForBuilding(folder);
    expect(readFileSync(lockFile(folder), 'utf8')).not.toBe(content);
    unlock();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('waits for a builder that has not written its name yet, but not for ever', () => {
    const folder = temporaryFolder();
    writeFileSync(lockFile(folder), '');
    expect(refusal(folder)).toMatchObject({ code: 'index-locked' });
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(lockFile(folder), longAgo, longAgo);
    lockForBuilding(folder)();
    expect(existsSync(lockFile(folder))).toBe(false);
  });
});
