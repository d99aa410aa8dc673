import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { REST } from 'discord.js';

import type { ArchiveSource } from '../../commands/archive.js';
import { type CommandParts, createCommands, operatorPayloads } from '../../commands/index.js';
import { EVERYWHERE } from '../../commands/options.js';
import type { AskAnswer } from '../../src/answers/answer.js';
import type { Question } from '../../src/core/question.js';
import { type Bot, startBot } from '../../src/discord/bot.js';
import type { Command } from '../../src/discord/command.js';
import { createCommandIds } from '../../src/discord/command-ids.js';
import { deployCommands, type DeployTarget } from '../../src/discord/deploy-commands.js';
import { openStateDatabase, type StateDatabase } from '../../src/discord/state-database.js';
import { type StandIn, type StandInOptions, startStandIn } from '../../src/playground/stand-in/stand-in.js';
import {
  archiveStatus,
  articleAnswer,
  foundAnswer,
  nobodyAnswer,
  sourcesAnswer,
  timelineAnswer,
} from './fake-answers.js';
import { checkedAnswer } from './fake-check.js';
import { noArchive } from './fake-archive.js';
import { compareAnswer } from './fake-compare.js';
import { createRecordingLogger, type RecordingLogger } from './recording-logger.js';

/** What a test may set of the bot. */
export interface FixtureOptions {
  readonly standIn?: StandInOptions;
  readonly visibility?: 'public' | 'private';
  /** Commands besides the bot's own. */
  readonly extra?: readonly Command[];
  readonly answer?: (question: Question) => Promise<AskAnswer>;
  readonly buildProgress?: number;
  readonly findPerson?: CommandParts['findPerson'];
  readonly suggest?: CommandParts['suggest'];
  readonly describeArchive?: CommandParts['describeArchive'];
  readonly readArticle?: CommandParts['readArticle'];
  readonly suggestArticles?: CommandParts['suggestArticles'];
  readonly keepsUnanswered?: boolean;
  readonly listSources?: CommandParts['listSources'];
  readonly compareOutlets?: CommandParts['compareOutlets'];
  readonly checkMessage?: CommandParts['checkMessage'];
  /** Who may change the archive, and how that is done; nobody where it is left out. */
  readonly operators?: (standIn: StandIn) => Partial<ArchiveSource>;
  readonly buildTimeline?: CommandParts['buildTimeline'];
  /** Interactions a minute; no limit where they are left out. */
  readonly limits?: { readonly perUser?: number; readonly perGuild?: number };
}

/** The real bot over a fake engine, connected to a stand-in where its commands are registered. */
export interface BotFixture {
  readonly standIn: StandIn;
  readonly log: RecordingLogger;
  /** The commands that it has, by name. */
  readonly commands: ReadonlyMap<string, Command>;
  /** What the bot said was fatal. */
  readonly fatal: readonly Error[];
  /** What the bot remembers. */
  readonly state: StateDatabase;
  /** Ends the bot and starts another one; the stand-in and the state folder live on. */
  restart(): Promise<void>;
  /** Starts another bot as if this one had been killed with all that it had open; call it last. */
  replaceDead(): Promise<void>;
  closeBot(): Promise<void>;
  /** Ends both, and checks that the bot kept its rules. */
  close(): Promise<void>;
}

/** Starts the bot and its Discord. */
export async function startBotFixture(options: FixtureOptions = {}): Promise<BotFixture> {
  const standIn = await startStandIn(options.standIn);
  const log = createRecordingLogger();
  const fatal: Error[] = [];
  const now = () => new Date();
  const stateFolder = mkdtempSync(path.join(tmpdir(), 'dateline-state-'));
  let state = openStateDatabase(stateFolder, now);
  const operators = options.operators?.(standIn) ?? {};
  const commands = new Map<string, Command>([
    ...createCommands({
      answerQuestion: options.answer ?? ((question) => Promise.resolve(foundAnswer(question))),
      buildProgress: () => Promise.resolve(options.buildProgress ?? null),
      findPerson: options.findPerson ?? ((name) => Promise.resolve(nobodyAnswer(name))),
      suggest: options.suggest ?? (() => Promise.resolve([])),
      pictureLost(error) {
        throw error;
      },
      describeArchive: options.describeArchive ?? (() => Promise.resolve(archiveStatus)),
      version: '1.2.3',
      ...noArchive(),
      ...operators,
      commandIds: createCommandIds({
        discord: { apiUrl: standIn.apiUrl, applicationId: undefined },
        token: standIn.token,
        logger: log,
        clock: () => performance.now(),
      }),
      feedback: { vote: (vote) => state.vote(vote) },
      readArticle: options.readArticle ?? ((query) => Promise.resolve(articleAnswer(query))),
      suggestArticles: options.suggestArticles ?? (() => Promise.resolve([])),
      listSources: options.listSources ?? ((query) => Promise.resolve(sourcesAnswer(query))),
      compareOutlets: options.compareOutlets ?? ((query) => Promise.resolve(compareAnswer(query))),
      checkMessage: options.checkMessage ?? ((message) => Promise.resolve(checkedAnswer(message))),
      ...(options.keepsUnanswered === true
        ? { keepQuestion: (question) => state.keepQuestion(question) }
        : {}),
      buildTimeline: options.buildTimeline ?? ((query) => Promise.resolve(timelineAnswer(query))),
    }),
    ...(options.extra ?? []).map((command) => [command.payload.name, command] as const),
  ]);
  const deploy = (target: DeployTarget, payloads: readonly Command['payload'][]) =>
    deployCommands({
      rest: new REST({ api: standIn.apiUrl }).setToken(standIn.token),
      applicationId: standIn.applicationId,
      target,
      payloads,
      isDryRun: false,
    });
  const forOperators = new Set(operatorPayloads.map(({ name }) => name));
  // A test's own commands stand everywhere, as those for everybody do.
  const payloads = [...commands.values()].map(({ payload }) => ({ ...EVERYWHERE, ...payload }));
  await deploy(
    { kind: 'global' },
    payloads.filter(({ name }) => !forOperators.has(name)),
  );
  for (const guildId of operators.operatorGuilds ?? []) {
    await deploy({ kind: 'guild', guildId }, operatorPayloads);
  }
  const start = () =>
    startBot({
      discord: {
        token: standIn.token,
        applicationId: undefined,
        apiUrl: standIn.apiUrl,
        operatorGuilds: [],
        defaultVisibility: options.visibility ?? 'public',
        ratePerUser: options.limits?.perUser ?? 0,
        ratePerGuild: options.limits?.perGuild ?? 0,
      },
      commands,
      buttonStore: state,
      openInteractions: state,
      logger: log,
      now,
      onFatal(error) {
        fatal.push(error);
      },
    });
  let bot = await start();
  const dead: { readonly bot: Bot; readonly state: StateDatabase }[] = [];
  return {
    standIn,
    log,
    commands,
    fatal,
    get state() {
      return state;
    },
    async restart() {
      await bot.close();
      state.close();
      state = openStateDatabase(stateFolder, now);
      bot = await start();
    },
    async replaceDead() {
      dead.push({ bot, state });
      state = openStateDatabase(stateFolder, now);
      bot = await start();
    },
    closeBot: () => bot.close(),
    async close() {
      await bot.close();
      state.close();
      for (const one of dead) {
        await one.bot.close();
        one.state.close();
      }
      rmSync(stateFolder, { recursive: true, force: true });
      await standIn.close();
      standIn.assertClean();
    },
  };
}
