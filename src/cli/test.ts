import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

import { z } from 'zod';

/** Runs the tests and closes with `N passed, N failed`, taken from vitest's own JSON report. */
const REPORT = '.test-report.json';
const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
});

rmSync(REPORT, { force: true });
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
if (!existsSync(REPORT)) {
  console.error('The tests ended without a report; see above for the reason.');
  process.exit(run.status === 0 || run.status === null ? 1 : run.status);
}
const report = reportSchema.parse(JSON.parse(readFileSync(REPORT, 'utf8')));
rmSync(REPORT);
// A file that fails to load runs no test of its own: count it, or a broken import would read as success.
const failed = Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0);
const skipped = report.numPendingTests === 0 ? '' : `, ${String(report.numPendingTests)} skipped`;
console.log(`${String(report.numPassedTests)} passed, ${String(failed)} failed${skipped}`);
process.exit(run.status ?? 1);
