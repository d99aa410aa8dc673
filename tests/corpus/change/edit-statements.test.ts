import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseStatements } from '../../../src/corpus/archive-statements.js';
import { putStatements, stateFacts, takeStatements } from '../../../src/corpus/change/edit-statements.js';

const STATED = `# What we know.
articles:
  # From the wire.
  a.txt:
    outlet: Post # on paper
    date: 2021-03

  # Undated so far.
  wires.jsonl#1: {outlet: 'Gazette'}
  wires.jsonl#12:
    title: "A long title: ${'word '.repeat(40)}"

names:
  - canonical: Ada Quill # the elder
    aliases: [A. Quill]
`;

function factsIn(text: string): object {
  return Object.fromEntries(parseStatements(text, 'archive.yml').articles);
}

describe('stateFacts', () => {
  it.each([
    ['nothing', ''],
    ['a comment', '# Nothing yet.\n'],
    ['names only', 'names:\n  - canonical: Ada Quill\n'],
    ['an empty list', 'articles: {}\n'],
    ['a key without a value', 'articles:\n'],
    ['an article without facts', 'articles:\n  b.txt: {}\n'],
  ])('adds to %s', (_name, text) => {
    const after = stateFacts(text, 'b.txt', { outlet: 'Post', date: '2021' });
    expect(factsIn(after)).toEqual({ 'b.txt': { outlet: 'Post', date: '2021' } });
    for (const line of text.split('\n').filter((one) => /#|canonical/u.test(one)))
      expect(after).toContain(line);
  });

  it('keeps what is there, comments included, and changes single facts', () => {
    const after = stateFacts(STATED, 'a.txt', { date: '2021-03-02', url: 'https://post.example/a' });
    expect(after).toBe(
      STATED.replace('    date: 2021-03\n', '    date: 2021-03-02\n    url: https://post.example/a\n'),
    );
  });

  it('leaves the text alone where nothing is stated', () => {
    expect(stateFacts(STATED, 'b.txt', {})).toBe(STATED);
  });

  it('writes whatever is stated so that it is read again', () => {
    const line = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => {
      return text.trim() === text && text !== '' && !/[\n\r\0\p{Surrogate}]/u.test(text);
    });
    fc.assert(
      fc.property(line, line, (title, outlet) => {
        const after = stateFacts(STATED, 'b.txt', { title, outlet });
        expect(factsIn(after)).toMatchObject({ 'b.txt': { title, outlet }, 'a.txt': { outlet: 'Post' } });
      }),
    );
  });
});

describe('takeStatements and putStatements', () => {
  it.each([
    ['a.txt', ['wires.jsonl#1', 'wires.jsonl#12']],
    ['wires.jsonl', ['a.txt']],
  ])('take out and put back what is stated of %s', (file, others) => {
    const { text, taken } = takeStatements(STATED, file);
    expect(Object.keys(factsIn(text))).toEqual(others);
    expect(text).toContain('canonical: Ada Quill # the elder');
    const back = putStatements(text, taken);
    expect(factsIn(back)).toEqual(factsIn(STATED));
    for (const comment of STATED.match(/#(?= ).*/gu) ?? []) expect(back).toContain(comment);
  });

  it('take nothing of a file of which nothing is stated', () => {
    expect(takeStatements(STATED, 'wires')).toEqual({ text: STATED, taken: null });
    expect(takeStatements('', 'a.txt')).toEqual({ text: '', taken: null });
    expect(putStatements(STATED, null)).toBe(STATED);
  });

  it('leave alone what was stated meanwhile', () => {
    const { taken } = takeStatements(STATED, 'a.txt');
    const now = 'articles:\n  a.txt:\n    outlet: Herald\n';
    expect(factsIn(putStatements(now, taken))).toEqual({ 'a.txt': { outlet: 'Herald' } });
  });

  it('empty the list, and fill it again', () => {
    const { text, taken } = takeStatements('articles:\n  a.txt:\n    outlet: Post\n', 'a.txt');
    expect(factsIn(text)).toEqual({});
    expect(putStatements(text, taken)).toBe('articles:\n  a.txt:\n    outlet: Post\n');
  });
});
