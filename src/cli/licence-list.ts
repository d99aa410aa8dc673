import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { z } from 'zod';

import { BotError } from '../core/errors.js';
import { isMet } from './licence-expression.js';
import { licenceOfText } from './licence-text.js';

/** What a row is about: a package that the bot runs with, one that only its developers need, or files that come with it. */
export type LicenceKind = 'own' | 'runtime' | 'development' | 'model' | 'font' | 'articles';

/** One thing under a licence; `fault` says why it may not be there. */
export interface LicenceRow {
  readonly kind: LicenceKind;
  readonly name: string;
  readonly version: string | null;
  readonly licence: string;
  readonly fault: string | null;
}

/** Licences that ask for no more than to be named beside the code. */
const PERMISSIVE: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
]);
/** Copyleft by the file: a tool may have it, since nothing of a tool is handed on. */
const FOR_TOOLS: ReadonlySet<string> = new Set(['MPL-2.0']);
/** sharp's image library: loaded as a separate shared library and not changed, which the LGPL allows. */
const LGPL = { licence: 'LGPL-3.0-or-later', packages: /^@img\/sharp-/u };
/** resvg, which draws pictures: used as it is published, and its source stays open to all, as the MPL asks. */
const MPL = { licence: 'MPL-2.0', packages: /^@resvg\//u };
/** Fonts may be handed on with a program under it. */
const FOR_FONTS: ReadonlySet<string> = new Set(['OFL-1.1']);

/** Packages whose package.json names their licence badly, with what the licence file in them is. */
const STATED_ELSEWHERE: ReadonlyMap<
  string,
  { readonly says: string; readonly file: string; readonly is: string }
> = new Map([
  ['flatbuffers', { says: 'SEE LICENSE IN LICENSE.txt', file: 'LICENSE.txt', is: 'Apache-2.0' }],
  ['discord-markdown-parser', { says: 'Apache License', file: 'LICENSE', is: 'Apache-2.0' }],
]);

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
});
const packageSchema = z.object({ license: z.string().optional() });

/**
 * Everything under a licence in a checkout, without the network: our code, the packages of package-lock.json
 * (those for other systems too), the models, the fonts and the articles.
 * @throws {BotError} `usage` when package-lock.json is not there
 */
export function listLicences(root: string): readonly LicenceRow[] {
  const lock = join(root, 'package-lock.json');
  if (!existsSync(lock))
    throw new BotError('usage', `There is no ${lock}. Run this in the project's folder, after npm ci.`);
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(lock, 'utf8')));
  const rows = new Map<string, LicenceRow>();
  for (const [place, entry] of Object.entries(packages)) {
    if (place === '' || entry.link === true) continue;
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const row = packageRow(join(root, place), name, entry);
    // One package may be installed in several places.
    rows.set(`${row.kind} ${row.name} ${row.version ?? ''}`, row);
  }
  return [
    ownRow(root),
    ...[...rows.values()].sort((left, right) => (left.name < right.name ? -1 : 1)),
    ...materialRows(root),
  ];
}

function packageRow(
  folder: string,
  name: string,
  entry: z.infer<typeof lockSchema>['packages'][string],
): LicenceRow {
  const kind = entry.dev === true ? 'development' : 'runtime';
  const row = (licence: string, fault: string | null): LicenceRow => ({
    kind,
    name,
    version: entry.version ?? null,
    licence,
    fault,
  });
  if (entry.version === undefined)
    return row(entry.license ?? 'unknown', 'package-lock.json gives it no version, so npm ci fails');
  const description = join(folder, 'package.json');
  const installed = existsSync(description)
    ? packageSchema.parse(JSON.parse(readFileSync(description, 'utf8'))).license
    : undefined;
  const stated = installed ?? entry.license;
  if (stated === undefined)
    return row('unknown', 'neither its package.json nor the lock file names a licence');
  if (installed !== undefined && entry.license !== undefined && installed !== entry.license)
    return row(installed, `package-lock.json says ${entry.license}`);
  const elsewhere = STATED_ELSEWHERE.get(name);
  if (elsewhere?.says === stated) {
    const found = licenceOfFile(join(folder, elsewhere.file));
    const agrees = found === elsewhere.is || !existsSync(folder);
    return row(elsewhere.is, agrees ? null : `its ${elsewhere.file} is not that of ${elsewhere.is}`);
  }
  const isAllowed = isMet(
    stated,
    (licence) =>
      PERMISSIVE.has(licence) ||
      (kind === 'development' && FOR_TOOLS.has(licence)) ||
      [LGPL, MPL].some((allowed) => licence === allowed.licence && allowed.packages.test(name)),
  );
  return row(stated, isAllowed ? null : 'this licence is not on the allow list');
}

function ownRow(root: string): LicenceRow {
  const { name, version, license } = z
    .object({ name: z.string(), version: z.string(), license: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const found = licenceOfFile(join(root, 'LICENSE'));
  return {
    kind: 'own',
    name,
    version,
    licence: license,
    fault:
      found === license ? null : `LICENSE is ${found ?? 'missing or unknown'}, package.json says ${license}`,
  };
}

/** The files that come with the code: each folder of models and of fonts holds its licence. */
function materialRows(root: string): LicenceRow[] {
  const models = join(root, 'embeddings', 'model');
  const modelFolders = existsSync(models)
    ? readdirSync(models, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  const material = (kind: LicenceKind, folder: string, allowed: ReadonlySet<string>): LicenceRow => {
    const file = readdirSync(folder).find((name) => /^(?:LICEN[CS]E|OFL)(?:\.txt|\.md)?$/iu.test(name));
    const licence = file === undefined ? null : licenceOfFile(join(folder, file));
    return {
      kind,
      name: relative(root, folder).replaceAll(sep, '/'),
      version: null,
      licence: licence ?? 'unknown',
      fault:
        licence === null
          ? 'its folder has no licence file that is recognized'
          : allowed.has(licence)
            ? null
            : 'this licence is not on the allow list',
    };
  };
  return [
    ...modelFolders.map(({ name }) => material('model', join(models, name), PERMISSIVE)),
    ...fontFolders(join(root, 'src')).map((folder) => material('font', folder, FOR_FONTS)),
    ...(existsSync(join(root, 'seeds'))
      ? [
          {
            kind: 'articles',
            name: 'seeds',
            version: null,
            licence: "their outlets' own rights",
            fault: null,
          } as const,
        ]
      : []),
  ];
}

function fontFolders(root: string): readonly string[] {
  if (!existsSync(root)) return [];
  const fonts = readdirSync(root, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(?:ttf|otf)$/iu.test(entry.name),
  );
  return [...new Set(fonts.map(({ parentPath }) => parentPath))].sort();
}

function licenceOfFile(file: string): string | null {
  return existsSync(file) ? licenceOfText(readFileSync(file, 'utf8')) : null;
}
