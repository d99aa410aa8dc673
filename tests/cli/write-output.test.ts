import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { writeOutput } from '../../src/cli/write-output.js';
import { temporaryFolder } from '../support/temp-folder.js';

describe('writeOutput', () => {
  it('writes the file', () => {
    const file = path.join(temporaryFolder(), 'timeline.csv');
    expect(writeOutput(file, 'date\n', { write: () => expect.unreachable() })).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('date\n');
  });

  it('names the file, the reason and the next step where it cannot', () => {
    const file = path.join(temporaryFolder(), 'no such folder', 'timeline.csv');
    let told = '';
    const stderr = {
      write(text: string) {
        told += text;
      },
    };
    expect(writeOutput(file, 'date\n', stderr)).toBe(false);
    expect(told).toContain(file);
    expect(told).toMatch(/ENOENT.*make its folder/su);
  });
});
