import { describe, expect, it } from 'vitest';

import { checkFileName } from '../../../src/corpus/change/file-name.js';

describe('checkFileName', () => {
  it.each([
    ['ferry.txt', 'txt'],
    ['2021-03-02 The ferry (late).md', 'md'],
    ['wires.JSONL', 'jsonl'],
    ['Überfahrt, täglich.txt', 'txt'],
    ['паром.txt', 'txt'],
    [`${'a'.repeat(96)}.txt`, 'txt'],
  ])('takes %s', (name, format) => {
    expect(checkFileName(name)).toBe(format);
  });

  it.each([
    '',
    '.',
    '..',
    '../ferry.txt',
    '..\\ferry.txt',
    '/etc/ferry.txt',
    'a/ferry.txt',
    'C:ferry.txt',
    '.ferry.txt',
    '-rf.txt',
    ' ferry.txt',
    'ferry\0.txt',
    'ferry\n.txt',
    'fer\u202Ery.txt',
    'fer\u200Bry.txt',
    'wires.jsonl#1.txt',
    'fer*ry.txt',
    'CON.txt',
    'lpt1.md',
    'README.txt',
    'readme-first.md',
    'archive.yml',
    `${'a'.repeat(97)}.txt`,
  ])('refuses %j, which is no plain name of an article’s file', (name) => {
    expect(() => checkFileName(name)).toThrow(expect.objectContaining({ code: 'file-name' }));
  });

  it.each(['ferry', 'ferry.pdf', 'ferry.txt.exe', 'ferry.html', 'ferry.yml', 'ferry.'])(
    'refuses %s, which is of another type',
    (name) => {
      expect(() => checkFileName(name)).toThrow(expect.objectContaining({ code: 'file-type' }));
    },
  );
});
