import { mkdirSync } from 'node:fs';
import path from 'node:path';

import Database from 'libsql';
import { z } from 'zod';

import { BotError, messageOf } from '../core/errors.js';
import type { ButtonStore } from './custom-id.js';

/** What the bot remembers over a restart: no part of the index, and never a question. */
export interface StateDatabase extends ButtonStore {
  close(): void;
}

const FILE_NAME = 'state.db';
/** Raised when the tables change in a way that an older bot cannot read. */
const SCHEMA_VERSION = 1;
/**
 * Milliseconds that a write waits for another process (`npm run feedback`), during which nothing else happens:
 * such a process holds the file for far less.
 */
const BUSY_MS = 250;
/** Longer than anybody remembers an answer; then its long buttons say that they are out of date. */
const KEPT_DAYS = 60;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Texts kept between two clearings of those whose time has passed. */
const KEPT_BETWEEN_CLEARINGS = 500;

// Without a row id each table is its own index.
const SCHEMA = `
CREATE TABLE IF NOT EXISTS buttons (
  key TEXT PRIMARY KEY, text TEXT NOT NULL, expires_at INTEGER NOT NULL
) WITHOUT ROWID;
`;

const textSchema = z.object({ text: z.string() }).optional();
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
  let kept = 0;
  return {
    keep(key, text) {
      const time = now().getTime();
      if (kept % KEPT_BETWEEN_CLEARINGS === 0) clear.run(time);
      kept += 1;
      keep.run(key, text, time + KEPT_DAYS * DAY_MS);
    },
    find: (key) => textSchema.parse(find.get(key, now().getTime()))?.text ?? null,
    close() {
      database.close();
    },
  };
}

function openFile(folder: string): Database.Database {
  const file = path.join(folder, FILE_NAME);
  try {
    mkdirSync(folder, { recursive: true });
    const database = new Database(file);
    try {
      // A bot that dies may lose its last writes, but not the file: a button or two is the price.
      database.exec(
        `PRAGMA busy_timeout = ${String(BUSY_MS)}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;`,
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
        'move it away: with it go only the buttons of long questions, and the feedback.',
      { cause: error },
    );
  }
}
