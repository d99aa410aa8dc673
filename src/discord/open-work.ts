import { BotError } from '../core/errors.js';

/** The interactions that are being answered, so that a bot that ends can finish them first. */
export interface OpenWork {
  readonly size: number;
  /** Runs a task as open work; `interrupted` rejects with `restarting` when the bot cannot wait any longer. */
  run(task: (interrupted: Promise<never>) => Promise<void>): Promise<void>;
  /** Resolves when nothing is open; after `milliseconds` what is left is interrupted and gets as long again. */
  finish(milliseconds: number): Promise<void>;
}

/** Seconds after which a bot that restarts is most likely back. */
const RESTART_SECONDS = 10;

/** What those are told who ask while the bot ends. */
export function restarting(): BotError {
  return new BotError('restarting', 'The bot is being restarted. Ask again in a moment.', {
    retryAfterSeconds: RESTART_SECONDS,
  });
}

/** Makes the list, empty. */
export function createOpenWork(): OpenWork {
  const open = new Map<Promise<void>, () => void>();
  const allDone = async () => {
    // What comes in while the last are answered is told to come again, and that takes a moment too.
    while (open.size > 0) await Promise.allSettled(open.keys());
  };
  return {
    get size() {
      return open.size;
    },
    async run(task) {
      let interrupt = () => {};
      const interrupted = new Promise<never>((_resolve, reject) => {
        interrupt = () => {
          reject(restarting());
        };
      });
      // Work that does not look at it is not to bring the process down.
      interrupted.catch(() => {});
      const work = task(interrupted);
      open.set(work, interrupt);
      try {
        await work;
      } finally {
        open.delete(work);
      }
    },
    async finish(milliseconds) {
      await Promise.race([allDone(), pause(milliseconds)]);
      for (const interrupt of open.values()) interrupt();
      await Promise.race([allDone(), pause(milliseconds)]);
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    // Unreferenced: once all is done, nobody waits for the rest of the time.
    setTimeout(resolve, milliseconds).unref();
  });
}
