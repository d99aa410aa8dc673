import { existsSync } from 'node:fs';
import path from 'node:path';

import { beforeEach, describe, expect, it } from 'vitest';

import { openStateDatabase } from '../../src/discord/state-database.js';
import { runOwnScript } from '../support/own-scripts.js';
import { temporaryFolder } from '../support/temp-folder.js';

const ADA = '100000000000000001';
const BEN = '100000000000000002';
const NOBODY = '100000000000000003';

let folder: string;

function feedback(...args: string[]) {
  return runOwnScript('src/cli/feedback.ts', args, { env: { STATE_DIR: folder } }).ended;
}

beforeEach(() => {
  folder = temporaryFolder();
});

describe('npm run feedback', () => {
  it('shows what people think, by command and by answer, and forgets a person', async () => {
    let minute = 0;
    const state = openStateDatabase(folder, () => new Date(Date.UTC(2026, 0, 1, 0, minute)));
    state.vote({ answer: '1', command: 'ask', userId: ADA, isHelpful: true });
    minute = 1;
    state.vote({ answer: '2', command: 'ask', userId: ADA, isHelpful: false });
    state.vote({ answer: '2', command: 'ask', userId: BEN, isHelpful: false });
    minute = 2;
    state.vote({ answer: '1', command: 'ask', userId: BEN, isHelpful: false });
    state.close();

    const table = await feedback();
    expect(table.stdout.split('\n')[1]).toMatch(/^\/ask +2 +1 +3$/u);
    expect(table.code).toBe(0);

    const lines = (await feedback('--json')).stdout.trim().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      { answer: '1', command: 'ask', helpful: 1, notHelpful: 1, lastAt: '2026-01-01T00:02:00.000Z' },
      { answer: '2', command: 'ask', helpful: 0, notHelpful: 2, lastAt: '2026-01-01T00:01:00.000Z' },
    ]);

    expect(await feedback('--delete-user', BEN)).toMatchObject({
      code: 0,
      stdout: 'Forgot 2 of their votes, 0 of their questions and 0 of their buttons.\n',
    });
    expect(await feedback('--delete-user', NOBODY)).toMatchObject({ code: 1 });
    expect((await feedback()).stdout.split('\n')[1]).toMatch(/^\/ask +2 +1 +1$/u);
  });

  it('shows the questions that the archive could not answer, and forgets a person’s', async () => {
    let day = 1;
    const state = openStateDatabase(folder, () => new Date(Date.UTC(2030, 0, day)));
    const keep = (userId: string, question: string) =>
      state.keepQuestion({ question, userId, reason: 'names-missing' });
    keep(ADA, 'Who is\u001B[31m Ada Quill?');
    day = 2;
    keep(BEN, 'Why is the ferry late?');
    keep(ADA, 'Why is the ferry late?');
    keep(ADA, 'Why is the ferry late?');
    state.keep('1', `ask|hide||${ADA}|Why is the ferry late?||||||key`);
    state.keep('2', `ask|hide||${BEN}|Why is the ferry late?||||||key`);
    state.close();

    const { code, stdout } = await feedback();
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'people  last asked  what the archive could not answer',
      '     2  2030-01-02  Why is the ferry late?',
      '     1  2030-01-01  Who is[31m Ada Quill?',
      '',
    ]);
    const [first] = (await feedback('--json')).stdout.split('\n');
    expect(JSON.parse(first ?? '')).toEqual({
      question: 'Why is the ferry late?',
      reason: 'names-missing',
      people: 2,
      lastAt: '2030-01-02T00:00:00.000Z',
    });
    expect(await feedback('--delete-user', ADA, '--json')).toMatchObject({
      code: 0,
      stdout: `${JSON.stringify({ userId: ADA, forgotten: 0, questions: 2, buttons: 1 })}\n`,
    });
    expect((await feedback()).stdout).not.toContain('Quill');
  });

  it('finds nothing where nobody pressed, and makes no file to look', async () => {
    expect(await feedback()).toMatchObject({ code: 1, stdout: 'No feedback yet.\n' });
    expect(await feedback('--json')).toMatchObject({ code: 1, stdout: '' });
    expect(existsSync(path.join(folder, 'state.db'))).toBe(false);
  });

  it.each([[['ask']], [['--delete-user', 'Ada']]])('takes %j for wrong usage', async (args) => {
    expect(await feedback(...args)).toMatchObject({ code: 2 });
  });
});
