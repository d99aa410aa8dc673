import type { Article } from '../core/article.js';
import { type CalendarDate, knownDay } from '../core/calendar-date.js';
import type { ArticleNames, NameMention } from '../core/mention.js';
import type { Span } from '../core/span.js';
import type { ArticleAnalysis } from '../index/analyse-article.js';
import { findTimexes } from '../text/temporal/find-timexes.js';
import { writeDate } from '../render/written-date.js';
import { english } from '../render/texts/en.js';
import { linesOf } from '../text/lines.js';

/** What the bot sees in an article, as `inspect --json` prints it. */
export interface Inspection {
  readonly file: string;
  readonly title: string;
  readonly titleBasis: Article['titleBasis'];
  readonly outlet: string | null;
  readonly url: string | null;
  readonly date: CalendarDate | null;
  readonly content: readonly Span[];
  readonly sentences: readonly Span[];
  readonly passages: readonly Span[];
  readonly persons: readonly (Span & {
    readonly text: string;
    readonly person: string;
    readonly label: string;
  })[];
  readonly timexes: readonly (Span & {
    readonly text: string;
    readonly type: string;
    readonly value: string;
  })[];
  /** What the article says that its persons are. */
  readonly roles: readonly (Span & { readonly text: string; readonly person: string })[];
  /** All names but persons. */
  readonly names: readonly NameMention[];
  readonly quotations: readonly (Span & {
    readonly kind: 'direct' | 'reported';
    /** `null` where nobody is certain, or who speaks is no person. */
    readonly speaker: string | null;
  })[];
}

/** An article cut as the index cuts it. */
export interface Cut {
  readonly sentences: readonly Span[];
  readonly passages: readonly (Span & { readonly first: number; readonly last: number })[];
}

/** Puts together what is printed of one article; `file` is its name as the person wrote it. */
export function inspectArticle(
  file: string,
  article: Article,
  cut: Cut,
  { names, quotations }: ArticleAnalysis,
): Inspection {
  const nameOf = (number: number): string | null => longestName(names, number);
  return {
    file,
    title: article.title,
    titleBasis: article.titleBasis,
    outlet: article.outlet,
    url: article.url,
    date: article.date,
    content: article.content,
    sentences: cut.sentences.map(spanOnly),
    passages: cut.passages.map(spanOnly),
    persons: names.persons.map(({ start, end, text, person }) => ({
      start,
      end,
      text,
      person: nameOf(person) ?? text,
      label: 'PERSON',
    })),
    roles: names.roles.map(({ start, end, text, person }) => ({
      start,
      end,
      text,
      person: nameOf(person) ?? '',
    })),
    names: names.names,
    timexes: findTimexes(article.body, { articleDate: knownDay(article.date) }).map(
      ({ start, end, text, type, value }) => ({ start, end, text, type, value }),
    ),
    quotations: quotations.map(({ start, end, kind, person }) => ({
      start,
      end,
      kind,
      speaker: person === null ? null : nameOf(person),
    })),
  };
}

const TITLE_BASES: Readonly<Record<Article['titleBasis'], string>> = {
  stated: 'stated',
  headline: 'its headline',
  lead: 'its first words, for want of a headline',
};
const DATE_BASES: Readonly<Record<CalendarDate['basis'], string>> = {
  stated: 'stated',
  written: 'written in the text',
  resolved: 'resolved from another date',
  inferred: 'inferred from the dateline, the weekday and the years that the text names',
};

/** The inspection for a person to read: facts, numbered sentences, and what was left out. */
export function describeInspection(inspection: Inspection, article: Article, cut: Cut): string {
  const { body } = article;
  const date =
    article.date === null
      ? 'not known'
      : `${writeDate(article.date, 'en-GB', english)} (${DATE_BASES[article.date.basis]})`;
  const facts: readonly (readonly [string, string])[] = [
    ['Title', `${article.title} (${TITLE_BASES[article.titleBasis]})`],
    ['Outlet', article.outlet ?? 'not known'],
    ['Date', date],
    ['Link', article.url ?? 'not known'],
    ['Passages', cut.passages.map(({ first, last }) => rangeOf(first, last)).join(', ') || 'none'],
  ];
  const sentences = cut.sentences.map(
    ({ start, end }, index) => `${String(index + 1).padStart(4)}  ${body.slice(start, end)}`,
  );
  const leftOut = leftOutLines(article).map((text) => `      ${text}`);
  return [
    inspection.file,
    ...facts.map(([name, value]) => `  ${name.padEnd(9)} ${value}`),
    '',
    'Sentences',
    ...sentences,
    ...listed('Persons', personLines(inspection)),
    ...listed(
      'Dates',
      inspection.timexes.map(({ text, type, value }) => `${text}  ${type} ${value}`),
    ),
    ...listed(
      'Quotations',
      inspection.quotations.map(({ start, end, speaker }) => `${speaker ?? '—'}: ${body.slice(start, end)}`),
    ),
    ...(leftOut.length === 0 ? [] : ['', 'Left out (never cited)', ...leftOut]),
    '',
  ].join('\n');
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `      ${line}`)];
}

/** One line a person: the name, how often it stands, the other spellings, the roles. */
function personLines({ persons, roles }: Inspection): readonly string[] {
  const names = [...new Set(persons.map(({ person }) => person))];
  return names.map((name) => {
    const mentions = persons.filter(({ person }) => person === name);
    const others = [...new Set(mentions.map(({ text }) => text))].filter((text) => text !== name);
    const held = [...new Set(roles.filter(({ person }) => person === name).map(({ text }) => text))];
    return [
      `${name} ×${String(mentions.length)}`,
      ...(others.length === 0 ? [] : [`also ${others.join(', ')}`]),
      ...(held.length === 0 ? [] : [held.join(', ')]),
    ].join(' · ');
  });
}

function longestName({ persons }: ArticleNames, number: number): string | null {
  const texts = persons.filter(({ person }) => person === number).map(({ text }) => text);
  return texts.sort((left, right) => right.length - left.length)[0] ?? null;
}

function rangeOf(first: number, last: number): string {
  return first === last
    ? `sentence ${String(first + 1)}`
    : `sentences ${String(first + 1)} to ${String(last + 1)}`;
}

/** The stretches of the body between the spans of its content, line by line. */
function leftOutLines({ body, content }: Article): string[] {
  const bounds = [{ start: 0, end: 0 }, ...content, { start: body.length, end: body.length }];
  return bounds
    .slice(1)
    .flatMap((next, index) => linesOf(body, { start: bounds[index]?.end ?? 0, end: next.start }))
    .map(({ start, end }) => body.slice(start, end));
}

function spanOnly({ start, end }: Span): Span {
  return { start, end };
}
