import { describe, expect, it } from 'vitest';

import { readArchive } from '../../src/corpus/read-archive.js';
import { findEvents } from '../../src/text/events/find-events.js';
import { splitSentences } from '../../src/text/sentences.js';
import { findTimexes } from '../../src/text/temporal/find-timexes.js';

interface SeedEvent {
  readonly article: string;
  readonly date: string | null;
  readonly planned: boolean;
  readonly quote: string;
}

async function seedEvents(): Promise<readonly SeedEvent[]> {
  const found: SeedEvent[] = [];
  for await (const entry of readArchive('seeds')) {
    if (entry.kind !== 'article') continue;
    const { body, content, date, path } = entry.article;
    const known = date !== null && date.basis !== 'inferred' ? date.value : null;
    const sentences = content.flatMap((part) => splitSentences(body, part));
    const timexes = findTimexes(body, { articleDate: known });
    for (const event of findEvents({ body, sentences, timexes, date })) {
      const { start, end } = sentences[event.sentence] ?? event;
      const value = event.date === null ? null : event.date.value + (event.date.end ?? '').slice(7);
      found.push({ article: path, date: value, planned: event.planned, quote: body.slice(start, end) });
    }
  }
  return found;
}

describe('the events of the seeds', () => {
  it.each([
    ['2011', false, '2011 campaign in Libya'],
    ['2011', false, 'what NATO members did to this country in 2011'],
    ['2014', false, 'Rival governments were set up'],
    ['2015', false, 'new government was founded in 2015'],
    ['2019-04-04', false, 'started on Thursday a military campaign'],
    ['2019-04-04', false, 'Haftar announced the launch of an offensive'],
    ['2019-04-05', false, 'Haftar notified the UN Secretary General'],
    ['2019-04-06', false, 'urged on Saturday a peaceful settlement'],
    ['2019-04-14-16', true, 'a conference in the Libyan southwestern town'],
    ['2019-10', true, 'Russia-Africa summit'],
  ])('are on %s (planned: %j): %s', async (date, planned, words) => {
    const found = (await seedEvents()).filter(({ quote }) => quote.includes(words));
    expect(found.map((event) => [event.date, event.planned])).toContainEqual([date, planned]);
  });

  it('lie on no day that only a copyright line or a guess would give', async () => {
    const events = await seedEvents();
    expect(events.filter(({ date }) => date?.startsWith('2022') === true)).toEqual([]);
    const undated = ['001', '002', '003'];
    const told = events.filter(({ article }) => undated.some((number) => article.startsWith(number)));
    expect(new Set(told.map(({ date }) => date))).toEqual(new Set([null, '2011', '2014', '2015']));
  });
});
