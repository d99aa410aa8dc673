import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

import { summarizeTests } from './test-summary.js';

/** Runs the tests and closes with `N passed, N failed`, taken from vitest's own JSON report. */
const REPORT = '.test-report.json';

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
const report: unknown = JSON.parse(readFileSync(REPORT, 'utf8'));
rmSync(REPORT);
console.log(summarizeTests(report, run.status));
process.exit(run.status ?? 1);
