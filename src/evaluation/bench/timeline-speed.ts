import { buildTimeline, type TimelineTools } from '../../answers/timeline.js';
import { createTimelineQuery } from '../../answers/timeline-query.js';
import type { ArchiveIndex } from '../../index/open-index.js';
import { termsOf } from '../../text/terms.js';
import { type Latency, latencyOf } from './quantiles.js';

/** How long timelines of an index take, by what they are of. */
export interface TimelineSpeed {
  readonly articles: number;
  readonly kinds: readonly {
    readonly kind: string;
    readonly subjects: number;
    /** Entries of the longest timeline. */
    readonly mostEntries: number;
    readonly milliseconds: Latency & { readonly most: number };
    /** What the processor worked for this process alone: what counts on a machine that does other work, too. */
    readonly processor: Latency & { readonly most: number };
  }[];
}

/** Subjects of each kind, the most often named first: their timelines are the slowest. */
const SUBJECTS = 12;
/** Articles that are looked at for what they name most. */
const LOOKED_AT = 600;
const LEAST_LETTERS = 5;
const ASKED_AT = new Date('2030-01-01T00:00:00Z');

/** Times the timelines of what an archive names most: persons, other names, and common words as themes. */
export async function measureTimelines(index: ArchiveIndex, tools: TimelineTools): Promise<TimelineSpeed> {
  const persons = index
    .persons()
    .toSorted((left, right) => right.mentions.length - left.mentions.length)
    .map(({ name }) => name);
  const { names, words } = mostNamed(index);
  const kinds: TimelineSpeed['kinds'][number][] = [];
  for (const [kind, subjects] of [
    ['persons', persons],
    ['names', names],
    ['themes', words],
  ] as const) {
    const timings: number[] = [];
    const worked: number[] = [];
    let mostEntries = 0;
    // The first of a kind is asked twice: what only the first question pays for is not counted.
    const asked = subjects.slice(0, SUBJECTS);
    for (const [place, subject] of [...asked.slice(0, 1), ...asked].entries()) {
      const input = kind === 'persons' ? { person: subject } : { topic: subject };
      const workedBefore = processorMilliseconds();
      const began = tools.clock();
      const { entries } = await buildTimeline(
        index,
        createTimelineQuery({ ...input, askedAt: ASKED_AT }),
        tools,
      );
      if (place > 0) {
        timings.push(tools.clock() - began);
        worked.push(processorMilliseconds() - workedBefore);
      }
      mostEntries = Math.max(mostEntries, entries.length);
    }
    kinds.push({
      kind,
      subjects: asked.length,
      mostEntries,
      milliseconds: withMost(timings),
      processor: withMost(worked),
    });
  }
  return { articles: index.manifest.counts.articles, kinds };
}

function withMost(milliseconds: readonly number[]): Latency & { readonly most: number } {
  return { ...latencyOf(milliseconds), most: Math.max(0, ...milliseconds) };
}

function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The names that are no persons', and the words that are no names, by how often articles have them. */
function mostNamed(index: ArchiveIndex): {
  readonly names: readonly string[];
  readonly words: readonly string[];
} {
  const names = new Map<string, number>();
  const words = new Map<string, number>();
  const count = (counts: Map<string, number>, text: string): unknown =>
    counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const { id } of index.archive.outlines().slice(0, LOOKED_AT)) {
    const body = index.archive.body(id);
    for (const { label, start, end } of index.analysis(id).marks)
      if (label !== 'DATE' && label !== 'PERSON') count(names, body.slice(start, end));
    for (const { word } of termsOf(body))
      if (/^\p{Ll}+$/u.test(word) && word.length >= LEAST_LETTERS) count(words, word);
  }
  const most = (counts: ReadonlyMap<string, number>): readonly string[] =>
    [...counts]
      .sort(([one, left], [other, right]) => right - left || (one < other ? -1 : 1))
      .map(([text]) => text);
  return { names: most(names), words: most(words) };
}
