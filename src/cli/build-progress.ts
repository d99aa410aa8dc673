import { Presets, SingleBar } from 'cli-progress';

import type { BuildProgress } from '../index/build-index.js';
import type { CliOutput } from './command-line.js';

/** A progress bar on a terminal; a line at the beginning where there is none to draw on. */
export function createBuildProgress(output: CliOutput): {
  update(progress: BuildProgress): void;
  stop(): void;
} {
  let bar: SingleBar | null = null;
  let told = false;
  return {
    update({ done, total }) {
      if (output.isTTY !== true) {
        if (!told) output.write(`Indexing ${String(total)} ${total === 1 ? 'article' : 'articles'} …\n`);
        told = true;
        return;
      }
      if (bar === null) {
        bar = new SingleBar(
          { format: 'Indexing {bar} {percentage} % | {value} of {total} articles', clearOnComplete: true },
          Presets.shades_classic,
        );
        bar.start(total, 0);
      }
      bar.update(done);
    },
    stop() {
      bar?.stop();
      bar = null;
    },
  };
}
