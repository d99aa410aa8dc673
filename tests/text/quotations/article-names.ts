import type { ArticleNames, NameMention, PersonMention, RoleMention } from '../../../src/core/mention.js';
import type { Span } from '../../../src/core/span.js';

/** A person as a test states it: the forms of the name, then the roles, as the text has them. */
export interface StatedPerson {
  readonly forms: readonly string[];
  readonly roles?: readonly string[];
}

/** An article's names, looked up word by word: what the name finder would give, stated by hand. */
export function namesOf(
  body: string,
  people: readonly StatedPerson[],
  organizations: readonly string[] = [],
): ArticleNames {
  const persons: PersonMention[] = [];
  const roles: RoleMention[] = [];
  const names: NameMention[] = [];
  for (const [person, { forms, roles: stated = [] }] of people.entries()) {
    for (const span of places(body, forms))
      persons.push({ ...span, text: body.slice(span.start, span.end), person });
    for (const text of stated) {
      const [span] = places(body, [text]);
      if (span === undefined) throw new Error(`no role "${text}" in the text`);
      roles.push({ ...span, text, person });
    }
  }
  for (const span of places(body, organizations))
    names.push({ ...span, text: body.slice(span.start, span.end), label: 'ORG' });
  const inOrder = (left: Span, right: Span) => left.start - right.start;
  return { persons: persons.sort(inOrder), roles: roles.sort(inOrder), names: names.sort(inOrder) };
}

/** Where the forms stand as whole words, longer forms first. */
function places(body: string, forms: readonly string[]): readonly Span[] {
  const found: Span[] = [];
  for (const form of [...forms].sort((left, right) => right.length - left.length)) {
    for (let start = body.indexOf(form); start >= 0; start = body.indexOf(form, start + 1)) {
      const end = start + form.length;
      const isWord = !/[\p{L}\p{N}]/u.test(body.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(body.charAt(end));
      if (isWord && !found.some((other) => start < other.end && other.start < end))
        found.push({ start, end });
    }
  }
  return found;
}
