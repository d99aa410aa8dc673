import { describe, expect, it } from 'vitest';

import { summarizeTests } from '../../src/cli/test-summary.js';

const NOTHING = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

/** One file of a report, with its tests' statuses. */
function file(status: 'passed' | 'failed', ...tests: string[]) {
  return { status, assertionResults: tests.map((test) => ({ status: test })) };
}

describe('summarizeTests', () => {
  it.each([
    [
      'all pass',
      { numPassedTests: 3, testResults: [file('passed', 'passed', 'passed', 'passed')] },
      0,
      '3 passed, 0 failed',
    ],
    [
      'one fails',
      { numPassedTests: 1, numFailedTests: 1, testResults: [file('failed', 'passed', 'failed')] },
      1,
      '1 passed, 1 failed',
    ],
    [
      'some are skipped or to do',
      {
        numPassedTests: 1,
        numPendingTests: 2,
        numTodoTests: 1,
        testResults: [file('passed', 'passed', 'skipped', 'skipped', 'todo')],
      },
      0,
      '1 passed, 0 failed, 3 skipped',
    ],
    [
      'a file does not load',
      { numPassedTests: 1, testResults: [file('passed', 'passed'), file('failed')] },
      1,
      '1 passed, 1 failed',
    ],
    [
      'two files do not load and a test fails',
      {
        numFailedTests: 1,
        testResults: [file('failed'), file('failed', 'skipped'), file('failed', 'failed')],
      },
      1,
      '0 passed, 3 failed',
    ],
    [
      'an error outside of all tests',
      { numPassedTests: 2, testResults: [file('passed', 'passed', 'passed')] },
      1,
      '2 passed, 1 failed',
    ],
    ['a signal ended it', { testResults: [] }, null, '0 passed, 1 failed'],
    ['there is no test', { testResults: [] }, 0, '0 passed, 0 failed'],
  ])('%s', (_case, report, exitCode, line) => {
    expect(summarizeTests({ ...NOTHING, ...report }, exitCode)).toBe(line);
  });

  it('refuses what is no report', () => {
    expect(() => summarizeTests({ numPassedTests: 1 }, 0)).toThrow();
  });
});
