import type { TimelineAnswer, TimelineCitation, TimelineEntry } from '../answers/timeline-answer.js';

const COLUMNS = [
  'entry',
  'date',
  'end',
  'precision',
  'basis',
  'dating',
  'planned',
  'quote',
  'article',
  'start',
  'end_offset',
  'outlet',
  'title',
  'url',
  'article_date',
] as const;

/**
 * A timeline as a table for a spreadsheet: a row for each sentence, further reports under their entry's number.
 * UTF-8 with a mark at its beginning, without which spreadsheets read it as Latin-1; lines end as RFC 4180 says.
 */
export function timelineCsv(answer: TimelineAnswer): string {
  const rows = answer.entries.flatMap((entry) =>
    [entry.citation, ...entry.reports].map((citation) => rowOf(entry, citation)),
  );
  const undated = answer.undated.map((citation) => rowOf(null, citation));
  const lines = [COLUMNS, ...rows, ...undated].map((row) => row.map(field).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function rowOf(entry: TimelineEntry | null, citation: TimelineCitation): readonly string[] {
  const date = citation.eventDate;
  return [
    entry === null ? '' : String(entry.citation.number),
    date?.value ?? '',
    date?.end ?? '',
    date?.precision ?? '',
    date?.basis ?? '',
    entry?.dating ?? 'unresolved',
    entry?.planned === true ? 'yes' : '',
    citation.quote,
    citation.article,
    String(citation.start),
    String(citation.end),
    citation.outlet ?? '',
    citation.title,
    citation.url ?? '',
    citation.date?.value ?? '',
  ];
}

/** A field in quotation marks where it needs them; what a spreadsheet would run as a formula is made text. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
