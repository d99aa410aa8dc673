import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { silentLogger } from '../../src/core/logger.js';
import { buildArchiveIndex } from '../../src/engine/build.js';
import { MODEL_DIR, MODEL_ID } from '../support/model-fixture.js';
import { temporaryFolder, writeFiles } from '../support/temp-folder.js';

const USUAL = {
  modelDir: MODEL_DIR,
  embeddingModel: MODEL_ID,
  embeddingWorkers: 1,
  logLevel: 'silent',
} as const;

describe('buildArchiveIndex', () => {
  it.each(['as it is', 'with a dot before it'])(
    'says what to do where the index cannot be written, its folder named %s',
    async (how) => {
      const folder = temporaryFolder();
      // Where the generations' folder should be there is a file.
      writeFiles(folder, {
        'archive/ferry.txt': 'A ferry carries the commuters from Tuesday on.\n',
        'index/generations': '',
      });
      const absolute = path.join(folder, 'index');
      const config = {
        archiveDir: path.join(folder, 'archive'),
        indexDir: how === 'as it is' ? absolute : `./${path.relative(process.cwd(), absolute)}`,
        ...USUAL,
      };
      await expect(buildArchiveIndex(config, { logger: silentLogger })).rejects.toMatchObject({
        code: 'index-unwritable',
        message: expect.stringContaining('INDEX_DIR'),
      });
    },
  );

  it('leaves alone what is wrong with a folder whose name only begins alike', async () => {
    const folder = temporaryFolder();
    const config = {
      archiveDir: path.join(folder, 'index-of-articles'),
      indexDir: path.join(folder, 'index'),
      ...USUAL,
    };
    await expect(buildArchiveIndex(config, { logger: silentLogger })).rejects.toMatchObject({
      code: 'archive-missing',
    });
  });
});
