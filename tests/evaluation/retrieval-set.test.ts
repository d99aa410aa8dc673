import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { isRetrievalSet, readRetrievalSet } from '../../src/evaluation/retrieval-set.js';
import { temporaryFolder, writeFiles } from '../support/temp-folder.js';

const rows = (...objects: readonly object[]): string =>
  objects.map((object) => `${JSON.stringify(object)}\n`).join('');

const FILES = {
  'corpus.jsonl': rows({ _id: 'a', title: 'Bridge', text: 'It is closed.' }, { _id: 2, text: 'It is open.' }),
  'queries.jsonl': rows({ _id: 1, text: 'Is it closed?', metadata: {} }, { _id: 'q2', text: 'Is it open?' }),
  'qrels.tsv': 'query-id\tcorpus-id\tscore\n1\ta\t2\n1\t2\t0\nq2\t2\t1\n',
};

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return folder;
}

describe('readRetrievalSet', () => {
  it('takes ids that are numbers, titles that are missing and fields that it does not know', async () => {
    const folder = folderOf(FILES);
    expect(isRetrievalSet(folder)).toBe(true);
    const { documents, queries } = await readRetrievalSet(folder);
    expect(documents).toEqual([
      { id: 'a', title: 'Bridge', text: 'It is closed.' },
      { id: '2', title: '', text: 'It is open.' },
    ]);
    expect(queries.map(({ id, grades, evidence }) => [id, [...grades], evidence])).toEqual([
      ['1', [['a', 2]], null],
      ['q2', [['2', 1]], null],
    ]);
  });

  it.each([
    ['without a heading', '1\ta\t2\nq2\t2\t1\n'],
    ['with another heading', 'query_id\tdoc_id\trelevance\n1\ta\t2\nq2\t2\t1\n'],
    ['with Windows line ends and a blank line', 'query-id\tcorpus-id\tscore\r\n1\ta\t2\r\n\r\nq2\t2\t1\r\n'],
    ['with fractions', '1\ta\t2.0\nq2\t2\t1.0\n'],
  ])('reads judgements %s', async (_form, qrels) => {
    const { queries } = await readRetrievalSet(folderOf({ ...FILES, 'qrels.tsv': qrels }));
    expect(queries.map(({ grades }) => [...grades])).toEqual([[['a', 2]], [['2', 1]]]);
  });

  it('reads evidence with and without topic and answers, the first row of a question', async () => {
    const evidence = rows(
      { 'query-id': 1, 'corpus-id': 'a', start: 0, end: 13, answers: ['closed'], topic: 7 },
      { 'query-id': 1, 'corpus-id': 'a', start: 3, end: 13 },
      { 'query-id': 'q2', 'corpus-id': 2, start: 0, end: 11 },
    );
    const { queries } = await readRetrievalSet(folderOf({ ...FILES, 'evidence.jsonl': evidence }));
    expect(queries.map((query) => query.evidence)).toEqual([
      { document: 'a', start: 0, end: 13, answers: ['closed'], topic: '7' },
      { document: '2', start: 0, end: 11, answers: [], topic: null },
    ]);
  });

  it('keeps a question that nothing is relevant for', async () => {
    const { queries } = await readRetrievalSet(folderOf({ ...FILES, 'qrels.tsv': 'q2\t2\t1\n' }));
    expect(queries.map(({ id, grades }) => [id, grades.size])).toEqual([
      ['1', 0],
      ['q2', 1],
    ]);
  });

  it('does not break a line at U+2028, and passes over a byte order mark', async () => {
    const text = 'It is\u2028closed.';
    const corpus = `\uFEFF${JSON.stringify({ _id: 'a', text })}\n`;
    const { documents } = await readRetrievalSet(folderOf({ ...FILES, 'corpus.jsonl': corpus }));
    expect(documents.map((document) => document.text)).toEqual([text]);
  });

  it.each([
    ['corpus.jsonl', '{"_id":"a","text":"x"}\n{"_id":\n', /corpus\.jsonl:2 is not JSON/u],
    ['corpus.jsonl', '{"_id":"a"}\n', /corpus\.jsonl:1 does not fit[\s\S]*text/u],
    ['queries.jsonl', '{"_id":null,"text":"x"}\n', /queries\.jsonl:1 does not fit[\s\S]*_id/u],
    ['qrels.tsv', '1\ta\t2\n1 a 2\n', /qrels\.tsv:2 is not query-id/u],
    ['qrels.tsv', '1\ta\t2\n1\ta\tmuch\n', /qrels\.tsv:2 is not query-id/u],
  ])('names file and line of a fault in %s', async (name, content, message) => {
    await expect(readRetrievalSet(folderOf({ ...FILES, [name]: content }))).rejects.toThrow(message);
  });

  it('is no set with a file missing', () => {
    const { 'qrels.tsv': _, ...rest } = FILES;
    expect(isRetrievalSet(folderOf(rest))).toBe(false);
    expect(isRetrievalSet(path.join(temporaryFolder(), 'nowhere'))).toBe(false);
  });
});
