import { loadConfig } from '../core/config.js';
import { createJsonLogger } from '../core/json-logger.js';
import type { BuildReport } from '../index/build-index.js';
import { MOST_NAMED, summarizeBuild } from '../engine/summarize-build.js';
import { describeBuild } from '../render/build-summary.js';
import { DEFAULT_LANGUAGE } from '../render/texts/language.js';
import { createBuildProgress } from './build-progress.js';
import { EXIT, runCli } from './command-line.js';
import { refuseWords } from './wrong-call.js';

const USAGE = `Usage: npm run embeddings [-- --archive DIR --index DIR --full --json]

Brings the index up to date with the archive: only new and changed articles are embedded, removed ones vanish.
The index in use stays as it is until the new one is finished; a running bot then takes the new one by itself.

  --archive DIR  the articles (ARCHIVE_DIR)
  --index DIR    the index (INDEX_DIR)
  --full         embed everything anew, whatever the index holds
  --json         one JSON object with what was done
  --help         this text

Exit code: 0, 1 when the index could not be built, 2 when called wrongly.`;

await runCli({
  usage: USAGE,
  options: {
    archive: { type: 'string' },
    index: { type: 'string' },
    full: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async main({ values, positionals, env, stdout, stderr }) {
    refuseWords(positionals, USAGE);
    const loaded = loadConfig(env);
    const config = {
      ...loaded,
      archiveDir: values.archive ?? loaded.archiveDir,
      indexDir: values.index ?? loaded.indexDir,
    };
    // Loaded for a build alone: help and refusals come sooner without it.
    const { buildArchiveIndex } = await import('../engine/build.js');
    const progress = createBuildProgress(stderr);
    const began = performance.now();
    let report: BuildReport;
    try {
      report = await buildArchiveIndex(config, {
        logger: createJsonLogger(config.logLevel === 'info' ? 'warn' : config.logLevel, 'build'),
        full: values.full === true,
        onProgress: (state) => progress.update(state),
      });
    } finally {
      progress.stop();
    }
    const seconds = (performance.now() - began) / 1000;
    if (values.json === true) stdout.write(`${JSON.stringify({ ...report, seconds })}\n`);
    else stdout.write(describe(report, seconds));
    return EXIT.done;
  },
});

function describe(report: BuildReport, seconds: number): string {
  const words = describeBuild(summarizeBuild(report, seconds), DEFAULT_LANGUAGE, MOST_NAMED);
  const lines = [
    words.heading,
    ...words.counts.flatMap(({ title, names }) => [title, ...names.map((name) => `  ${name}`)]),
    words.totals,
  ];
  return `${lines.join('\n')}\n`;
}
