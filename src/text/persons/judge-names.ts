import { alignNames } from './align-names.js';
import type { Alignment } from './align-names.js';
import { compareEastAsian, readEastAsian } from './east-asian-names.js';
import { trustWithExtraWords } from './extra-words.js';
import { isGivenName, regionsOf } from './given-names.js';
import type { SpellingRules, WordMatch } from './match-words.js';
import { nameRegions } from './name-regions.js';
import type { NameRegions } from './name-regions.js';
import { differing } from './name-reason.js';
import type { NameJudgement, NameReason } from './name-reason.js';
import { isRoyalName, isSingleName } from './parse-name.js';
import type { NameWord, ParsedName } from './parse-name.js';
import { ROYAL_TITLES, TITLE_SEX } from './titles.js';

const ROMANIZED = 0.85; // Mao Tse-tung, Mao Zedong: the systems do not map one to one
const SINGLE = 0.5; // a name of one word is anybody's who bears it
const UNSAID_SUFFIX = 0.5; // Edmund Thorne and Edmund Thorne Jr.
const SOVEREIGN_LEAST = 0.9; // a sovereign's one name must be surely the same
const TURNED = 0.92; // Orban Viktor
const TURNED_LEAST = 0.9; // only words that are surely the same may change places
const TURNED_UNSURE = 0.6; // neither word is known to be a given name

/** Judges by their words alone whether two names are one person's. */
export function judgeNames(left: ParsedName, right: ParsedName): NameJudgement {
  if (left.words.length === 0 || right.words.length === 0) return differing('names-differ', '');
  if (left.suffix !== right.suffix) return judgeSuffixes(left, right);
  if (titlesDisagree(left, right)) {
    return differing('names-differ', [...left.titles, ...right.titles].join(', '));
  }
  if (isSingleName(left) || isSingleName(right)) return judgeSingle(left, right);
  const eastAsian = judgeEastAsian(left, right);
  if (eastAsian !== undefined) return eastAsian;
  const straight = judgeAligned(left, right);
  const turned = straight.score < TURNED ? judgeTurned(left, right) : undefined;
  return turned !== undefined && turned.score > straight.score ? turned : straight;
}

/** Father and son; where one has no suffix he may be either. */
function judgeSuffixes(left: ParsedName, right: ParsedName): NameJudgement {
  const detail = [left.suffix, right.suffix].filter(Boolean).join(', ');
  const unsaid = left.suffix === '' || right.suffix === '';
  const alike = unsaid && judgeNames({ ...left, suffix: '' }, { ...right, suffix: '' }).score > UNSAID_SUFFIX;
  return { score: alike ? UNSAID_SUFFIX : 0, reasons: [{ kind: 'suffix-differs', detail }] };
}

function judgeEastAsian(left: ParsedName, right: ParsedName): NameJudgement | undefined {
  const [one, other] = [readEastAsian(left), readEastAsian(right)];
  if (one === undefined || other === undefined) return undefined;
  const relation = compareEastAsian(one, other);
  const detail = `${spelled(left)}, ${spelled(right)}`;
  if (relation === 'different') return differing('names-differ', detail);
  if (relation === 'romanized') return { score: ROMANIZED, reasons: [{ kind: 'spelling', detail }] };
  const turned = left.words[0]?.forms[0] !== right.words[0]?.forms[0];
  return turned
    ? { score: TURNED, reasons: [{ kind: 'order', detail }] }
    : { score: 1, reasons: [{ kind: 'same-name', detail: spelled(left) }] };
}

/** A single name names nobody outside its article; a sovereign's does, with the same title and realm. */
function judgeSingle(left: ParsedName, right: ParsedName): NameJudgement {
  const [one, other] = [left.words.at(-1), right.words.at(-1)];
  if (one === undefined || other === undefined) return differing('names-differ', '');
  const rules = rulesFor(nameRegions(left), nameRegions(right));
  const match = alignNames([one], [other], rules).pairs[0]?.match.grade ?? 0;
  const detail = `${spelled(left)}, ${spelled(right)}`;
  if (isRoyalName(left) && isRoyalName(right)) {
    const title = left.titles.find((word) => ROYAL_TITLES.has(word) && right.titles.includes(word));
    const realmsFit = left.realm === right.realm || left.realm === '' || right.realm === '';
    if (title === undefined || !realmsFit || match < SOVEREIGN_LEAST)
      return differing('names-differ', detail);
    const sure = title === 'pope' || (left.realm !== '' && left.realm === right.realm);
    return { score: sure ? match : SINGLE, reasons: [{ kind: 'same-name', detail }] };
  }
  if (match < SINGLE) return differing('names-differ', detail);
  return { score: SINGLE, reasons: [{ kind: 'single-name', detail }] };
}

/** Surname first in one of them, only where it is plain which word is the given name. */
function judgeTurned(left: ParsedName, right: ParsedName): NameJudgement | undefined {
  const count = left.words.length;
  if (count !== right.words.length || count > 3) return undefined;
  // "Salman bin Abdulaziz" turned around is his father.
  if ([...left.words, ...right.words].some((word) => word.patronymic || word.initial)) return undefined;
  const orders = [
    [...left.words.slice(-1), ...left.words.slice(0, -1)],
    [...left.words.slice(1), ...left.words.slice(0, 1)],
  ];
  for (const words of orders) {
    const judged = judgeAligned({ ...left, words }, right);
    if (judged.score < TURNED_LEAST) continue;
    const [given, family] = [formOf(right.words[0]), formOf(right.words.at(-1))];
    const bothGiven = regionsOf(given).some((region) => regionsOf(family).includes(region));
    const detail = `${spelled(left)}, ${spelled(right)}`;
    if (bothGiven) return differing('order', detail);
    const known = isGivenName(given) || isGivenName(family);
    return {
      score: known ? judged.score * TURNED : TURNED_UNSURE,
      reasons: [{ kind: 'order', detail }, ...judged.reasons],
    };
  }
  return undefined;
}

function judgeAligned(left: ParsedName, right: ParsedName): NameJudgement {
  const [one, other] = [nameRegions(left), nameRegions(right)];
  const alignment = alignNames(left.words, right.words, rulesFor(one, other));
  const { pairs, leftOver, rightOver } = alignment;
  if (pairs.length === 0 || (leftOver.length > 0 && rightOver.length > 0)) {
    return differing('names-differ', detailOfClash(left, right, alignment));
  }
  const leftIsLonger = leftOver.length > 0;
  const regions: NameRegions = {
    arabic: one.arabic || other.arabic,
    slavic: one.slavic || other.slavic,
    english: one.english && other.english,
    iberian: one.iberian || other.iberian,
  };
  const trust = trustWithExtraWords({
    shorter: leftIsLonger ? right : left,
    longer: leftIsLonger ? left : right,
    pairs: leftIsLonger
      ? pairs.map((pair) => ({ left: pair.right, right: pair.left, match: pair.match }))
      : pairs,
    over: leftIsLonger ? leftOver : rightOver,
    regions,
  });
  const grade = gradeOf(pairs.map((pair) => pair.match));
  const reasons = pairs.flatMap((pair) =>
    reasonOf(pair.match, left.words[pair.left], right.words[pair.right]),
  );
  if (leftOver.length + rightOver.length > 0) {
    reasons.push({ kind: 'part-of-name', detail: `${spelled(left)}, ${spelled(right)}` });
  }
  if (reasons.length === 0) reasons.push({ kind: 'same-name', detail: spelled(left) });
  return { score: grade * trust, reasons };
}

/** The product of the words' grades; several initials are no weaker than one: J. R. R. Tolkien. */
function gradeOf(matches: readonly WordMatch[]): number {
  const initials = matches.filter((match) => match.kind === 'initial').map((match) => match.grade);
  const words = matches.filter((match) => match.kind !== 'initial');
  return words.reduce((product, match) => product * match.grade, Math.min(1, ...initials));
}

function rulesFor(left: NameRegions, right: NameRegions): SpellingRules {
  return {
    arabic: (left.arabic || right.arabic) && !(left.english && right.english),
    slavic: left.slavic || right.slavic,
    fixed: left.english && right.english,
  };
}

function reasonOf(match: WordMatch, left: NameWord | undefined, right: NameWord | undefined): NameReason[] {
  const detail = `${formOf(left)}, ${formOf(right)}`;
  switch (match.kind) {
    case 'equal':
    case 'different':
      return [];
    case 'spelling':
    case 'sounds':
    case 'near':
      return [{ kind: 'spelling', detail }];
    case 'short':
    case 'translation':
      return [{ kind: 'short-form', detail }];
    case 'initial':
      return [{ kind: 'initial', detail }];
  }
}

function titlesDisagree(left: ParsedName, right: ParsedName): boolean {
  const sexes = [left, right].map((name) =>
    name.titles.map((title) => TITLE_SEX.get(title)).find((sex) => sex !== undefined),
  );
  return sexes[0] !== undefined && sexes[1] !== undefined && sexes[0] !== sexes[1];
}

function detailOfClash(left: ParsedName, right: ParsedName, { leftOver, rightOver }: Alignment): string {
  const words = (name: ParsedName, over: readonly number[]): string =>
    over.map((at) => formOf(name.words[at])).join(' ');
  return `${words(left, leftOver)}, ${words(right, rightOver)}`;
}

function spelled(name: ParsedName): string {
  return name.words.map((word) => formOf(word)).join(' ');
}

function formOf(word: NameWord | undefined): string {
  return `${word?.compound ?? ''}${word?.forms[0] ?? ''}`;
}
