import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { temporaryFolder, type WhenDone } from './temp-folder.js';

/** The model that comes with the program. */
export const MODEL_ID = 'e5-small-v2';
export const READER_ID = 'sentence-reader';
export const MODEL_DIR = fileURLToPath(new URL('../../embeddings/model', import.meta.url));

/** The models' folder under a name of its own, by which a test knows its child processes. */
export function linkedModelDir(whenDone?: WhenDone): string {
  const link = path.join(temporaryFolder(whenDone), 'model');
  symlinkSync(MODEL_DIR, link);
  return link;
}

/** A copy of the model that a test may damage. */
export interface ModelCopy {
  readonly modelDir: string;
  readonly file: (name: string) => string;
  /** Makes SHA256SUMS say what the files are now. */
  readonly approve: (name: string) => void;
}

/** Copies the files of the model, or of the reader, for the time of a test. */
export function copyModel(id: typeof MODEL_ID | typeof READER_ID = MODEL_ID): ModelCopy {
  const modelDir = path.join(temporaryFolder(), 'model');
  const folder = path.join(modelDir, id);
  cpSync(path.join(MODEL_DIR, id), folder, { recursive: true });
  if (id !== MODEL_ID) symlinkSync(path.join(MODEL_DIR, MODEL_ID), path.join(modelDir, MODEL_ID));
  const sums = path.join(folder, 'SHA256SUMS');
  const file = (name: string): string => path.join(folder, name);
  rmSync(file('reference-vectors.json'), { force: true });
  return {
    modelDir,
    file,
    approve(name) {
      const sum = createHash('sha256')
        .update(readFileSync(file(name)))
        .digest('hex');
      const lines = readFileSync(sums, 'utf8').split('\n');
      writeFileSync(sums, lines.map((line) => (line.endsWith(name) ? `${sum}  ${name}` : line)).join('\n'));
    },
  };
}
