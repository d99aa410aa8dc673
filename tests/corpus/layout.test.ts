import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { layOut } from '../../src/corpus/layout.js';
import type { Markup } from '../../src/corpus/layout.js';

const PARAGRAPH =
  'The foreign ministers of both countries met in the capital on Saturday and talked about the war in the west.';
const SECOND = 'They agreed to meet again.';

function read(body: string, markup: Markup = 'plain') {
  const { headline, outlet, dateLine, content } = layOut(body, markup);
  return {
    headline: headline === null ? null : body.slice(headline.start, headline.end),
    outlet,
    dateLine: dateLine?.value ?? null,
    content: content.map(({ start, end }) => body.slice(start, end)),
  };
}

describe('layOut', () => {
  it('finds headline, byline, date line and dateline above the story', () => {
    const body = `Ministers meet\nBy Jane Roe\nApril 6, 2019\n\nCAIRO (Reuters) - ${PARAGRAPH}\n${SECOND}`;
    expect(read(body)).toEqual({
      headline: 'Ministers meet',
      outlet: 'Reuters',
      dateLine: '2019-04-06',
      content: [`${PARAGRAPH}\n${SECOND}`],
    });
  });

  it('takes a first paragraph for no headline', () => {
    expect(read(`${PARAGRAPH}\n${SECOND}`)).toMatchObject({
      headline: null,
      content: [`${PARAGRAPH}\n${SECOND}`],
    });
  });

  it.each([
    ['a question', 'Who rules the west?'],
    ['a quoted word at its end', 'Minister calls talks “useful”'],
    ['a stop inside', 'U.S. envoy leaves'],
  ])('takes %s for a headline', (_name, headline) => {
    expect(read(`${headline}\n\n${PARAGRAPH}`)).toMatchObject({ headline, content: [PARAGRAPH] });
  });

  it('passes a line that names only the place', () => {
    expect(read(`Ministers meet\n\nANKARA\n\n${PARAGRAPH}`)).toMatchObject({
      headline: 'Ministers meet',
      content: [PARAGRAPH],
    });
    expect(read(`WASHINGTON _\n\n${PARAGRAPH}`)).toMatchObject({ headline: null, content: [PARAGRAPH] });
    expect(read(`ANKARA\n\n${PARAGRAPH}`)).toMatchObject({ headline: null, content: [PARAGRAPH] });
  });

  it('keeps a standfirst unless the story says it again', () => {
    const standfirst =
      'The ministers of both countries want the war in the west to end before the summer begins';
    const dateline = 'CAIRO, April 6 (Xinhua) -- ';
    expect(read(`Ministers meet\n${standfirst}\n${dateline}${PARAGRAPH}`).content).toEqual([
      standfirst,
      PARAGRAPH,
    ]);
    expect(read(`Ministers meet\n${standfirst}\n${dateline}${PARAGRAPH}\n${standfirst}.`).content).toEqual([
      `${PARAGRAPH}\n${standfirst}.`,
    ]);
  });

  it('leaves subheadings out', () => {
    for (const subheading of [
      'Battle rages on',
      '– ‘Appointing a special envoy’',
      'What next for “Peace Storm”',
    ]) {
      expect(read(`${PARAGRAPH}\n${subheading}\n${SECOND}`).content).toEqual([PARAGRAPH, SECOND]);
    }
  });

  it.each([
    ['list items', '- a ceasefire\n- elections\n- an amnesty'],
    ['numbered items', '1. A ceasefire\n2. Elections'],
    ['what leads on', 'They named their aims:\na ceasefire'],
    ['short lines side by side', 'Turkey 5\nEgypt 4\nLibya 3'],
    ['a line without its stop that is long', PARAGRAPH.slice(0, -1)],
  ])('keeps %s', (_name, lines) => {
    expect(read(`${PARAGRAPH}\n${lines}\n${SECOND}`).content).toEqual([`${PARAGRAPH}\n${lines}\n${SECOND}`]);
  });

  it('leaves boilerplate out and takes the outlet from it', () => {
    expect(read(`All news\n${PARAGRAPH}\nREAD MORE: Army moves\n${SECOND}\n© 2019 Example News`)).toEqual({
      headline: null,
      outlet: 'Example News',
      dateLine: null,
      content: [PARAGRAPH, SECOND],
    });
  });

  it('reads a text of nothing but a headline as the story', () => {
    expect(read('Ministers meet').content).toEqual(['Ministers meet']);
    expect(read('All news').content).toEqual(['All news']);
  });

  it('reads CRLF, blank lines and no-break spaces', () => {
    expect(read(`Ministers meet\r\n\u00A0\r\n${PARAGRAPH}\r\n\r\n${SECOND}\r\n`)).toMatchObject({
      headline: 'Ministers meet',
      content: [`${PARAGRAPH}\r\n\r\n${SECOND}`],
    });
  });

  it('knows Markdown headings, pictures, quotes and comments', () => {
    const body = `\n# Ministers meet #\n\n![The hall](hall.png)\n\n${PARAGRAPH}\n\n## Second day\n\n> ${SECOND}\n\n<!-- end -->\n`;
    expect(read(body, 'markdown')).toMatchObject({
      headline: 'Ministers meet',
      content: [PARAGRAPH, SECOND],
    });
    expect(read(body, 'plain').headline).not.toBe('Ministers meet');
  });

  it('gives content in order, trimmed and never empty where there is text', () => {
    const piece = fc.constantFrom(
      'CAIRO, April 6 (Xinhua) -- ',
      PARAGRAPH,
      'READ MORE: x',
      'Short line',
      '\n',
      '\n\n',
      '\r\n',
      '# ',
      '> ',
      '---',
      ' ',
      '(c) 2019 A',
      '😀',
      'By Jane Roe',
      'ANKARA',
    );
    const body = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(body, fc.constantFrom<Markup>('plain', 'markdown'), (text, markup) => {
        const { content } = layOut(text, markup);
        let before = 0;
        for (const { start, end } of content) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          before = end;
        }
        expect(content.length > 0).toBe(/[\p{L}\p{N}]/u.test(text));
      }),
    );
  });
});
