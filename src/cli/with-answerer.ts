import { type Config, loadConfig } from '../core/config.js';
import { silentLogger } from '../core/logger.js';
import type { Answerer } from '../engine/answerer.js';
import { createBuildProgress } from './build-progress.js';
import type { CliWorld } from './command-line.js';

/** The options by which every script that answers names its folders. */
export const FOLDER_OPTIONS = { archive: { type: 'string' }, index: { type: 'string' } } as const;

export interface Folders {
  readonly archive?: string | undefined;
  readonly index?: string | undefined;
}

/** The configuration with the folders that were named on the command line. */
export function configFor({ archive, index }: Folders, env: CliWorld['env']): Config {
  const config = loadConfig(env);
  return { ...config, archiveDir: archive ?? config.archiveDir, indexDir: index ?? config.indexDir };
}

/**
 * Brings the index up to date where that is needed, then lets `work` ask it; ends what it started.
 * All that builds and answers is loaded here, not before: a call that is wrong or asks for help has its reply sooner.
 */
export async function withAnswerer<Result>(
  config: Config,
  stderr: CliWorld['stderr'],
  work: (answerer: Answerer) => Promise<Result>,
): Promise<Result> {
  const { buildIfStale } = await import('../engine/build.js');
  const progress = createBuildProgress(stderr);
  try {
    await buildIfStale(config, { logger: silentLogger, onProgress: (state) => progress.update(state) });
  } finally {
    progress.stop();
  }
  const { openAnswerer } = await import('./open-answerer.js');
  const answerer = openAnswerer(config);
  try {
    return await work(answerer);
  } finally {
    await answerer.close();
  }
}
