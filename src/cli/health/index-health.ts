import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { BotError } from '../../core/errors.js';
import type { EmbeddingModel } from '../../embedding/model-files.js';
import { MENDED_BY_BUILD } from '../../engine/builds.js';
import { isBeingBuilt } from '../../index/builder-lock.js';
import type { ArchiveSurvey } from '../../index/survey-archive.js';
import type { Finding } from './finding.js';

/** Whether the index is there, whole, and made from the archive and the model as they are. Needs the native modules. */
export async function checkIndex(
  indexDir: string,
  model: EmbeddingModel,
  survey: ArchiveSurvey | null,
): Promise<readonly Finding[]> {
  return [
    await stateOf(indexDir, model, survey),
    ...(isBeingBuilt(indexDir) ? [note(`${indexDir}: a build is at work`)] : []),
    ...(isWritable(indexDir)
      ? []
      : [
          fault(
            `${indexDir} cannot be written, so no build can end. Give the bot's user the right to, or set INDEX_DIR.`,
          ),
        ]),
  ];
}

async function stateOf(
  indexDir: string,
  model: EmbeddingModel,
  survey: ArchiveSurvey | null,
): Promise<Finding> {
  // Only here: where a native module does not load, the program that says so must still start.
  const { openIndex } = await import('../../index/open-index.js');
  try {
    const index = await openIndex(indexDir, model);
    index.close();
    const { corpus, counts, builtAt } = index.manifest;
    if (survey !== null && survey.corpus !== corpus)
      return note(`${indexDir}: the archive has changed since it was built. Run: npm run embeddings`);
    return {
      check: 'index',
      state: 'ok',
      message: `${indexDir}: whole and current; ${counted(counts.articles, 'article')}, ${counted(counts.passages, 'passage')}, built ${builtAt}`,
    };
  } catch (error) {
    if (!(error instanceof BotError)) throw error;
    return MENDED_BY_BUILD.has(error.code) ? note(error.message) : fault(error.message);
  }
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function isWritable(folder: string): boolean {
  let place = resolve(folder);
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function note(message: string): Finding {
  return { check: 'index', state: 'note', message };
}

function fault(message: string): Finding {
  return { check: 'index', state: 'fault', message };
}
