import { z } from 'zod';

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/**
 * The closing line of a test run, `N passed, N failed`, with the skipped ones where there are some.
 * @param report vitest's JSON report
 * @param exitCode vitest's own; `null` where a signal ended it
 */
export function summarizeTests(report: unknown, exitCode: number | null): string {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    reportSchema.parse(report);
  // A file that fails to load, or in its set-up, fails no test of its own, and a broken import would read as success.
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length;
  const counted = numFailedTests + brokenFiles;
  // An error outside of all tests shows in the exit code alone.
  const failed = counted === 0 && exitCode !== 0 ? 1 : counted;
  const skipped = numPendingTests + numTodoTests;
  const tail = skipped === 0 ? '' : `, ${String(skipped)} skipped`;
  return `${String(numPassedTests)} passed, ${String(failed)} failed${tail}`;
}
