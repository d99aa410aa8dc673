import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { lockState } from '../../src/engine/lock-state.js';
import { temporaryFolder } from '../support/temp-folder.js';

describe('lockState', () => {
  it('lets one bot at a time in, and names the other, the setting and the file', () => {
    const folder = temporaryFolder();
    const release = lockState(folder);
    expect(() => lockState(folder)).toThrow(
      expect.objectContaining({
        code: 'state-broken',
        message: expect.stringMatching(
          new RegExp(`process ${String(process.pid)}\\).*STATE_DIR.*bot\\.lock`, 'su'),
        ),
      }),
    );
    release();
    expect(readdirSync(folder)).toEqual([]);
    lockState(folder)();
  });

  it('takes over what a killed bot left', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'bot.lock'), '99999999 1 left-behind');
    lockState(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });
});
