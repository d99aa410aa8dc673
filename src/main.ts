import dotenv from 'dotenv';

import { createCommands } from '../commands/index.js';
import { loadConfig } from './core/config.js';
import { BotError, type ErrorCode, messageOf } from './core/errors.js';
import { createJsonLogger } from './core/json-logger.js';
import { readVersion } from './core/version.js';
import { type Bot, requireToken, startBot } from './discord/bot.js';
import { createAttachmentFetcher, DISCORD_FILE_ORIGINS } from './discord/attachments.js';
import { createCommandIds } from './discord/command-ids.js';
import { createQueue, QUESTION_QUEUE } from './discord/queue.js';
import { openStateDatabase } from './discord/state-database.js';
import { ARTICLE_MAX_BYTES } from './corpus/decode-text.js';
import { createArchiveDesk } from './engine/archive-desk.js';
import { startEngine } from './engine/engine.js';
import { lockState } from './engine/lock-state.js';

/** Exit codes: the set-up is wrong and a restart will not mend it, or something failed. */
const EXIT = { setUp: 2, failed: 1 } as const;
/** Faults that the same start meets again. */
const SET_UP: ReadonlySet<ErrorCode> = new Set(['config-invalid', 'discord-token', 'state-broken']);
/** Milliseconds after which a bot that cannot end in order ends all the same. */
const LAST_MS = 15_000;
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** Puts a running bot together, and takes it apart again on a signal. */
async function main(): Promise<void> {
  dotenv.config({ quiet: true });
  const config = loadConfig(process.env);
  const token = requireToken(config.discord);
  const logger = createJsonLogger(config.logLevel, 'bot');
  const now = () => new Date();
  const state = openStateDatabase(config.stateDir, now);
  const unlock = lockState(config.stateDir);
  const engine = startEngine(config, logger);
  const queue = createQueue({ ...QUESTION_QUEUE, clock: () => performance.now() });
  let bot: Bot | null = null;
  let isEnding = false;

  const end = (exitCode: number): void => {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(EXIT.failed), LAST_MS).unref();
    void (async () => {
      try {
        await bot?.close();
        await engine.close();
        state.close();
        unlock();
        logger.info({}, 'ended');
        process.exit(exitCode);
      } catch (error) {
        logger.error({ reason: messageOf(error) }, 'end-failed');
        process.exit(EXIT.failed);
      }
    })();
  };
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      logger.info({ signal }, 'ending');
      end(0);
    });
  }

  try {
    bot = await startBot({
      discord: config.discord,
      commands: createCommands({
        answerQuestion: (question) => queue.run(() => engine.ask(question)),
        findPerson: (name) => queue.run(() => engine.who(name)),
        compareOutlets: (query) => queue.run(() => engine.compare(query)),
        checkMessage: (message) => queue.run(() => engine.check(message)),
        buildTimeline: (query) => queue.run(() => engine.timeline(query)),
        pictureLost(error) {
          logger.error({ reason: messageOf(error) }, 'picture-lost');
        },
        listSources: (query) => queue.run(() => engine.sources(query)),
        readArticle: (query) => queue.run(() => engine.article(query)),
        suggestArticles: (typed) => engine.suggestArticles(typed),
        suggest: (query) => engine.suggest(query),
        describeArchive: () => engine.overview(),
        version: readVersion(),
        operatorGuilds: config.discord.operatorGuilds,
        fetchAttachment: createAttachmentFetcher({
          origins: DISCORD_FILE_ORIGINS,
          maxBytes: ARTICLE_MAX_BYTES,
        }),
        archive: createArchiveDesk(config),
        rebuildIndex: (onState) => engine.build(onState),
        commandIds: createCommandIds({
          discord: config.discord,
          token,
          logger,
          clock: () => performance.now(),
        }),
        feedback: state,
        ...(config.keepsUnanswered
          ? {
              keepQuestion(question) {
                try {
                  state.keepQuestion(question);
                } catch (error) {
                  // The reply is worth more than the note of it.
                  logger.warn({ reason: messageOf(error) }, 'question-not-kept');
                }
              },
            }
          : {}),
        async buildProgress() {
          const { state, progress } = await engine.status();
          return state === 'indexing' ? (progress ?? 0) : null;
        },
      }),
      buttonStore: state,
      openInteractions: state,
      logger,
      now,
      onFatal(error) {
        complain(error);
        end(exitCodeOf(error));
      },
    });
  } catch (error) {
    await engine.close();
    unlock();
    throw error;
  }
}

function complain(error: unknown): void {
  process.stderr.write(`${messageOf(error)}\n`);
}

function exitCodeOf(error: unknown): number {
  const isSetUp = error instanceof BotError && SET_UP.has(error.code);
  return isSetUp ? EXIT.setUp : EXIT.failed;
}

try {
  await main();
} catch (error) {
  // A fault that its user can mend is told in its own words; of any other the stack is worth more.
  if (error instanceof BotError) complain(error);
  else console.error(error);
  process.exitCode = exitCodeOf(error);
}
