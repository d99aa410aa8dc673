import type { ArchiveStatus } from '../answers/archive-status.js';
import { overviewOf } from '../answers/archive-overview.js';
import { loadConfig } from '../core/config.js';
import { readVersion } from '../core/version.js';
import { readEmbeddingModel } from '../embedding/model-files.js';
import { isBeingBuilt } from '../index/builder-lock.js';
import { openIndex } from '../index/open-index.js';
import { renderStatus } from '../render/status.js';
import { EXIT, runCli } from './command-line.js';
import { terminalPrinter } from './terminal-printer.js';
import { refuseWords } from './wrong-call.js';

const USAGE = `Usage: npm run status [-- --index DIR --json]

Says what the index covers: articles, outlets, dates, the newest article, the model, the last build, and whether a
build is at work. It builds nothing. How fast a running bot answers is told by its /status.

  --index DIR  the index (INDEX_DIR)
  --json       one JSON object
  --help       this text

Exit code: 0, 1 when there is no index that can be used, 2 when called wrongly.`;

await runCli({
  usage: USAGE,
  options: { index: { type: 'string' }, json: { type: 'boolean' } },
  async main({ values, positionals, env, stdout }) {
    refuseWords(positionals, USAGE);
    const config = loadConfig(env);
    const indexDir = values.index ?? config.indexDir;
    const index = await openIndex(indexDir, readEmbeddingModel(config.modelDir, config.embeddingModel));
    let status: ArchiveStatus;
    try {
      status = {
        archive: overviewOf(index),
        fault: null,
        build: isBeingBuilt(indexDir) ? { progress: null } : null,
        speeds: [],
      };
    } finally {
      index.close();
    }
    const version = readVersion();
    if (values.json === true) stdout.write(`${JSON.stringify({ ...status, version })}\n`);
    else terminalPrinter(stdout, env)(renderStatus(status, { version, isBot: false }));
    return EXIT.done;
  },
});
