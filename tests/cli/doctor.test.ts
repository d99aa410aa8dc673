import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { startStandIn } from '../../src/playground/stand-in/stand-in.js';
import { type Ending, runScript } from '../support/bot-process.js';

function doctor(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ending> {
  return runScript('src/cli/doctor.ts', args, { ARCHIVE_DIR: path.resolve('seeds'), ...env }).ended;
}

/** The state of each check, by its name; of several findings the last. */
function statesOf({ stdout }: Ending): Readonly<Record<string, unknown>> {
  const findings: { check: string; state: unknown }[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return Object.fromEntries(findings.map(({ check, state }) => [check, state]));
}

describe('npm run doctor', () => {
  it('finds no fault in a fresh checkout', async () => {
    const ending = await doctor(['--json']);
    expect(ending.code, ending.stdout + ending.stderr).toBe(0);
    expect(statesOf(ending)).toEqual({
      'Node.js': 'ok',
      'hnswlib-node': 'ok',
      libsql: 'ok',
      'onnxruntime-node': 'ok',
      '@resvg/resvg-js': 'ok',
      configuration: 'ok',
      'embedding model': 'ok',
      embedding: 'ok',
      reader: 'ok',
      reading: 'ok',
      'name model': 'ok',
      archive: 'ok',
      index: 'note',
      token: 'note',
    });
  });

  it('tells every fault at once and goes on after each', async () => {
    const ending = await doctor([], {
      LOG_LEVEL: 'loud',
      MODEL_DIR: '/nowhere',
      ARCHIVE_DIR: '/nowhere',
      DISCORD_TOKEN: 'not.to.be.shown',
    });
    expect(ending.code).toBe(1);
    expect(ending.stdout.match(/^FAULT {2}\S+(?: \S+)*/gmu)).toEqual([
      'FAULT  configuration',
      'FAULT  embedding model',
      'FAULT  reader',
      'FAULT  name model',
      'FAULT  archive',
    ]);
    expect(ending.stdout).toMatch(/5 faults\.\n$/u);
    expect(ending.stdout + ending.stderr).not.toContain('not.to.be.shown');
  });

  it('asks Discord when told to', async () => {
    const standIn = await startStandIn();
    try {
      const env = { DISCORD_API_URL: standIn.apiUrl };
      const good = await doctor(['--online', '--json'], { ...env, DISCORD_TOKEN: standIn.token });
      expect(good.code, good.stdout).toBe(0);
      expect(statesOf(good)).toMatchObject({ token: 'ok', commands: 'note' });
      expect(good.stdout).toContain(standIn.applicationId);
      expect(good.stdout).not.toContain(standIn.token);

      const other = await doctor(['--online', '--json'], {
        ...env,
        DISCORD_TOKEN: standIn.token,
        DISCORD_APPLICATION_ID: '12345678901234567',
      });
      expect(other.code).toBe(1);
      expect(statesOf(other)).toMatchObject({ application: 'fault' });

      const wrong = await doctor(['--online', '--json'], { ...env, DISCORD_TOKEN: 'wrong.token.here' });
      expect(wrong.code).toBe(1);
      expect(statesOf(wrong)).toMatchObject({ token: 'fault' });
      expect(wrong.stdout + wrong.stderr).not.toContain('wrong.token.here');
    } finally {
      await standIn.close();
    }
  });

  it('wants a token when it shall ask Discord', async () => {
    // Without models, which are of no account here and take most of the time.
    const ending = await doctor(['--online', '--json'], { MODEL_DIR: '/nowhere' });
    expect(statesOf(ending)).toMatchObject({ token: 'fault' });
  });

  it.each([
    [['--help'], 0],
    [['now'], 2],
    [['--fast'], 2],
  ])('%s ends with %i', async (args, code) => {
    expect((await doctor(args)).code).toBe(code);
  });
});
