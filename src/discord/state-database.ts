import { randomUUID } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';

import Database from 'libsql';
import { z } from 'zod';

import { BotError, messageOf } from '../core/errors.js';
import type { ButtonStore } from './custom-id.js';
import type { OpenInteractionBook } from './open-interactions.js';

/** What one person thinks of one answer. */
export interface Vote {
  /** The id of the message with the answer. */
  readonly answer: string;
  readonly command: string;
  readonly userId: string;
  readonly isHelpful: boolean;
}

/** What people think of one answer. */
export interface Verdict {
  readonly answer: string;
  readonly command: string;
  readonly helpful: number;
  readonly notHelpful: number;
  /** When it was last judged: an ISO 8601 instant. */
  readonly lastAt: string;
}

/** A question that the archive could not answer. */
export interface UnansweredQuestion {
  readonly question: string;
  readonly userId: string;
  /** The kind of the refusal. */
  readonly reason: string;
}

/** The same question of one or more people. */
export interface KeptQuestion {
  readonly question: string;
  readonly reason: string;
  readonly people: number;
  /** When it was last asked: an ISO 8601 instant. */
  readonly lastAt: string;
}

/** The questions that the archive could not answer, where the operator wants them kept. */
export interface QuestionBook {
  /** Keeps a question, each person's once. */
  keepQuestion(question: UnansweredQuestion): void;
  /** Those of the most people first. */
  keptQuestions(): readonly KeptQuestion[];
  /** Forgets a person's questions, and says how many they were. */
  forgetQuestions(userId: string): number;
  /** Forgets what the buttons of a person's answers need, which then are out of date, and says how many they were. */
  forgetButtons(userId: string): number;
}

/** What people think of the answers; it knows neither the questions nor the answers. */
export interface FeedbackBook {
  /** Counts a vote; a later one of the same person for the same answer takes its place. */
  vote(vote: Vote): void;
  /** The judged answers, the latest first. */
  verdicts(): readonly Verdict[];
  /** Forgets a person's votes, and says how many they were. */
  forget(userId: string): number;
}

/**
 * What the bot remembers over a restart: no part of the index. A question is in it only for its answer's buttons, or
 * where the operator wants those kept that have no answer.
 */
export interface StateDatabase extends ButtonStore, FeedbackBook, QuestionBook, OpenInteractionBook {
  close(): void;
}

export const STATE_FILE = 'state.db';
/** Raised when the tables change in a way that an older bot cannot read. */
const SCHEMA_VERSION = 1;
/**
 * Milliseconds that a write waits for another process (`npm run feedback`), during which nothing else happens:
 * such a process holds the file for far less.
 */
const BUSY_MS = 250;
/** Longer than anybody remembers an answer; then its long buttons say that they are out of date. */
const KEPT_DAYS = 60;
/** Half a year: by then an article has been found that answers a question, or nobody looks for it. */
const QUESTIONS_KEPT_DAYS = 182;
const DAY_MS = 24 * 60 * 60 * 1000;
/** interactions/receiving-and-responding: the life of an interaction's token, less what it takes to use it. */
const TOKEN_MS = 14.5 * 60 * 1000;
/** The file holds such tokens and who voted how: it is for the bot's own account alone. */
const OWN_FILE = 0o600;

// Without a row id each table is its own index. An earlier form of the open interactions goes: they live for minutes.
const SCHEMA = `
CREATE TABLE IF NOT EXISTS buttons (
  key TEXT PRIMARY KEY, text TEXT NOT NULL, expires_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS votes (
  answer TEXT NOT NULL, user TEXT NOT NULL, command TEXT NOT NULL, helpful INTEGER NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (answer, user)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS questions (
  question TEXT NOT NULL, user TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (question, user)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS waiting (
  id TEXT PRIMARY KEY, token TEXT NOT NULL, locale TEXT NOT NULL, private INTEGER NOT NULL, press INTEGER NOT NULL,
  run TEXT NOT NULL, expires_at INTEGER NOT NULL, shown INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
DROP TABLE IF EXISTS open_interactions;
`;
const VERDICTS = `
SELECT answer, min(command) AS command, sum(helpful) AS helpful, sum(1 - helpful) AS not_helpful, max(at) AS last_at
FROM votes GROUP BY answer ORDER BY last_at DESC, answer DESC
`;

const KEPT_QUESTIONS = `
SELECT question, min(reason) AS reason, count(*) AS people, max(at) AS last_at FROM questions WHERE at > ?
GROUP BY question ORDER BY people DESC, last_at DESC, question
`;

const textSchema = z.object({ text: z.string() }).optional();
const openSchema = z.object({
  id: z.string(),
  token: z.string(),
  locale: z.string(),
  private: z.int(),
  press: z.int(),
  shown: z.int(),
});
const verdictSchema = z.object({
  answer: z.string(),
  command: z.string(),
  helpful: z.int(),
  not_helpful: z.int(),
  last_at: z.int(),
});
const questionSchema = z.object({
  question: z.string(),
  reason: z.string(),
  people: z.int(),
  last_at: z.int(),
});
const versionSchema = z.object({ user_version: z.int() });

/**
 * Opens `state.db` in this folder, and makes both where they are missing. It is synchronous, as all of SQLite is:
 * a call takes well below a millisecond, since nothing waits for the disk.
 * @throws {BotError} `state-broken` when the folder cannot be written or the file is damaged
 */
export function openStateDatabase(folder: string, now: () => Date): StateDatabase {
  const database = openFile(folder);
  const keep = database.prepare(
    'INSERT INTO buttons VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET expires_at = excluded.expires_at',
  );
  const find = database.prepare('SELECT text FROM buttons WHERE key = ? AND expires_at > ?');
  const clear = database.prepare('DELETE FROM buttons WHERE expires_at <= ?');
  const vote = database.prepare(
    'INSERT INTO votes VALUES (?, ?, ?, ?, ?) ' +
      'ON CONFLICT (answer, user) DO UPDATE SET helpful = excluded.helpful, at = excluded.at',
  );
  const verdicts = database.prepare(VERDICTS);
  const forget = database.prepare('DELETE FROM votes WHERE user = ?');
  const keepQuestion = database.prepare(
    'INSERT INTO questions VALUES (?, ?, ?, ?) ' +
      'ON CONFLICT (question, user) DO UPDATE SET reason = excluded.reason, at = excluded.at',
  );
  const clearQuestions = database.prepare('DELETE FROM questions WHERE at <= ?');
  const keptQuestions = database.prepare(KEPT_QUESTIONS);
  const forgetQuestions = database.prepare('DELETE FROM questions WHERE user = ?');
  // A button that answers to its asker holds their id between two separators.
  const forgetButtons = database.prepare("DELETE FROM buttons WHERE instr(text, '|' || ? || '|') > 0");
  const oldest = (): number => now().getTime() - QUESTIONS_KEPT_DAYS * DAY_MS;
  const note = database.prepare(
    'INSERT OR REPLACE INTO waiting (id, token, locale, private, press, run, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const noteShown = database.prepare('UPDATE waiting SET shown = 1 WHERE id = ?');
  const forgetOpen = database.prepare('DELETE FROM waiting WHERE id = ?');
  const expire = database.prepare('DELETE FROM waiting WHERE expires_at <= ?');
  const left = database.prepare('SELECT * FROM waiting WHERE run <> ?');
  /** Tells this bot's own open interactions from those that an earlier one left. */
  const run = randomUUID();

  /** Deletes what is kept no longer, whether or not anybody comes. */
  function clearExpired(): void {
    const time = now().getTime();
    clear.run(time);
    expire.run(time);
    clearQuestions.run(oldest());
    eraseDeleted();
  }

  /** What was deleted stands in the log file beside the database until that is written over. */
  function eraseDeleted(): void {
    database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  }

  function forgotten({ changes }: { readonly changes: number }): number {
    eraseDeleted();
    return changes;
  }

  clearExpired();
  const daily = setInterval(() => {
    try {
      clearExpired();
    } catch {
      // Another process holds the file; it is tried again the next day, and at the next start.
    }
  }, DAY_MS).unref();
  return {
    keep(key, text) {
      keep.run(key, text, now().getTime() + KEPT_DAYS * DAY_MS);
    },
    find: (key) => textSchema.parse(find.get(key, now().getTime()))?.text ?? null,
    noteOpen({ id, token, locale, isPrivate, isPress }, createdAt) {
      const expiresAt = createdAt.getTime() + TOKEN_MS;
      note.run(id, token, locale, isPrivate ? 1 : 0, isPress ? 1 : 0, run, expiresAt);
    },
    noteShown(id) {
      noteShown.run(id);
    },
    forgetOpen(id) {
      forgetOpen.run(id);
    },
    interrupted() {
      expire.run(now().getTime());
      return z
        .array(openSchema)
        .parse(left.all(run))
        .map(({ id, token, locale, private: isPrivate, press: isPress, shown: isShown }) => ({
          id,
          token,
          locale,
          isPrivate: isPrivate === 1,
          isPress: isPress === 1,
          isShown: isShown === 1,
        }));
    },
    vote({ answer, command, userId, isHelpful }) {
      vote.run(answer, userId, command, isHelpful ? 1 : 0, now().getTime());
    },
    verdicts: () =>
      z
        .array(verdictSchema)
        .parse(verdicts.all())
        .map(({ not_helpful, last_at, ...rest }) => ({
          ...rest,
          notHelpful: not_helpful,
          lastAt: new Date(last_at).toISOString(),
        })),
    keepQuestion({ question, userId, reason }) {
      keepQuestion.run(question, userId, reason, now().getTime());
    },
    keptQuestions: () =>
      z
        .array(questionSchema)
        .parse(keptQuestions.all(oldest()))
        .map(({ last_at, ...rest }) => ({ ...rest, lastAt: new Date(last_at).toISOString() })),
    forgetQuestions: (userId) => forgotten(forgetQuestions.run(userId)),
    forgetButtons: (userId) => forgotten(forgetButtons.run(userId)),
    forget: (userId) => forgotten(forget.run(userId)),
    close() {
      clearInterval(daily);
      database.close();
    },
  };
}

function openFile(folder: string): Database.Database {
  const file = path.join(folder, STATE_FILE);
  try {
    mkdirSync(folder, { recursive: true });
    // SQLite gives the files beside it the mode of this one.
    closeSync(openSync(file, 'a', OWN_FILE));
    chmodSync(file, OWN_FILE);
    const database = new Database(file);
    try {
      // A bot that dies may lose its last writes, but not the file: a button or two is the price.
      database.exec(
        `PRAGMA busy_timeout = ${String(BUSY_MS)}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;`,
      );
      const { user_version: version } = versionSchema.parse(database.prepare('PRAGMA user_version').get());
      if (version > SCHEMA_VERSION) {
        throw new Error(`it has form ${String(version)}, and this bot knows ${String(SCHEMA_VERSION)}`);
      }
      database.exec(SCHEMA);
      database.exec(`PRAGMA user_version = ${String(SCHEMA_VERSION)}`);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw new BotError(
      'state-broken',
      `${file} cannot be used (${messageOf(error)}). Check that STATE_DIR may be written to; if the file is damaged, ` +
        'move it away: with it go only the buttons of long questions, the feedback and kept questions.',
      { cause: error },
    );
  }
}
