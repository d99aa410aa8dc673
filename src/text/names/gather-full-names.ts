import { contains } from '../../core/span.js';
import type { EntityLabel } from '../ner/model-config.js';
import { isGivenName } from '../persons/given-names.js';
import { isSingleName, parseName } from '../persons/parse-name.js';
import { findUnmarkedNames, isFullPerson } from './full-names.js';
import type { FullName } from './article-persons.js';
import { growRange, spanOfRange, trimRange } from './name-range.js';
import type { NameRange } from './name-range.js';
import type { NameLine } from './read-lines.js';
import type { StatedNames } from './stated-names.js';

/** A full name where it stands. */
export interface FullNameFound extends FullName {
  /** Index of the line. */
  readonly line: number;
  readonly range: NameRange;
  /** The operator's statement that it comes from. */
  readonly statement?: number;
}

/** All names of several words that are persons', in the article's order. */
export function findFullNames(
  body: string,
  lines: readonly NameLine[],
  stated: StatedNames,
): readonly FullNameFound[] {
  const families = familiesOf(lines);
  return lines.flatMap((line, index) => {
    const taken = new Set<number>();
    const found: FullNameFound[] = [];
    const add = (range: NameRange, statement?: number): void => {
      for (let at = range.first; at <= range.last; at += 1) taken.add(at);
      const span = spanOfRange(line.words, range);
      found.push({
        line: index,
        range,
        text: body.slice(span.start, span.end),
        tokens: line.words.slice(range.first, range.last + 1).map((word) => word.folded),
        ...(statement === undefined ? {} : { statement }),
      });
    };
    for (const { range, statement, isPerson } of statedIn(line, stated)) {
      if (isPerson && range.last > range.first) add(range, statement);
      else if (!isPerson) for (let at = range.first; at <= range.last; at += 1) taken.add(at);
    }
    if (line.allCapitals) return found;
    const inContent = (range: NameRange): boolean =>
      line.content.some((part) => contains(part, spanOfRange(line.words, range)));
    const labelAt = (at: number): EntityLabel | undefined =>
      line.entities.find((entity) => entity.first <= at && at <= entity.last)?.label;
    for (const entity of line.entities) {
      if (entity.label !== 'PERSON') continue;
      for (const range of namesIn(line, entity, (at) => isOther(labelAt(at)) || taken.has(at), families)) {
        if (taken.has(range.first) || taken.has(range.last) || isSingle(body, line, range)) continue;
        const first = line.words[range.first];
        if (line.titleCase && !isGivenName(first?.folded ?? '')) continue;
        if (inContent(range) && isFullPerson(line, range)) add(range);
      }
    }
    for (const range of findUnmarkedNames(line, (at) => taken.has(at), labelAt)) {
      if (inContent(range) && !isSingle(body, line, range)) add(range);
    }
    return found.sort((left, right) => left.range.first - right.range.first);
  });
}

/** The operator's names in a line, the longest first where they overlap. */
export function statedIn(
  line: NameLine,
  stated: StatedNames,
): readonly { readonly range: NameRange; readonly statement: number; readonly isPerson: boolean }[] {
  const found: { range: NameRange; statement: number; isPerson: boolean }[] = [];
  if (stated.longest === 0) return found;
  for (let at = 0; at < line.words.length; at += 1) {
    for (let length = Math.min(stated.longest, line.words.length - at); length > 0; length -= 1) {
      const words = line.words.slice(at, at + length);
      const known = stated.find(words.map((word) => word.folded).join(' '));
      if (known === undefined || words[0]?.capital === false) continue;
      found.push({ range: { first: at, last: at + length - 1 }, ...known });
      at += length - 1;
      break;
    }
  }
  return found;
}

/** The names inside what the model takes for one; a break inside leaves two. */
function namesIn(
  line: NameLine,
  entity: NameRange,
  isTaken: (at: number) => boolean,
  families: ReadonlySet<string>,
): readonly NameRange[] {
  const ranges: NameRange[] = [];
  let from = entity.first;
  while (from <= entity.last) {
    const range = trimRange(line.words, { first: from, last: entity.last });
    if (range === undefined) break;
    ranges.push(growRange(line.words, range, isTaken, (word) => families.has(word)));
    from = range.last + 1;
  }
  return ranges;
}

function isOther(label: EntityLabel | undefined): boolean {
  return label === 'GPE' || label === 'NORP' || label === 'DATE' || label === 'LOC';
}

function isSingle(body: string, line: NameLine, range: NameRange): boolean {
  if (range.first === range.last) return true;
  const span = spanOfRange(line.words, range);
  return isSingleName(parseName(body.slice(span.start, span.end)));
}

/** Last words of what the model takes for persons: the families of the article. */
function familiesOf(lines: readonly NameLine[]): ReadonlySet<string> {
  const families = new Set<string>();
  for (const line of lines) {
    for (const { label, last } of line.entities) {
      const word = line.words[last]?.folded ?? '';
      if (label === 'PERSON' && !isGivenName(word)) families.add(word);
    }
  }
  return families;
}
