import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { BotError } from '../../../src/core/errors.js';
import { loadNerModel } from '../../../src/text/ner/load-ner-model.js';
import { parseModelConfig } from '../../../src/text/ner/model-config.js';
import { ModelFileError, parseNerModel } from '../../../src/text/ner/ner-model.js';
import { MODEL_FOLDER } from './model-folder.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ner-model-'));
  cpSync(MODEL_FOLDER, folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function errorOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('loadNerModel', () => {
  it.each(['weights.safetensors', 'tokenizer.json', 'config.json', 'SHA256SUMS'])(
    'names %s when it is missing, and what to do',
    (file) => {
      rmSync(join(folder, file));
      const error = errorOf(() => loadNerModel(folder));
      expect(error).toBeInstanceOf(BotError);
      expect(error).toMatchObject({ code: 'model-missing' });
      expect(String(error)).toContain(join(folder, file));
      expect(String(error)).toContain('Put the folder');
    },
  );

  it.each(['weights.safetensors', 'tokenizer.json', 'config.json'])(
    'notices one changed byte in %s',
    (file) => {
      const bytes = readFileSync(join(folder, file));
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      writeFileSync(join(folder, file), bytes);
      const error = errorOf(() => loadNerModel(folder));
      expect(error).toMatchObject({ code: 'model-broken' });
      expect(String(error)).toContain(join(folder, file));
    },
  );

  it('refuses sums that name no file', () => {
    writeFileSync(join(folder, 'SHA256SUMS'), '');
    expect(errorOf(() => loadNerModel(folder))).toMatchObject({ code: 'model-broken' });
  });
});

describe('parseNerModel', () => {
  it('names the file that does not hold what it must', () => {
    const bytes = {
      config: readFileSync(join(MODEL_FOLDER, 'config.json')),
      tokenizer: readFileSync(join(MODEL_FOLDER, 'tokenizer.json')),
      weights: readFileSync(join(MODEL_FOLDER, 'weights.safetensors')),
    };
    for (const [part, file] of [
      ['config', 'config.json'],
      ['tokenizer', 'tokenizer.json'],
      ['weights', 'weights.safetensors'],
    ] as const) {
      const error = errorOf(() => parseNerModel({ ...bytes, [part]: bytes[part].subarray(0, 900) }));
      expect(error).toBeInstanceOf(ModelFileError);
      expect(error).toMatchObject({ file });
    }
  });
});

describe('parseModelConfig', () => {
  it('refuses a model of another form', () => {
    const text = readFileSync(join(MODEL_FOLDER, 'config.json'), 'utf8');
    expect(() => parseModelConfig(JSON.parse(text))).not.toThrow();
    expect(() => parseModelConfig(JSON.parse(text.replace('"width": 96', '"width": 128')))).toThrow();
    expect(() => parseModelConfig(JSON.parse(text.replace('"I-ORG"', '"I-DATE"')))).toThrow('order');
  });
});
