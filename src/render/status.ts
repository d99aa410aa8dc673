import type { ArchiveOverview, ArchiveStatus, NewestArticle } from '../answers/archive-status.js';
import type { RenderOptions } from './ask.js';
import { listOf } from './refusal.js';
import type { Paragraph, Reply, Run } from './reply.js';
import { type Language, languageFor } from './texts/language.js';
import { writeDate, writeDays, writeInstant } from './written-date.js';

/** What a status is told with besides what the engine knows. */
export interface StatusOptions extends RenderOptions {
  /** The bot's version; a surface that no bot stands behind leaves the speed of answers out. */
  readonly version: string;
  readonly isBot: boolean;
}

/** Outlets named before the rest is counted. */
const SHOWN_OUTLETS = 8;
const PART_SEPARATOR = ' · ';
const MS_IN_SECOND = 1000;

/** `/status` as a reply: what the archive covers, its newest article, the index, a build, the speed. */
export function renderStatus(status: ArchiveStatus, options: StatusOptions): Reply {
  const { visibility, version, isBot } = options;
  const language = languageFor(options.locale);
  const { texts } = language;
  const { labels } = texts.status;
  const { archive, fault } = status;
  return {
    kind: 'answer',
    ...(visibility === undefined ? {} : { visibility }),
    heading: texts.status.heading,
    paragraphs: [
      ...(archive === null
        ? [plain(fault === null ? texts.errors['index-missing'] : texts.errors[fault])]
        : archiveLines(archive, language)),
      ...buildLine(status, language),
      ...(isBot ? speedLines(status, language) : []),
    ],
    cards: [],
    footer: [{ text: `${labels.version} ${version}` }],
  };
}

function archiveLines(archive: ArchiveOverview, language: Language): Paragraph[] {
  const { texts } = language;
  const { labels } = texts.status;
  const { articles, from, to, undated } = archive.coverage;
  const days = from === null || to === null ? null : writeDays(from, to, language.locale);
  return [
    plain(texts.coverage(articles, days, undated)),
    line(labels.outlets, [{ text: outletsOf(archive, language) }]),
    ...(archive.newest === null ? [] : [newestLine(archive.newest, language)]),
    line(labels.index, indexRuns(archive, language)),
  ];
}

function outletsOf({ outlets }: ArchiveOverview, { locale, texts }: Language): string {
  if (outlets.length === 0) return texts.status.noOutlets;
  const named = outlets
    .slice(0, SHOWN_OUTLETS)
    .map(({ name, articles }) => `${name} (${articles.toLocaleString(locale)})`);
  const more = outlets.length - named.length;
  return listOf(more === 0 ? named : [...named, texts.status.moreOutlets(more)], 'conjunction', locale);
}

function newestLine({ title, outlet, url, date }: NewestArticle, { locale, texts }: Language): Paragraph {
  const facts = [title, outlet ?? texts.outletUnknown, writeDate(date, locale, texts)].join(PART_SEPARATOR);
  return { ...line(texts.status.labels.newest, [{ text: facts }]), ...(url === null ? {} : { url }) };
}

function indexRuns({ passages, sentences, model, coverage }: ArchiveOverview, language: Language): Run[] {
  const { locale, texts } = language;
  const held = [texts.status.passages(passages, sentences), texts.status.model(model)].join(PART_SEPARATOR);
  const built = writeInstant(coverage.builtAt, locale);
  if (built === undefined) return [{ text: held }];
  const { before, after } = texts.indexBuilt;
  return [
    { text: `${held}${PART_SEPARATOR}${before}` },
    { text: built, instant: coverage.builtAt },
    ...(after === '' ? [] : [{ text: after }]),
  ];
}

function buildLine({ build }: ArchiveStatus, { locale, texts }: Language): Paragraph[] {
  if (build === null) return [];
  const share = build.progress === null ? null : writeShare(build.progress, locale);
  return [line(texts.status.labels.build, [{ text: texts.status.building(share) }])];
}

/** A part of 1 in whole hundredths, as the language writes it. */
export function writeShare(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
}

/** A line for each command: in one they would be a wall. */
function speedLines({ speeds }: ArchiveStatus, { locale, texts }: Language): Paragraph[] {
  const { labels, notMeasured } = texts.status;
  const [first = notMeasured, ...rest] = speeds.map(({ command, answers, median, percentile95 }) =>
    texts.status.speed(`/${command}`, answers, writeTime(median, locale), writeTime(percentile95, locale)),
  );
  return [
    line(labels.speed, [{ text: first }]),
    ...rest.map((speed) => ({ ...plain(speed), continues: true })),
  ];
}

/** `94 ms`, from a second on `1.3 s`. */
function writeTime(milliseconds: number, locale: string): string {
  const [value, unit, digits] =
    milliseconds < MS_IN_SECOND
      ? ([Math.max(1, Math.round(milliseconds)), 'millisecond', 0] as const)
      : ([milliseconds / MS_IN_SECOND, 'second', 1] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
}

function line(label: string, runs: readonly Run[]): Paragraph {
  return { kind: 'text', runs: [{ text: label, bold: true }, { text: ' ' }, ...runs] };
}

function plain(text: string): Paragraph {
  return { kind: 'text', runs: [{ text }] };
}
