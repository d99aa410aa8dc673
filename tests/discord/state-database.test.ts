import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import Database from 'libsql';
import { describe, expect, it, vi } from 'vitest';

import { openStateDatabase, STATE_FILE } from '../../src/discord/state-database.js';
import { temporaryFolder } from '../support/temp-folder.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 0, 1);

describe('the state database', () => {
  it('remembers over a restart', () => {
    const folder = path.join(temporaryFolder(), 'not/there/yet');
    const now = () => new Date(START);
    const first = openStateDatabase(folder, now);
    first.keep('key', 'a long question');
    first.close();
    const second = openStateDatabase(folder, now);
    expect(second.find('key')).toBe('a long question');
    expect(second.find('other')).toBeNull();
    second.close();
  });

  it('forgets after sixty days, counted from when it last kept', () => {
    let day = 0;
    const state = openStateDatabase(temporaryFolder(), () => new Date(START + day * DAY_MS));
    state.keep('once', 'a');
    state.keep('again', 'b');
    day = 59;
    state.keep('again', 'b');
    expect(state.find('once')).toBe('a');
    day = 61;
    expect(state.find('once')).toBeNull();
    expect(state.find('again')).toBe('b');
    state.close();
  });

  it('clears away what it forgot', () => {
    const folder = temporaryFolder();
    let day = 0;
    const now = () => new Date(START + day * DAY_MS);
    const held = (): readonly number[] => {
      const database = new Database(path.join(folder, STATE_FILE));
      const rows = ['buttons', 'questions', 'waiting'].map(
        (table) => database.prepare(`SELECT * FROM ${table}`).all().length,
      );
      database.close();
      return rows;
    };
    vi.useFakeTimers();
    try {
      const state = openStateDatabase(folder, now);
      state.keep('old', 'a');
      state.keepQuestion({ question: 'Who?', userId: 'ada', reason: 'not-told' });
      state.noteOpen({ id: '1', token: 'secret', locale: 'tr', isPrivate: true, isPress: false }, now());
      expect(held()).toEqual([1, 1, 1]);
      // Nobody comes for half a year.
      day = 61;
      vi.advanceTimersByTime(DAY_MS);
      expect(held()).toEqual([0, 1, 0]);
      state.close();
      day = 183;
      openStateDatabase(folder, now).close();
      expect(held()).toEqual([0, 0, 0]);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('leaves no word of what was forgotten in its files', () => {
    const folder = temporaryFolder();
    const state = openStateDatabase(folder, () => new Date(START));
    const holds = (): boolean =>
      readdirSync(folder).some((file) => readFileSync(path.join(folder, file)).includes('Quillfeather'));
    state.keepQuestion({ question: 'Where is Quillfeather?', userId: 'ada', reason: 'not-told' });
    expect(holds()).toBe(true);
    expect(state.forgetQuestions('ada')).toBe(1);
    expect(holds()).toBe(false);
    state.keep('key', 'ask|ada|Quillfeather');
    state.vote({ answer: 'Quillfeather', command: 'ask', userId: 'ada', isHelpful: true });
    expect([state.forgetButtons('ada'), state.forget('ada')]).toEqual([1, 1]);
    expect(holds()).toBe(false);
    state.close();
  });

  it('names the file and the setting when it is damaged or of a newer bot', () => {
    const broken = temporaryFolder();
    writeFileSync(path.join(broken, 'state.db'), 'no database at all. '.repeat(400));
    const newer = temporaryFolder();
    const database = new Database(path.join(newer, 'state.db'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    const blocked = temporaryFolder();
    writeFileSync(path.join(blocked, 'file'), '');
    mkdirSync(path.join(blocked, 'as-file/state.db'), { recursive: true });
    for (const folder of [broken, newer, path.join(blocked, 'file'), path.join(blocked, 'as-file')]) {
      expect(() => openStateDatabase(folder, () => new Date(START))).toThrow(
        expect.objectContaining({ code: 'state-broken', message: expect.stringContaining('STATE_DIR') }),
      );
    }
  });

  it('counts one vote of each person for an answer, the last one', () => {
    const state = openStateDatabase(temporaryFolder(), () => new Date(START));
    const vote = (userId: string, isHelpful: boolean) => {
      state.vote({ answer: '7', command: 'ask', userId, isHelpful });
    };
    vote('ada', true);
    vote('ada', true);
    vote('ben', true);
    vote('ben', false);
    const lastAt = new Date(START).toISOString();
    expect(state.verdicts()).toEqual([{ answer: '7', command: 'ask', helpful: 1, notHelpful: 1, lastAt }]);
    expect([state.forget('ada'), state.forget('ada')]).toEqual([1, 0]);
    expect(state.verdicts()).toMatchObject([{ helpful: 0, notHelpful: 1 }]);
    state.close();
  });

  it('keeps what is open for the next one alone, while its token lives, in a file of its own account', () => {
    const folder = temporaryFolder();
    let time = START;
    const state = openStateDatabase(folder, () => new Date(time));
    const left = { id: '1', token: 'secret-of-one', locale: 'tr', isPrivate: true, isPress: false };
    state.noteOpen(left, new Date(START));
    state.noteOpen({ ...left, id: '2', token: 'secret-of-two' }, new Date(START));
    state.forgetOpen('2');
    expect(state.interrupted()).toEqual([]);
    state.close();
    expect(statSync(path.join(folder, STATE_FILE)).mode & 0o077).toBe(0);
    expect(readFileSync(path.join(folder, STATE_FILE)).includes('secret-of-two')).toBe(false);
    const next = openStateDatabase(folder, () => new Date(time));
    expect(next.interrupted()).toEqual([{ ...left, isShown: false }]);
    next.noteShown('1');
    expect(next.interrupted()).toEqual([{ ...left, isShown: true }]);
    time += 15 * 60 * 1000;
    expect(next.interrupted()).toEqual([]);
    next.close();
  });
});
