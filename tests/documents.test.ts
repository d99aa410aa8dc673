import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ApplicationCommandType } from 'discord.js';
import { describe, expect, it } from 'vitest';

import { commandPayloads } from '../commands/index.js';
import { configSchema } from '../src/core/config.js';

const readme = readFileSync('README.md', 'utf8');
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);

/** Every document of ours: at the top, in docs and beside what it describes. */
const documents = ['.', 'docs', 'docs/decisions', 'docs/pictures', 'seeds']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
  .filter((file) => file.endsWith('.md'));

/** The first cells of a table's rows below a heading, without their code marks. */
function firstCells(heading: string): readonly string[] {
  const section = readme.split(/^## /mu).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `(?<cell>[^`]+)`/gmu)].map(({ groups }) => groups?.['cell'] ?? '');
}

describe('README.md', () => {
  it('names every variable of the configuration', () => {
    expect([...firstCells('Configuration')].sort()).toEqual(Object.keys(configSchema.shape).sort());
  });

  it('names every command', () => {
    const named = firstCells('Commands');
    const unnamed = commandPayloads
      .map(({ name, type }) =>
        type === undefined || type === ApplicationCommandType.ChatInput ? `/${name}` : name,
      )
      .filter((name) => !named.some((cell) => cell === name || cell.startsWith(`${name} `)));
    expect(unnamed).toEqual([]);
  });
});

describe('docs/pictures/README.md', () => {
  it('shows every picture', () => {
    const text = readFileSync('docs/pictures/README.md', 'utf8');
    const pictures = readdirSync('docs/pictures').filter((file) => file.endsWith('.png'));
    expect(pictures.filter((file) => !text.includes(`](${file})`))).toEqual([]);
  });
});

describe('the documents', () => {
  it.each(documents)('%s names only scripts that exist', (file) => {
    const text = readFileSync(file, 'utf8');
    const named = [...text.matchAll(/\bnpm run (?:-s )?(?<script>[a-z][a-z:-]*[a-z])/gu)].map(
      ({ groups }) => groups?.['script'],
    );
    expect(named.filter((name) => name !== undefined && !scripts.includes(name))).toEqual([]);
  });

  it.each(documents)('%s links only to files that exist', (file) => {
    const text = readFileSync(file, 'utf8').replaceAll(/```[\s\S]*?```/gu, '');
    const links = [...text.matchAll(/\]\((?<target>[^)#]+)(?:#[^)]*)?\)/gu)]
      .map(({ groups }) => groups?.['target'] ?? '')
      .filter((target) => !/^[a-z]+:/u.test(target));
    const lost = links.filter((target) => !existsSync(path.join(path.dirname(file), target)));
    expect(lost).toEqual([]);
  });
});
