import { endWithParent, sendToParent } from '../core/child-script.js';
import { BotError, messageOf } from '../core/errors.js';
import type { ArchiveReply, ArchiveRequest } from './archive-desk.js';
import { type ArchiveKeeper, type ArchiveKeeperConfig, createArchiveKeeper } from './archive-keeper.js';
import { lowerOwnPriority, NICENESS } from './niceness.js';

/** Entry of the child that changes the archive once; its argument is an ArchiveKeeperConfig as JSON. */
function main(): void {
  endWithParent();
  lowerOwnPriority(NICENESS.build);
  const config: ArchiveKeeperConfig = JSON.parse(process.argv[2] ?? '{}');
  const keeper = createArchiveKeeper(config, () => new Date());
  process.once('message', (request: ArchiveRequest) => {
    void answerOnce(keeper, request);
  });
}

async function answerOnce(keeper: ArchiveKeeper, request: ArchiveRequest): Promise<void> {
  sendToParent(await answer(keeper, request));
  if (process.connected) process.disconnect();
}

async function answer(keeper: ArchiveKeeper, request: ArchiveRequest): Promise<ArchiveReply> {
  try {
    return { kind: 'result', value: await call(keeper, request) };
  } catch (error) {
    const known = error instanceof BotError ? error : null;
    return {
      kind: 'failed',
      code: known?.code ?? null,
      message: messageOf(error),
      ...(known?.detail === undefined ? {} : { detail: known.detail }),
    };
  }
}

async function call(keeper: ArchiveKeeper, request: ArchiveRequest): Promise<unknown> {
  switch (request.method) {
    case 'add':
      return await keeper.add(request.input);
    case 'remove':
      return await keeper.remove(request.input);
    case 'undo':
      return await keeper.undo(request.input);
  }
}

main();
