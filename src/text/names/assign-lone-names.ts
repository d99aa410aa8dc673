import { contains } from '../../core/span.js';
import type { Span } from '../../core/span.js';
import type { EntityLabel } from '../ner/model-config.js';
import { damerauDistance } from '../persons/damerau.js';
import { isGivenName } from '../persons/given-names.js';
import { matchWords } from '../persons/match-words.js';
import { nameRegions } from '../persons/name-regions.js';
import { parseName } from '../persons/parse-name.js';
import type { ArticlePerson } from './article-persons.js';
import { groupByLine } from './group-by-line.js';
import { statedIn } from './gather-full-names.js';
import { isLonePerson } from './lone-names.js';
import { joinsPrevious } from './line-words.js';
import { growRange, isParticle, isPartOfThing, spanOfRange, trimRange } from './name-range.js';
import type { NameRange } from './name-range.js';
import type { RangeMention } from './propagate-names.js';
import type { NameLine } from './read-lines.js';
import type { StatedNames } from './stated-names.js';

/** A mention with its span and its person's number, not yet in order. */
export interface NumberedMention extends Span {
  readonly person: number;
  readonly line: number;
  readonly range: NameRange;
}

/** A family name that sounds like a person's of the article is that person's: Sarraj, Fayez Seraj. */
const SOUNDS_LIKE = 0.84;

/** The mentions so far with the lone names that belong to nobody introduced; equal ones are one person. */
export function assignLoneNames(
  body: string,
  lines: readonly NameLine[],
  persons: readonly ArticlePerson[],
  found: readonly RangeMention[],
  stated: StatedNames,
): { readonly mentions: readonly NumberedMention[]; readonly count: number } {
  const mentions: NumberedMention[] = found.map((mention) => withSpan(lines, mention));
  const articleWords = lines.reduce((sum, line) => sum + line.words.length, 0);
  const loners = new Map<string, number>();
  let count = persons.length;
  const byLine = groupByLine(found);
  for (const [index, line] of lines.entries()) {
    if (line.allCapitals) continue;
    const taken = new Set<number>();
    for (const { range } of [...(byLine.get(index) ?? []), ...statedIn(line, stated)]) {
      for (let at = range.first; at <= range.last; at += 1) taken.add(at);
    }
    for (const range of loneRanges(line, taken, articleWords)) {
      const span = spanOfRange(line.words, range);
      if (!line.content.some((part) => contains(part, span))) continue;
      const text = body.slice(span.start, span.end);
      const key = line.words
        .slice(range.first, range.last + 1)
        .map((word) => word.folded)
        .join(' ');
      let person = loners.get(key) ?? soundsLike(text, persons);
      if (person === undefined) {
        person = count;
        count += 1;
      }
      loners.set(key, person);
      mentions.push(withSpan(lines, { line: index, range, person }));
    }
  }
  return { mentions: withEchoes(lines, mentions, loners), count };
}

/** Lone names of the line that are persons', with their particles. */
function loneRanges(line: NameLine, taken: ReadonlySet<number>, articleWords: number): readonly NameRange[] {
  const found: NameRange[] = [];
  const isTaken = (at: number): boolean => taken.has(at);
  const labelAt = (at: number): EntityLabel | undefined =>
    line.entities.find((entity) => entity.first <= at && at <= entity.last)?.label;
  for (let at = 0; at < line.words.length; at += 1) {
    if (taken.has(at)) continue;
    const entity = line.entities.find((one) => one.first === at);
    const trimmed =
      entity?.label === 'PERSON'
        ? trimRange(line.words, { first: entity.first, last: entity.last })
        : undefined;
    // What the model takes for a name of several words and the rules refuse leaves no part of itself.
    if (entity?.label === 'PERSON' && trimmed !== undefined && isRefused(line, trimmed)) {
      at = entity.last;
      continue;
    }
    const range = growRange(line.words, trimmed ?? startingAt(line, at), isTaken, () => false);
    if (taken.has(range.first) || taken.has(range.last)) continue;
    const named = line.words.slice(range.first, range.last + 1).filter((word) => !isParticle(word.folded));
    const last = range.last;
    const single = named.length === 1 || /^[IVX]+\.?$/u.test(line.words[last]?.text ?? '');
    if (!single || line.words[last]?.capital !== true) continue;
    const offset = line.words.slice(range.first, range.last + 1).findIndex((word) => word === named[0]);
    const head = range.first + offset;
    if (isPartOfThing(line.words, range, line.titleCase)) continue;
    if (!isLonePerson(line, range, head, labelAt(head), articleWords)) continue;
    if (isInsideLonger(line, range, labelAt)) continue;
    found.push(range);
    at = last;
  }
  return found;
}

function isRefused(line: NameLine, range: NameRange): boolean {
  const words = line.words.slice(range.first, range.last + 1);
  const core = words.filter((word) => !isParticle(word.folded) && !/^[IVX]+\.?$/u.test(word.text));
  return core.length > 1;
}

/** The word at `at`, with the name behind it where it is a particle: Von Beust. */
function startingAt(line: NameLine, at: number): NameRange {
  const next = line.words[at + 1];
  const particle = isParticle(line.words[at]?.folded ?? '') && next?.capital === true;
  return { first: at, last: particle && joinsPrevious(line.words, at + 1) ? at + 1 : at };
}

/** Inside a longer organization, place or work: its own word and nobody's name. */
function isInsideLonger(
  line: NameLine,
  range: NameRange,
  labelAt: (at: number) => EntityLabel | undefined,
): boolean {
  const entity = line.entities.find((one) => one.first <= range.first && range.last <= one.last);
  if (entity === undefined || labelAt(range.first) === 'PERSON') return false;
  const size = line.words.slice(entity.first, entity.last + 1).filter((word) => word.capital).length;
  return size > range.last - range.first + 1;
}

/** Every other place where a lone person's name stands, whatever the model says there. */
function withEchoes(
  lines: readonly NameLine[],
  mentions: readonly NumberedMention[],
  loners: ReadonlyMap<string, number>,
): readonly NumberedMention[] {
  if (loners.size === 0) return mentions;
  const echoes: NumberedMention[] = [];
  const byLine = groupByLine(mentions);
  for (const [index, line] of lines.entries()) {
    for (const [at, word] of line.words.entries()) {
      const person = loners.get(word.folded);
      if (person === undefined || !word.capital) continue;
      const range = { first: at, last: at };
      const here = byLine.get(index) ?? [];
      const clash = here.some((mention) => mention.range.first <= at && at <= mention.range.last);
      if (clash || isPartOfThing(line.words, range, line.titleCase)) continue;
      const label = line.entities.find((entity) => entity.first <= at && at <= entity.last)?.label;
      if (label !== 'PERSON' && label !== 'ORG' && !(label === 'GPE' && isGivenName(word.folded))) continue;
      echoes.push(withSpan(lines, { line: index, range, person }));
    }
  }
  return [...mentions, ...echoes];
}

function soundsLike(text: string, persons: readonly ArticlePerson[]): number | undefined {
  const lone = parseName(text);
  const word = lone.words[0];
  if (word === undefined) return undefined;
  const fitting = persons.flatMap((person, number) => {
    const family = person.name.words.at(-1);
    if (family === undefined || family.initial) return [];
    const regions = nameRegions(person.name);
    const match = matchWords(word, family, false, {
      arabic: regions.arabic,
      slavic: regions.slavic,
      fixed: regions.english,
    });
    return match.grade >= SOUNDS_LIKE || isSlip(word.forms[0] ?? '', family.forms[0] ?? '') ? [number] : [];
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** A slip of the pen: Bauchtman for Buchtmann, Mauer for Maurer; Petrova is Petrov's wife. */
function isSlip(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  if (length < SLIP_LENGTH || one === `${other}a` || other === `${one}a`) return false;
  return damerauDistance(one, other, 2) <= (length >= LONG_SLIP ? 2 : 1);
}

const SLIP_LENGTH = 5; // letters; in shorter names one letter makes another
const LONG_SLIP = 8; // letters from which two slips are one name still

function withSpan(lines: readonly NameLine[], mention: RangeMention): NumberedMention {
  return { ...mention, ...spanOfRange(lines[mention.line]?.words ?? [], mention.range) };
}
