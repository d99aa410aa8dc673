import { describe, expect, it } from 'vitest';

import { parse } from '../support/csv.js';
import { entryKey, renderReports, renderTimeline } from '../../src/render/timeline.js';
import { timelineCsv } from '../../src/render/timeline-csv.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { drawTimeline, pictureOf } from '../../src/render/timeline-picture.js';
import { timelineAnswer } from '../support/fake-answers.js';

const query = { topic: 'harbour bridge', person: null };
const shown = (answer = timelineAnswer(query), options: Parameters<typeof renderTimeline>[1] = {}): string =>
  renderTerminal(renderTimeline(answer, options), { colours: false, width: Infinity });

describe('renderTimeline', () => {
  it('heads each event with its date, and says what is planned and what else tells it', () => {
    const text = shown();
    expect(text).toContain('2 March 2021');
    expect(text).toContain('planned for 4 March 2021');
    expect(text).toContain('Told by 2 articles, in 2 further sentences');
    expect(text.indexOf('1   2 March 2021')).toBeLessThan(text.indexOf('3   planned for'));
  });

  it('goes through its pages by buttons that build it again', () => {
    const answer = timelineAnswer(query, 14);
    const [first] = answer.entries;
    if (first === undefined) throw new Error('The fake answer has events.');
    const args = ['harbour bridge', '', '', ''];
    const pages = [0, 1, 2].map((page) => renderTimeline(answer, { args, page }));
    expect(pages.map(({ cards }) => cards.length)).toEqual([6, 6, 2]);
    expect(
      pages.map(({ buttons = [] }) =>
        buttons.filter(({ action }) => action === 'page').map(({ page }) => page),
      ),
    ).toEqual([[1], [0, 2], [1]]);
    expect(pages[0]?.buttons).toContainEqual(
      expect.objectContaining({ action: 'reports', args: [...args, entryKey(first)] }),
    );
  });

  it('shows the last page where one beyond it is asked for', () => {
    expect(renderTimeline(timelineAnswer(query, 7), { page: 99 }).cards).toHaveLength(1);
  });

  it('has no buttons where nothing could press them', () => {
    expect(renderTimeline(timelineAnswer(query)).buttons).toBeUndefined();
  });

  it('marks the undated and the merely reported', () => {
    const answer = timelineAnswer(query);
    if (answer.outcome !== 'found') throw new Error('The fake answer has events.');
    const [first] = answer.entries;
    if (first === undefined) throw new Error('The fake answer has events.');
    const text = shown({
      ...answer,
      entries: [{ ...first, dating: 'reported' }],
      undated: [{ ...first.citation, eventDate: null }],
      undatedTold: 1,
    });
    expect(text).toContain('reported on 2 March 2021');
    expect(text).toContain('date not known');
    expect(text).toContain('1 sentence dates its event');
  });

  it('counts no events where all is undated', () => {
    const answer = timelineAnswer(query);
    if (answer.outcome !== 'found') throw new Error('The fake answer has events.');
    const undated = answer.entries.map(({ citation }) => ({ ...citation, eventDate: null }));
    const text = shown({ ...answer, entries: [], undated, undatedTold: undated.length });
    expect(text).not.toContain('0 events');
    expect(text).toContain('date their events');
    expect(text).toContain('they stand last');
    const more = shown({ ...answer, entries: [], undated, undatedTold: 30 });
    expect(more).toContain('30 sentences date their events');
    expect(more).toContain('the 3 nearest to the topic stand last');
  });
});

describe('renderReports', () => {
  it("shows an entry's further sentences in a new reply", () => {
    const answer = timelineAnswer(query);
    const [first] = answer.entries;
    if (first === undefined) throw new Error('The fake answer has events.');
    expect(renderReports(first, answer)).toMatchObject({ target: 'new', kind: 'answer' });
    expect(renderReports(first, answer).cards).toHaveLength(2);
  });

  it('shows all of them, in pages', () => {
    const answer = timelineAnswer(query);
    const [first] = answer.entries;
    const [report] = first?.reports ?? [];
    if (first === undefined || report === undefined) throw new Error('The fake answer has reports.');
    const entry = { ...first, reports: Array.from({ length: 12 }, () => report) };
    const pages = [null, 1, 2].map((page) => renderReports(entry, answer, { page, args: ['x'] }));
    expect(pages.map(({ target, cards }) => [target, cards.length])).toEqual([
      ['new', 5],
      ['update', 5],
      ['update', 2],
    ]);
    expect(pages[0]?.buttons).toContainEqual(
      expect.objectContaining({ action: 'reports', args: ['x'], page: 1 }),
    );
  });

  it('has a button for each event of a page that has them', () => {
    const answer = timelineAnswer(query, 6);
    if (answer.outcome !== 'found') throw new Error('The fake answer has events.');
    const entries = answer.entries.map((entry) => ({ ...entry, reports: [entry.citation] }));
    const { buttons = [] } = renderTimeline({ ...answer, entries }, { args: ['x'] });
    const keys = buttons.flatMap(({ action, args }) => (action === 'reports' ? [args?.at(-1)] : []));
    expect(new Set(keys)).toHaveProperty('size', 6);
  });
});

describe('timelineCsv', () => {
  it('has a row for each sentence, and every field as it was', () => {
    const answer = timelineAnswer(query);
    const rows = parse(timelineCsv(answer));
    expect(rows).toHaveLength(1 + 5);
    expect(rows[1]?.slice(0, 4)).toEqual(['1', '2021-03-02', '', 'day']);
    expect(rows[1]).toContain(answer.entries[0]?.citation.quote);
    expect(new Set(rows.map(({ length }) => length))).toHaveProperty('size', 1);
  });

  it('leaves a spreadsheet nothing to run', () => {
    const answer = timelineAnswer(query, 1);
    if (answer.outcome !== 'found') throw new Error('The fake answer has events.');
    const entries = answer.entries.map((entry) => ({
      ...entry,
      reports: [],
      citation: { ...entry.citation, quote: '=HYPERLINK("x")' },
    }));
    expect(parse(timelineCsv({ ...answer, entries }))[1]).toContain('\'=HYPERLINK("x")');
  });
});

describe('drawTimeline', () => {
  it('gives a PNG with its words for people who do not see it', async () => {
    const picture = await drawTimeline(timelineAnswer(query, 3));
    expect(picture?.name).toBe('timeline.png');
    expect(Buffer.from(picture?.data.subarray(1, 4) ?? []).toString('latin1')).toBe('PNG');
    expect(picture?.description).toContain('2 March 2021');
  });

  it('draws no timeline of one event', async () => {
    expect(await drawTimeline(timelineAnswer(query, 1))).toBeNull();
  });

  it('shows the best told where there are too many, and says so', () => {
    const picture = pictureOf(timelineAnswer(query, 60));
    expect(picture.entries).toHaveLength(40);
    expect(picture.summary).toContain('40 best told of 60');
  });
});
