import { describe, expect, it } from 'vitest';

import { EXIT, executeScript } from '../../src/cli/command-line.js';
import { BotError } from '../../src/core/errors.js';
import type { ErrorCode } from '../../src/core/errors.js';

const OPTIONS = {
  json: { type: 'boolean' },
  from: { type: 'string' },
  outlet: { type: 'string', multiple: true },
} as const;

async function run(args: readonly string[], main?: () => Promise<number>) {
  let stdout = '';
  let stderr = '';
  let called: unknown;
  const code = await executeScript(
    {
      usage: 'Usage: npm run example -- WORD…\n\nMore.\n',
      options: OPTIONS,
      main({ values, positionals }) {
        called = { values: { ...values }, positionals };
        return main === undefined ? Promise.resolve(EXIT.done) : main();
      },
    },
    {
      args,
      env: {},
      stdout: { write: (text) => (stdout += text) },
      stderr: { write: (text) => (stderr += text) },
    },
  );
  return { code, stdout, stderr, called };
}

describe('executeScript', () => {
  it('hands over options and words', async () => {
    expect(
      await run(['one', '--json', '--from', '2019', '--outlet=TASS', '--outlet', 'Xinhua', '--', '--two']),
    ).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
      called: {
        values: { json: true, from: '2019', outlet: ['TASS', 'Xinhua'] },
        positionals: ['one', '--two'],
      },
    });
  });

  it.each([['--help'], ['-h'], ['word', '--json', '--help'], ['--nonsense', '--help']])(
    'prints its help for %s',
    async (...args) => {
      expect(await run(args)).toEqual({
        code: 0,
        stdout: 'Usage: npm run example -- WORD…\n\nMore.\n',
        stderr: '',
        called: undefined,
      });
    },
  );

  it.each([
    [
      ['--jsn'],
      /Unknown option --jsn\. Known are --json, --from, --outlet, --help\.\nUsage: npm run example/u,
    ],
    [['-x'], /Unknown option -x/u],
    [['--constructor'], /Unknown option --constructor/u],
    [['--json=yes'], /--json takes no value, so “yes”/u],
    [['--from'], /--from needs a value/u],
    [['--from', '--json'], /--from needs a value/u],
    [['--from='], /--from needs a value/u],
    [['--from', '1', '--from', '2'], /--from is given twice/u],
  ])('refuses %j', async (args, message) => {
    const { code, stderr, stdout, called } = await run(args);
    expect(stderr).toMatch(message);
    expect({ code, stdout, called }).toEqual({ code: 2, stdout: '', called: undefined });
  });

  it('takes a value with a dash after an equals sign', async () => {
    expect(await run(['--from=-5'])).toMatchObject({ code: 0, called: { values: { from: '-5' } } });
  });

  it.each<[ErrorCode, number]>([
    ['usage', 2],
    ['question-empty', 2],
    ['subject-missing', 2],
    ['question-too-long', 2],
    ['date-invalid', 2],
    ['date-range-reversed', 2],
    ['config-invalid', 2],
    ['archive-missing', 1],
    ['index-corrupt', 1],
    ['model-missing', 1],
  ])('ends with the code of %s', async (errorCode, code) => {
    const result = await run([], () => Promise.reject(new BotError(errorCode, 'What to do.')));
    expect(result).toMatchObject({ code, stderr: 'What to do.\n', stdout: '' });
  });

  it('tells an unexpected error with its stack', async () => {
    const { code, stderr } = await run([], () => Promise.reject(new TypeError('odd')));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Unexpected error: TypeError: odd\n\s+at /u);
  });

  it('passes on what main gives', async () => {
    expect((await run([], () => Promise.resolve(EXIT.failed))).code).toBe(1);
  });
});
