import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { splitSentences } from '../../src/text/sentences.js';

function split(body: string): string[] {
  return splitSentences(body, { start: 0, end: body.length }).map(({ start, end }) => body.slice(start, end));
}

/** Each row: the sentences of one line, joined by single spaces. */
const TRAPS: readonly (readonly string[])[] = [
  ['The talks failed.', 'Both sides left Cairo.'],
  ['The U.S. President met Gen. Khalifa Haftar in Benghazi.', 'They spoke for an hour.'],
  ['He flew to the U.S.', 'The visit lasted two days.'],
  ['The meeting began at 9 a.m. Saturday in Geneva.', 'It ended late.'],
  ['The meeting began at 9 a.m. GMT and ended at 5 p.m. local time.'],
  [
    'It began at 10 p.m. Nov. 3.',
    'It ended at 5:30 p.m.',
    'UN envoys left.',
    'It rained at 6 p.m.',
    'Marshal Haftar left.',
  ],
  ['He came at 5 p.m.', 'Today he left.'],
  ['The guns fell silent at 5 p.m.', 'Residents came out.'],
  ['Lt. Gen. Ahmed Gaid Salah spoke.', 'Nobody answered.'],
  ['Mr. X. Y. Smith and Mrs. Smith left.', 'So did Dr. Who.'],
  ['George W. Bush and J.K. Rowling were there.'],
  ['They chose plan B.', 'The other plan was dropped.'],
  ['Resolution No. 1973 was passed.', 'Asked again, he said no.', 'Nobody was surprised.'],
  ['See pp. 7 and 9 of vol. 3 for more.'],
  ['Oil rose 3.5 percent to $71.25 a barrel.', 'Gas fell 0.4 percent.'],
  ['It costs 1,000.50 dinars.', '2014 was worse.'],
  ['“We want peace.”', 'The minister then left.'],
  ['“We want peace,” he said.', '“Nobody wants war.”'],
  ['"Our task is peace," he said.', '"We will work on it."', '"It takes time."'],
  ['He asked "Who will pay?" and left.'],
  ['"Who will pay?" Lavrov asked.', 'Nobody knew.'],
  ['"Who will pay?" Sameh Shoukry asked reporters.'],
  ['"Who will pay?"', 'He asked it twice.'],
  ['"Stop!" he cried.', 'They stopped.'],
  ['What next?', 'Nobody knows!', 'Really?!', 'Yes.'],
  ['He paused ... then went on.', 'The rest is known…', 'They left.'],
  ['"I think … Russia will help," he said.'],
  ['He waited. . . .', 'The door opened.'],
  ['MOSCOW, April 6. /TASS/.', 'Russia and Egypt work together.'],
  ['Inflation hit 7.1 percent in Sept. 2011 and 8 percent in Dec. 2012.'],
  ['It opened in Sept.', 'Lavrov came in October.'],
  ['Read it at https://www.example.org/a.b/c.html?x=1.', 'The report is long.'],
  ['Visit example.org or Node.js pages.', 'They are free.'],
  ['Apple Inc. Chief Executive Tim Cook spoke.', 'He was brief.'],
  ['He works for Acme Corp.', 'The firm is small.'],
  ['Martin Luther King Jr. was born in Atlanta, Ga., in 1929.'],
  ['He lives on Main St. near the harbour.'],
  ['St. Petersburg and Mt. Sinai are far apart.'],
  ['WASHINGTON, D.C. (AP) — The Senate voted.', 'It was close.'],
  ['Lavrov (he was ill. Really ill.) stayed away.', 'Shoukry came.'],
  ['They left.', '(Nobody saw them.)', 'It was late.'],
  ['The army left the town.', 'al-Sarraj welcomed it.'],
  ['Fayez al-Sarraj met Abdel Fattah el-Sisi.', 'They agreed.'],
  ['1. The ceasefire holds.', 'Both sides agree.'],
  ['a. The first point.', 'It is short.'],
  ['He has a Ph.D. in law.', 'She has an M.D. from Cairo.'],
  ['Some, e.g. Libya, i.e. its coast, are rich.'],
  ['Smith et al. found it in vol. 2.', 'Others did not.'],
  ['Yahoo! Inc. was sold.', 'Yahoo!', 'The name stays.'],
  ['The U.N.', '"We cannot wait," he said.'],
  ['The case Roe v. Wade is old.', 'It was overturned.'],
  ['It fell to No. 3.', '“No.”', 'That was all.'],
  ['The deal was signed.[1]', 'It was later broken.[12][13]', 'War followed.'],
  ["'We are late.'", "'Yes.'"],
  ['It grew by approx. 5 percent, i.e. Rs. 300.'],
  ['He met Sen. John McCain, R-Ariz., and Rep. Adam Schiff, D-Calif., on Monday.'],
  ['He lauded the phone.', 'iOS users cheered.'],
  ['"I will go. "', 'The crowd left. ”', 'It rained.'],
  ['“This is the end…” he said.', 'It was not.'],
];

describe('splitSentences', () => {
  it.each(TRAPS.map((sentences) => [sentences.join(' '), sentences] as const))('%s', (line, sentences) => {
    expect(split(line)).toEqual(sentences);
  });

  it.each([
    [
      'a line break ends a sentence',
      'Libyan tensions\nThe army moves\non',
      ['Libyan tensions', 'The army moves', 'on'],
    ],
    ['CRLF and blank lines', 'One line.\r\n\r\n  Two lines. \r\nThree', ['One line.', 'Two lines.', 'Three']],
    [
      'bullets and dashes',
      '• Withdraw now\n- Hold elections. Soon.\n– Talk',
      ['• Withdraw now', '- Hold elections.', 'Soon.', '– Talk'],
    ],
    ['bullets within a line', '• Withdraw now • Hold elections', ['• Withdraw now', '• Hold elections']],
    ['no-break and zero-width spaces', '\u00A0\u200BOne.\u00A0Two.\u00A0', ['One.', 'Two.']],
    ['nothing to read', ' \n***\n- -\n"\u00A0', []],
    ['a stray quote mark', 'They left. "', ['They left. "']],
    ['an empty body', '', []],
  ])('%s', (_name, body, sentences) => {
    expect(split(body)).toEqual(sentences);
  });

  it('looks only at the given span', () => {
    const body = 'One. Two. Three. Four.';
    expect(splitSentences(body, { start: 5, end: 16 })).toEqual([
      { start: 5, end: 9 },
      { start: 10, end: 16 },
    ]);
  });

  it('gives ordered, trimmed spans that hold every letter and digit and cross no line break', () => {
    const piece = fc.constantFrom(
      'U.S.',
      'Gen.',
      'Lavrov',
      'said',
      '.',
      '. ',
      '" ',
      '“',
      '”',
      '(',
      ')',
      '…',
      ' ... ',
      '\n',
      '\r\n',
      '3.5',
      '?',
      '😀',
      'é',
      ' • ',
      '/TASS/. ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (body) => {
          const spans = splitSentences(body, { start: 0, end: body.length });
          let before = 0;
          for (const { start, end } of spans) {
            const text = body.slice(start, end);
            expect(body.slice(before, start)).not.toMatch(/[\p{L}\p{N}]/u);
            expect(start).toBeGreaterThanOrEqual(before);
            expect(text).toBe(text.trim());
            expect(text).toMatch(/[\p{L}\p{N}]/u);
            expect(text).not.toMatch(/[\n\r]/u);
            before = end;
          }
          expect(body.slice(before)).not.toMatch(/[\p{L}\p{N}]/u);
        },
      ),
    );
  });

  it.each([
    ['dots', `${'.'.repeat(500_000)}x`],
    ['question marks and quote marks', `${'?'.repeat(90)}${'"'.repeat(500_000)}x`],
    ['white space', `a.${' '.repeat(500_000)}b`],
    ['abbreviations', 'Gen. '.repeat(100_000)],
    ['open brackets', '(a. '.repeat(100_000)],
    ['letters', 'x'.repeat(500_000)],
  ])('takes endless %s in its stride', (_name, body) => {
    expect(split(body).join(' ').length).toBeGreaterThan(0);
  });

  it('takes a line of two megabytes in its stride', () => {
    expect(split('The talks (of 2011) went on. '.repeat(70_000))).toHaveLength(70_000);
  });
});
