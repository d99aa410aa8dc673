import { createHash } from 'node:crypto';

import type { Article, TitleBasis } from '../core/article.js';
import type { CalendarDate } from '../core/calendar-date.js';
import type { Span } from '../core/span.js';
import { shorten } from '../text/excerpt.js';
import { splitSentences } from '../text/sentences.js';

import type { ArticleSource, ReadArticle, StatedFacts, WarningEntry } from './archive-entry.js';
import { dateOfFileName, dateOfText, readStatedDate } from './article-date.js';
import { layOut } from './layout.js';
import type { Layout } from './layout.js';

/** Characters of the lead that stand in for a missing headline: one line of a list. */
const LEAD_TITLE_LENGTH = 80;

/** Puts together what is stated and what the text shows; what `statement` (archive.yml) says wins. */
export function toArticle(
  source: ArticleSource,
  statement: StatedFacts | undefined,
  notAfter?: string,
): (ReadArticle | WarningEntry)[] {
  const { path, body } = source;
  const stated = { ...source.stated, ...statement };
  const layout = layOut(body, source.markup);
  const date = stated.date === undefined ? undefined : readStatedDate(stated.date);
  const url = stated.url !== undefined && isWebLink(stated.url) ? stated.url : undefined;
  const { title, titleBasis } = titleOf(body, layout, stated.title);
  const article: Article = {
    path,
    body,
    title,
    titleBasis,
    outlet: stated.outlet ?? layout.outlet,
    url: url ?? null,
    date: date ?? dateOfFileName(path) ?? dateByText(body, layout, notAfter),
    content: layout.content,
  };
  const warnings: WarningEntry[] = [];
  const warn = (reason: string): void => void warnings.push({ kind: 'warning', path, reason });
  if (stated.date !== undefined && date === undefined) {
    warn(`Its date “${stated.date}” is no date of the calendar and was passed over. Write it as 2019-04-06.`);
  }
  if (stated.url !== undefined && url === undefined) {
    warn(`Its link “${stated.url}” does not begin with https:// or http:// and was passed over.`);
  }
  return [{ kind: 'article', article, hash: hashOf(article) }, ...warnings];
}

function dateByText(body: string, layout: Layout, notAfter: string | undefined): CalendarDate | null {
  return dateOfText({
    day: layout.dateline?.day ?? null,
    dateLine: layout.dateLine,
    story: layout.content.map(({ start, end }) => body.slice(start, end)).join('\n'),
    ...(notAfter !== undefined && { notAfter }),
  });
}

function titleOf(
  body: string,
  { headline, content }: Layout,
  stated: string | undefined,
): { title: string; titleBasis: TitleBasis } {
  if (stated !== undefined) return { title: stated, titleBasis: 'stated' };
  if (headline !== null) return { title: textOf(body, headline), titleBasis: 'headline' };
  const lead = content.flatMap((part) => splitSentences(body, part)).at(0) ?? content[0];
  const { text, shortened } = shorten(lead === undefined ? '' : textOf(body, lead), LEAD_TITLE_LENGTH);
  return { title: shortened ? `${text}…` : text, titleBasis: 'lead' };
}

function textOf(body: string, { start, end }: Span): string {
  return body.slice(start, end).replaceAll(/\s+/gu, ' ');
}

function isWebLink(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}

/** Over all that an answer can show of the article, but not over its place, which may change. */
function hashOf({ body, title, titleBasis, outlet, url, date, content }: Article): string {
  return createHash('sha256')
    .update(JSON.stringify([body, title, titleBasis, outlet, url, date, content]))
    .digest('hex');
}
