import { describe, expect, it } from 'vitest';

import { loadNerModel } from '../../../src/text/ner/load-ner-model.js';
import { createPlainKernel } from '../../../src/text/ner/matrix-kernel.js';
import { createNameFinder, findEntitiesByLine } from '../../../src/text/ner/name-finder.js';
import { createVectorKernel } from '../../../src/text/ner/vector-kernel.js';
import { WORD_CAPACITY } from '../../../src/text/ner/word-vectors.js';
import { MODEL_FOLDER, readGolden } from './model-folder.js';

const model = loadNerModel(MODEL_FOLDER);
const finder = createNameFinder(model);

function triples(text: string, found = finder): unknown[] {
  return found.find(text).map(({ start, end, label }) => [start, end, label]);
}

describe.each([
  ['plain', createPlainKernel],
  ['vector', createVectorKernel],
])('createNameFinder with the %s kernel', (_name, createKernel) => {
  const own = createNameFinder(model, createKernel);

  it('finds the entities of the golden texts', () => {
    const golden = readGolden(MODEL_FOLDER);
    expect(golden.length).toBe(80);
    for (const { id, text, ents } of golden) expect([id, ...triples(text, own)]).toEqual([id, ...ents]);
  });
});

describe('createNameFinder', () => {
  const goldenFolder = process.env['MODEL_GOLDEN'];

  it.skipIf(!goldenFolder)(
    'finds the golden entities of all texts in MODEL_GOLDEN (skipped when unset)',
    () => {
      const golden = readGolden(goldenFolder ?? '');
      expect(golden.length).toBeGreaterThanOrEqual(320);
      for (const { id, text, ents } of golden) expect([id, ...triples(text)]).toEqual([id, ...ents]);
    },
  );

  it('gives each entity with its own text', () => {
    const text = 'Ahmed Maiteeq met Angela Merkel in Berlin on Tuesday.';
    const found = finder.find(text);
    expect(found.map((entity) => [entity.text, entity.label])).toEqual([
      ['Ahmed Maiteeq', 'PERSON'],
      ['Angela Merkel', 'PERSON'],
      ['Berlin', 'GPE'],
      ['Tuesday', 'DATE'],
    ]);
    for (const entity of found) expect(text.slice(entity.start, entity.end)).toBe(entity.text);
  });

  it('finds the same in a text longer than a chunk, wherever the chunks meet', () => {
    const sentence = 'Foreign Minister Sergey Lavrov visited Cairo on Saturday with Maria Zakharova. ';
    const filler = 'So it was said again and again. ';
    const text = `${sentence.repeat(21)}${filler.repeat(40)}${sentence.repeat(21)}`;
    const names = finder.find(text).filter((entity) => entity.text === 'Sergey Lavrov');
    expect(names.length).toBe(42);
    expect(names.every((entity) => entity.label === 'PERSON')).toBe(true);
  });

  it('forgets words when it has seen many, and finds the same again', () => {
    const own = createNameFinder(model);
    const text = 'Prime Minister Fayez al-Sarraj spoke in Tripoli.';
    const before = triples(text, own);
    const size = 200;
    for (let batch = 0; batch * size < WORD_CAPACITY * 1.5; batch += 1) {
      own.find(Array.from({ length: size }, (_, word) => `w${String(batch * size + word)}`).join(' '));
    }
    expect(triples(text, own)).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });

  it.each(['', ' ', '\n\n', '\u0000', '\u{D800}', '....', 'constructor __proto__ toString'])(
    'survives %j',
    (text) => {
      expect(() => finder.find(text)).not.toThrow();
    },
  );
});

describe('findEntitiesByLine', () => {
  it('gives the places in the body, whatever the line breaks', () => {
    const body = '  Lavrov arrived.\r\n\r\nAngela Merkel left Paris.\n\tEmmanuel Macron stayed.\rEnd';
    const found = findEntitiesByLine(body, finder);
    for (const entity of found) expect(body.slice(entity.start, entity.end)).toBe(entity.text);
    const texts = found.map((entity) => entity.text);
    expect(texts).toEqual(expect.arrayContaining(['Angela Merkel', 'Paris', 'Emmanuel Macron']));
    expect(texts.every((text) => !/[\r\n]/u.test(text))).toBe(true);
  });

  it('gives what each line gives by itself', () => {
    for (const { text } of readGolden(MODEL_FOLDER).filter(({ id }) => id.startsWith('seed:'))) {
      const lines = text.split('\n').flatMap((line) => finder.find(line).map((entity) => entity.text));
      expect(findEntitiesByLine(text, finder).map((entity) => entity.text)).toEqual(lines);
    }
  });

  it('looks only within the given span', () => {
    const body = 'Angela Merkel left.\nEmmanuel Macron stayed.';
    const found = findEntitiesByLine(body, finder, { start: 20, end: body.length });
    expect(found.map((entity) => [entity.start, entity.text])).toEqual([[20, 'Emmanuel Macron']]);
  });
});
