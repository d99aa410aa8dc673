import { appendFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { REST } from 'discord.js';

import { commandPayloads } from '../../../commands/index.js';
import type { EngineConfig } from '../../engine/engine-protocol.js';
import { BotError } from '../../core/errors.js';
import { silentLogger } from '../../core/logger.js';
import { deployCommands } from '../../discord/deploy-commands.js';
import { createQueue, QUESTION_QUEUE } from '../../discord/queue.js';
import { buildArchiveIndex } from '../../engine/build.js';
import { startEngine } from '../../engine/engine.js';
import { quantileOf } from '../../evaluation/bench/quantiles.js';
import { isBeingBuilt } from '../../index/builder-lock.js';
import type { InteractionHandle } from '../../playground/stand-in/interaction-handle.js';
import { isEphemeral, isLoading } from '../../playground/stand-in/message.js';
import type { Clock } from '../../playground/stand-in/snowflakes.js';
import { type StandIn, startStandIn } from '../../playground/stand-in/stand-in.js';
import { DEFAULT_LANGUAGE } from '../../render/texts/language.js';
import { startBotProcess } from './bot-process.js';

/** A crowd and what it meets. */
export interface CrowdRequest {
  /** The configuration of the measured product; its index is not touched. */
  readonly config: EngineConfig;
  /** A folder to work in; it is removed before and after. */
  readonly folder: string;
  /** Asked in turn. */
  readonly questions: readonly string[];
  /** Lines of a .jsonl archive for the rebuild: so many that it outlasts the crowd. */
  readonly newArticles: readonly string[];
  readonly interactions: number;
  readonly people: number;
  /** Interactions a minute; 0 for no limit. */
  readonly perUser: number;
  readonly perGuild: number;
  /** Of the stand-in. One that stands still lets no interaction expire, where a slow machine is not to matter. */
  readonly clock?: Clock;
}

/** What became of a crowd; times in milliseconds from when the interactions were sent. */
export interface CrowdFigures {
  readonly interactions: number;
  readonly people: number;
  readonly perUser: number;
  readonly perGuild: number;
  readonly acknowledged: number;
  /** First responses within Discord's three seconds. */
  readonly acknowledgedMs: { readonly p50: number; readonly p99: number; readonly most: number };
  /** Excerpts or a reasoned refusal. */
  readonly answered: number;
  /** Told that many questions are waiting, and when to come again. */
  readonly busy: number;
  /** Told that they asked too much, and when to come again. */
  readonly limited: number;
  /** Told of a fault, or of nothing. */
  readonly failed: number;
  /** Told more than once. */
  readonly twice: number;
  /** When the last one who was refused knew it. */
  readonly lastRefusedMs: number;
  readonly finishedMs: { readonly p50: number; readonly p99: number; readonly most: number };
  /** As many questions as were answered through the same queue, without Discord, during the same rebuild. */
  readonly engineMs: number;
  /** Whether the rebuild was at work from before the first question to after the last answer. */
  readonly isRebuilding: boolean;
}

/** Milliseconds within which a bot starts, or a build begins. */
const START_MS = 120_000;
/** Milliseconds that a crowd may take at most. */
const CROWD_MS = 180_000;
/** Milliseconds after which an interaction without a first response can get none: Discord's three seconds and some. */
const LOST_MS = 5000;
const LOOK_MS = 50;
/** Interactions before those that are measured. */
const WARMING = 200;

/** What became of a crowd, without the engine's own time to compare it with. */
export type ServedCrowd = Omit<CrowdFigures, 'engineMs'>;

/** Sends a crowd's interactions at once to the real bot, over a rebuild at work, and follows each to its end. */
export function serveCrowd(request: CrowdRequest): Promise<ServedCrowd> {
  return inFolder(request, (own) =>
    withBot(request, own, (standIn, died) => follow(request, own, standIn, died)),
  );
}

/** Serves a crowd, and then has the engine answer as many questions by itself, during the same rebuild. */
export function measureCrowd(request: CrowdRequest): Promise<CrowdFigures> {
  return inFolder(request, async (own) => {
    const crowd = await withBot(request, own, (standIn, died) => follow(request, own, standIn, died));
    return { ...crowd, engineMs: await engineTime(request, own, crowd.answered) };
  });
}

/** Gives the work an archive of its own whose index stands, and new articles that keep a build at work. */
async function inFolder<Result>(
  { config, folder, newArticles }: CrowdRequest,
  work: (own: EngineConfig) => Promise<Result>,
): Promise<Result> {
  rmSync(folder, { recursive: true, force: true });
  const own = { ...config, archiveDir: join(folder, 'archive'), indexDir: join(folder, 'index') };
  try {
    mkdirSync(folder, { recursive: true });
    cpSync(config.archiveDir, own.archiveDir, { recursive: true });
    await buildArchiveIndex(own, { logger: silentLogger });
    // What comes now keeps a build at work. It is ended with each engine, and begins anew.
    appendFileSync(
      join(own.archiveDir, 'new-articles.jsonl'),
      newArticles.map((line) => `${line}\n`).join(''),
    );
    return await work(own);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withBot<Result>(
  { folder, perUser, perGuild, clock }: CrowdRequest,
  config: EngineConfig,
  work: (standIn: StandIn, died: Promise<never>) => Promise<Result>,
): Promise<Result> {
  const standIn = await startStandIn(clock === undefined ? {} : { clock });
  try {
    await deployCommands({
      rest: new REST({ api: standIn.apiUrl }).setToken(standIn.token),
      applicationId: standIn.applicationId,
      target: { kind: 'global' },
      payloads: commandPayloads,
      isDryRun: false,
    });
    const bot = startBotProcess({
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      DISCORD_APPLICATION_ID: '',
      DEFAULT_VISIBILITY: 'public',
      RATE_LIMIT_PER_USER: String(perUser),
      RATE_LIMIT_PER_GUILD: String(perGuild),
      OPERATOR_GUILDS: '',
      ARCHIVE_DIR: config.archiveDir,
      INDEX_DIR: config.indexDir,
      STATE_DIR: join(folder, 'state'),
      MODEL_DIR: config.modelDir,
      EMBEDDING_MODEL: config.embeddingModel,
      EMBEDDING_WORKERS: String(config.embeddingWorkers),
      LOG_LEVEL: 'error',
    });
    try {
      await Promise.race([standIn.waitForBot(1, START_MS), bot.died]);
      return await work(standIn, bot.died);
    } finally {
      await bot.end();
    }
  } finally {
    await standIn.close();
    standIn.assertClean();
  }
}

async function follow(
  request: CrowdRequest,
  { indexDir }: EngineConfig,
  standIn: StandIn,
  died: Promise<never>,
): Promise<ServedCrowd> {
  const { interactions, people, perUser, perGuild, questions, clock = Date } = request;
  const ask = (user: string, index: number) =>
    standIn.invoke({
      command: 'ask',
      user,
      options: { question: questions[index % questions.length] ?? '' },
    });
  await Promise.race([warmUp(standIn, ask('First', 0)), died]);
  await until(() => isBeingBuilt(indexDir), START_MS, 'a build');
  const requestsBefore = standIn.requests.length;
  const sentAt = clock.now();
  const handles = Array.from({ length: interactions }, (_, index) =>
    ask(`Reader ${String(index % people)}`, index),
  );
  const isOver = (handle: InteractionHandle): boolean =>
    isTold(handle) || (!handle.acknowledged && clock.now() - sentAt > LOST_MS);
  await Promise.race([until(() => handles.every(isOver), CROWD_MS, 'the last answer'), died]);
  const isRebuilding = isBeingBuilt(indexDir);

  const lastAt = new Map<string, number>();
  for (const { path, at } of standIn.requests.slice(requestsBefore)) {
    const token = /^\/(?:interactions|webhooks)\/\d+\/(?<token>[^/]+)/u.exec(path)?.groups?.['token'];
    if (token !== undefined) lastAt.set(token, at - sentAt);
  }
  const told = handles.map((handle) => ({
    kind: kindOf(handle),
    ms: lastAt.get(handle.token) ?? Number.POSITIVE_INFINITY,
  }));
  const count = (kind: Told): number => told.filter((one) => one.kind === kind).length;
  const refused = told.filter(({ kind }) => kind === 'busy' || kind === 'limited').map(({ ms }) => ms);
  const acknowledgements = handles.flatMap(({ acknowledgement }) =>
    acknowledgement === null ? [] : [acknowledgement.after],
  );
  return {
    interactions,
    people,
    perUser,
    perGuild,
    acknowledged: acknowledgements.length,
    acknowledgedMs: spread(acknowledgements),
    answered: count('answered'),
    busy: count('busy'),
    limited: count('limited'),
    failed: count('failed'),
    twice: handles.filter(({ messages }) => messages.length > 1).length,
    lastRefusedMs: Math.max(0, ...refused),
    finishedMs: spread(told.map(({ ms }) => ms)),
    isRebuilding,
  };
}

/**
 * A bot that has just started is not what is measured, nor is a stand-in: one question loads the model, and a crowd that
 * asks for help, in direct messages, which no measured limit counts, has both compile what they run.
 */
async function warmUp(standIn: StandIn, first: InteractionHandle): Promise<void> {
  await first.waitForReply(START_MS);
  const helped = Array.from({ length: WARMING }, (_, index) =>
    standIn.invoke({ command: 'help', user: `Early ${String(index)}`, guild: null }),
  );
  await Promise.all(helped.map((handle) => handle.waitForReply(START_MS)));
}

type Told = 'answered' | 'busy' | 'limited' | 'failed';

function isTold({ messages, acknowledged }: InteractionHandle): boolean {
  return acknowledged && messages.some((message) => !isLoading(message));
}

function kindOf({ messages }: InteractionHandle): Told {
  const [message] = messages;
  if (message === undefined) return 'failed';
  const text = message.embeds.map(({ description = '' }) => description).join('\n');
  const { errors } = DEFAULT_LANGUAGE.texts;
  if (text.includes(errors.busy)) return 'busy';
  if (text.includes(errors['rate-limited'])) return 'limited';
  const isFault = isEphemeral(message) && message.embeds.every(({ title }) => title === undefined);
  return isFault ? 'failed' : 'answered';
}

/** The time that the engine takes for as many questions by itself. */
async function engineTime({ questions }: CrowdRequest, config: EngineConfig, count: number): Promise<number> {
  const engine = startEngine(config, silentLogger);
  try {
    const ask = (index: number) =>
      engine.ask({ text: questions[index % questions.length] ?? '', askedAt: new Date().toISOString() });
    await ask(0);
    await until(() => isBeingBuilt(config.indexDir), START_MS, 'a build');
    const queue = createQueue({
      limit: Number.POSITIVE_INFINITY,
      width: QUESTION_QUEUE.width,
      clock: () => performance.now(),
    });
    const began = performance.now();
    await Promise.all(Array.from({ length: count }, (_, index) => queue.run(() => ask(index))));
    return performance.now() - began;
  } finally {
    await engine.close();
  }
}

function spread(milliseconds: readonly number[]): CrowdFigures['finishedMs'] {
  return {
    p50: quantileOf(milliseconds, 0.5),
    p99: quantileOf(milliseconds, 0.99),
    most: quantileOf(milliseconds, 1),
  };
}

async function until(look: () => boolean, milliseconds: number, what: string): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!look()) {
    if (performance.now() > end)
      throw new BotError('engine-gone', `Waited ${String(milliseconds)} ms in vain for ${what}.`);
    await pause(LOOK_MS);
  }
}
