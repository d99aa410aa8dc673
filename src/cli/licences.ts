import { fileURLToPath } from 'node:url';

import { BotError } from '../core/errors.js';
import { EXIT, runCli } from './command-line.js';
import { type LicenceKind, type LicenceRow, listLicences } from './licence-list.js';

const USAGE = `Usage: npm run licences [-- --all --json]

Lists what this project is made of by licence, out of package-lock.json and node_modules, without the network:
its own code, the packages it runs with, those that only its developers need, the models, fonts and articles.
Fails on a licence that is unknown or not on the allow list in src/cli/licence-list.ts.

  --all      a line for each package instead of a count
  --json     one JSON object for each package
  --help     this text

Exit code: 0, 1 when a licence is at fault, 2 when called wrongly.`;

const TITLES: Readonly<Record<LicenceKind, string>> = {
  own: 'This project',
  runtime: 'Packages that the bot runs with',
  development: 'Packages for development only',
  model: 'Models',
  font: 'Fonts',
  articles: 'Articles',
};

await runCli({
  usage: USAGE,
  options: { all: { type: 'boolean' }, json: { type: 'boolean' } },
  main({ values, positionals, stdout, stderr }) {
    if (positionals.length > 0)
      throw new BotError('usage', `“${positionals[0] ?? ''}” has no place here. See --help.`);
    const rows = listLicences(fileURLToPath(new URL('../..', import.meta.url)));
    if (values.json === true) for (const row of rows) stdout.write(`${JSON.stringify(row)}\n`);
    else for (const line of table(rows, values.all === true)) stdout.write(`${line}\n`);
    const faults = rows.filter(({ fault }) => fault !== null);
    for (const { name, version, licence, fault } of faults)
      stderr.write(`${name}${version === null ? '' : `@${version}`}: ${licence}: ${fault ?? ''}\n`);
    return Promise.resolve(faults.length === 0 ? EXIT.done : EXIT.failed);
  },
});

function table(rows: readonly LicenceRow[], all: boolean): readonly string[] {
  return Object.entries(TITLES).flatMap(([kind, title]) => {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length === 0) return [];
    const isNamed = all || (kind !== 'runtime' && kind !== 'development');
    return [title, ...(isNamed ? named(own) : counted(own))];
  });
}

function named(rows: readonly LicenceRow[]): readonly string[] {
  const label = ({ name, version }: LicenceRow): string => (version === null ? name : `${name}@${version}`);
  const width = Math.max(...rows.map((row) => label(row).length));
  return rows.map((row) => `  ${label(row).padEnd(width)}  ${row.licence}`);
}

function counted(rows: readonly LicenceRow[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { licence } of rows) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([licence, count]) => `${String(count).padStart(5)}  ${licence}`);
}
