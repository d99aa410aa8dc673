import { endWithParent, sendToParent } from '../core/child-script.js';
import { BotError, messageOf } from '../core/errors.js';
import { createJsonLogger } from '../core/json-logger.js';
import { buildArchiveIndex } from './build.js';
import { summarizeBuild } from './summarize-build.js';
import type { BuildMessage, EngineConfig } from './engine-protocol.js';
import { lowerOwnPriority, NICENESS } from './niceness.js';

const MS_IN_SECOND = 1000;

/** Entry of the build child; its argument is an EngineConfig as JSON. */
async function main(): Promise<void> {
  endWithParent();
  lowerOwnPriority(NICENESS.build);
  const began = performance.now();
  const config: EngineConfig = JSON.parse(process.argv[2] ?? '{}');
  const report = await buildArchiveIndex(config, {
    logger: createJsonLogger(config.logLevel, 'build'),
    niceness: NICENESS.build,
    onProgress: ({ done, total }) => send({ kind: 'progress', done, total }),
  });
  const seconds = (performance.now() - began) / MS_IN_SECOND;
  send({ kind: 'done', summary: summarizeBuild(report, seconds) });
}

function send(message: BuildMessage): void {
  sendToParent(message);
}

main()
  .catch((error: unknown) => {
    send({ kind: 'failed', code: error instanceof BotError ? error.code : null, message: messageOf(error) });
  })
  .finally(() => {
    if (process.connected) process.disconnect();
  });
