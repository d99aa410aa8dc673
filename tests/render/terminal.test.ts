import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { renderAsk } from '../../src/render/ask.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { columnsOf } from '../../src/render/wrap.js';
import { askAnswer } from './arbitrary-answer.js';
import { refused, SAMPLE_FOUND } from './sample-answers.js';

describe('renderTerminal', () => {
  it('marks the sentence that answers by its bar, and names the answering words below', () => {
    expect(renderTerminal(renderAsk(SAMPLE_FOUND), { colours: false, width: Infinity })).toBe(
      `Who opened the harbour?

1   │ The harbour was closed.
    ▌ The mayor, Ada Byrne, opened it at noon.
    │ Ships came in.
    Answering words: “Ada Byrne”, “at noon”
    — Ada Byrne
    Harbour open again
    https://example.org/harbour
    Coast Wire · 6 April 2019

Archive: 5 articles, 6 April 2019 (3 undated) · index built 12 August 2026 at 14:03 UTC`,
    );
  });

  it('shows the answering words in bold where there are colours', () => {
    const shown = renderTerminal(renderAsk(SAMPLE_FOUND), { colours: true, width: 80 });
    expect(shown).toContain('The mayor, \u001B[1mAda Byrne\u001B[22m, opened it \u001B[1mat noon\u001B[22m.');
    expect(shown).not.toContain('Answering words');
  });

  it('wraps between words', () => {
    expect(renderTerminal(renderAsk(refused({ kind: 'nothing-near' })), { colours: false, width: 30 })).toBe(
      `Who closed the harbour?

The archive does not say. No
article comes near this
question.

Archive: 5 articles, 6 April
2019 (3 undated) · index built
12 August 2026 at 14:03 UTC`,
    );
  });

  it('stays within its width but for longer words, and lets no control character through', () => {
    fc.assert(
      fc.property(askAnswer(), fc.integer({ min: 30, max: 120 }), (answer, width) => {
        for (const line of renderTerminal(renderAsk(answer), { colours: false, width }).split('\n')) {
          expect(line).not.toMatch(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
          const words = line.split(' ').filter((word) => word !== '');
          // A number, a bar and one word that is too long are the least that a line can hold.
          expect(columnsOf(line) <= width || words.length <= 3).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
