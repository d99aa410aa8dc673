import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type LicenceRow, listLicences } from '../../src/cli/licence-list.js';

const MIT =
  'Permission is hereby granted, free of charge, to any person\nobtaining a copy of this software …';
const APACHE = '   Apache License\n   Version 2.0, January 2004\n';

let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'dateline-licences-'));
  write('package.json', { name: 'dateline', version: '0.1.0', license: 'MIT' });
  write('LICENSE', MIT);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: unknown): void {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content));
}

/** The rows of a checkout whose lock file holds these packages. */
function listed(packages: Readonly<Record<string, object>>): readonly LicenceRow[] {
  write('package-lock.json', { packages: { '': { name: 'dateline' }, ...packages } });
  return listLicences(root);
}

function faultOf(name: string, entry: object): string | null | undefined {
  return listed({ [`node_modules/${name}`]: entry }).find((row) => row.name === name)?.fault;
}

describe('listLicences', () => {
  it('names our own code, then the packages by name, each version once', () => {
    const rows = listed({
      'node_modules/b': { version: '1.0.0', license: 'MIT' },
      'node_modules/@a/c': { version: '2.0.0', license: 'ISC', dev: true },
      'node_modules/@a/c/node_modules/b': { version: '1.0.0', license: 'MIT' },
      'node_modules/d/node_modules/b': { version: '0.9.0', license: 'BSD-3-Clause', optional: true },
    });
    expect(rows.map(({ kind, name, version, licence }) => [kind, name, version, licence])).toEqual([
      ['own', 'dateline', '0.1.0', 'MIT'],
      ['development', '@a/c', '2.0.0', 'ISC'],
      ['runtime', 'b', '1.0.0', 'MIT'],
      ['runtime', 'b', '0.9.0', 'BSD-3-Clause'],
    ]);
    expect(rows.every(({ fault }) => fault === null)).toBe(true);
  });

  it.each([
    ['permissive', 'x', { license: 'MIT' }],
    ['a choice', 'x', { license: '(MIT OR GPL-3.0-only)' }],
    ['copyleft by the file in a tool', 'x', { license: 'MPL-2.0', dev: true }],
    ["sharp's library", '@img/sharp-libvips-linux-x64', { license: 'LGPL-3.0-or-later' }],
    ['stated in a file, not installed here', 'flatbuffers', { license: 'SEE LICENSE IN LICENSE.txt' }],
  ])('lets through: %s', (_case, name, entry) => {
    expect(faultOf(name, { version: '1.0.0', ...entry })).toBeNull();
  });

  it.each([
    ['copyleft', 'x', { license: 'GPL-3.0-only' }, 'allow list'],
    ['copyleft by the file in what the bot runs with', 'x', { license: 'MPL-2.0' }, 'allow list'],
    ['the LGPL of another package', 'x', { license: 'LGPL-3.0-or-later' }, 'allow list'],
    ['no licence', 'x', {}, 'names a licence'],
    ['a licence that is no SPDX name', 'x', { license: 'Apache License' }, 'allow list'],
    ['a lock entry without a version', 'x', { license: 'MIT', version: undefined }, 'no version'],
  ])('finds at fault: %s', (_case, name, entry, words) => {
    expect(faultOf(name, { version: '1.0.0', ...entry })).toContain(words);
  });

  it('believes the installed package over the lock file', () => {
    write('node_modules/x/package.json', { license: 'GPL-3.0-only' });
    expect(faultOf('x', { version: '1.0.0', license: 'MIT' })).toContain('package-lock.json says MIT');
    expect(faultOf('x', { version: '1.0.0' })).toContain('allow list');
  });

  it('reads the file that a package refers to', () => {
    const entry = { version: '1.0.0', license: 'SEE LICENSE IN LICENSE.txt' };
    write('node_modules/flatbuffers/LICENSE.txt', APACHE);
    expect(faultOf('flatbuffers', entry)).toBeNull();
    write('node_modules/flatbuffers/LICENSE.txt', MIT);
    expect(faultOf('flatbuffers', entry)).toContain('LICENSE.txt');
  });

  it('asks every model and every font for its licence', () => {
    write('embeddings/model/good/LICENSE', MIT);
    write('embeddings/model/bare/model.json', {});
    write('src/render/font/a.ttf', '');
    write('src/render/font/OFL.txt', 'SIL OPEN FONT LICENSE Version 1.1 - 26 February 2007');
    write('src/other/b.otf', '');
    mkdirSync(path.join(root, 'seeds'));
    expect(listed({}).map(({ kind, name, licence, fault }) => [kind, name, licence, fault === null])).toEqual(
      [
        ['own', 'dateline', 'MIT', true],
        ['model', 'embeddings/model/bare', 'unknown', false],
        ['model', 'embeddings/model/good', 'MIT', true],
        ['font', 'src/other', 'unknown', false],
        ['font', 'src/render/font', 'OFL-1.1', true],
        ['articles', 'seeds', "their outlets' own rights", true],
      ],
    );
  });

  it('holds our own licence file to package.json', () => {
    write('LICENSE', APACHE);
    expect(listed({})[0]?.fault).toContain('package.json says MIT');
  });

  it('says what to do without a lock file', () => {
    expect(() => listLicences(root)).toThrow('npm ci');
  });
});
