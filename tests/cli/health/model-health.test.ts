import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { checkModels } from '../../../src/cli/health/model-health.js';

const SHIPPED = path.resolve('embeddings/model');
const ID = 'e5-small-v2';
let modelDir = '';

beforeEach(() => {
  modelDir = mkdtempSync(path.join(tmpdir(), 'dateline-models-'));
  const [target, source] = [path.join(modelDir, ID), path.join(SHIPPED, ID)];
  cpSync(source, target, { recursive: true, filter: (file) => path.basename(file) !== 'onnx' });
  symlinkSync(path.join(source, 'onnx'), path.join(target, 'onnx'));
  symlinkSync(path.join(SHIPPED, 'sentence-reader'), path.join(modelDir, 'sentence-reader'));
  symlinkSync(path.join(SHIPPED, 'ner-en-core-web-sm'), path.join(modelDir, 'ner-en-core-web-sm'));
});
afterEach(() => rmSync(modelDir, { recursive: true, force: true }));

function check(canRun: boolean) {
  return checkModels({ modelDir, embeddingModel: ID }, canRun);
}

describe('checkModels', () => {
  it('finds the files whole and the vectors those of the reference', async () => {
    const { model, findings } = await check(true);
    expect(findings.map(({ check: name, state }) => [name, state])).toEqual([
      ['embedding model', 'ok'],
      ['embedding', 'ok'],
      ['reader', 'ok'],
      ['reading', 'ok'],
      ['name model', 'ok'],
    ]);
    expect(model?.id).toBe(ID);
  });

  it('finds at fault a model whose vectors are not those of the reference', async () => {
    const text = { prefix: 'query', text: 'What is late?', vector: Array.from({ length: 384 }, () => 0.05) };
    writeFileSync(path.join(modelDir, ID, 'reference-vectors.json'), JSON.stringify({ vectors: [text] }));
    const { findings } = await check(true);
    expect(findings[1]).toMatchObject({ check: 'embedding', state: 'fault' });
    expect(findings[1]?.message).toContain('0.995 is needed');
  });

  it('does not run a model that cannot run here', async () => {
    const { findings } = await check(false);
    expect(findings.map(({ check: name }) => name)).toEqual(['embedding model', 'reader', 'name model']);
  });

  it('needs no reference vectors', async () => {
    rmSync(path.join(modelDir, ID, 'reference-vectors.json'));
    expect((await check(true)).findings[1]).toMatchObject({ check: 'embedding', state: 'note' });
  });

  it.each([
    [
      'a changed file',
      () => writeFileSync(path.join(modelDir, ID, 'tokenizer_config.json'), '{}'),
      /sha256/u,
    ],
    ['a missing file', () => rmSync(path.join(modelDir, ID, 'tokenizer.json')), /tokenizer\.json/u],
    ['no model at all', () => rmSync(path.join(modelDir, ID), { recursive: true }), /no embedding model/u],
  ])('finds at fault: %s', async (_case, spoil, words) => {
    spoil();
    const { model, findings } = await check(true);
    expect(model).toBeNull();
    expect(findings[0]).toMatchObject({ check: 'embedding model', state: 'fault' });
    expect(findings[0]?.message).toMatch(words);
    expect(findings.at(-1)).toMatchObject({ check: 'name model', state: 'ok' });
  });

  it('finds at fault a name model that is not there', async () => {
    rmSync(path.join(modelDir, 'ner-en-core-web-sm'));
    const { findings } = await check(false);
    expect(findings.at(-1)).toMatchObject({ check: 'name model', state: 'fault' });
  });
});
