import type { QuotationMention } from '../../../src/core/mention.js';
import type { Span } from '../../../src/core/span.js';
import { findQuotations } from '../../../src/text/quotations/find-quotations.js';
import { splitSentences } from '../../../src/text/sentences.js';
import { namesOf } from './article-names.js';

/** A text, its people (`Ida Moss|Moss @ role`), and what is said: `surname: words`, `-` for nobody certain. */
export type Row = readonly [text: string, people: readonly string[], expected: readonly string[]];

/** What the finder finds in a text, one line a quotation. */
export function spoken(
  body: string,
  people: readonly string[],
  kind: QuotationMention['kind'],
  content: readonly Span[] = [{ start: 0, end: body.length }],
): readonly string[] {
  const stated = people.map((line) => {
    const [names = '', ...roles] = line.split(' @ ');
    const forms = names.split('|');
    const surname = forms[0]?.split(' ').at(-1) ?? '';
    const hasSurname = !forms.includes(surname);
    return { surname, forms: hasSurname ? [...forms, surname] : forms, roles };
  });
  const sentences = content.flatMap((span) => splitSentences(body, span));
  return findQuotations(body, content, sentences, namesOf(body, stated))
    .filter((mention) => mention.kind === kind)
    .map(({ start, end, person }) => {
      const speaker = person === null ? '-' : (stated[person]?.surname ?? '?');
      return `${speaker}: ${body.slice(start, end)}`;
    });
}
