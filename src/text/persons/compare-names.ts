import { judgeNames } from './judge-names.js';
import type { NameJudgement, NameReason } from './name-reason.js';
import { parseName, parseWithTitleAsName } from './parse-name.js';
import type { ParsedName } from './parse-name.js';
import { relateRoles } from './roles.js';
import type { RoleRelation } from './roles.js';

/** What else is known of the bearers of two names. */
export interface NameEvidence {
  /** What each is called: "Russian foreign minister". */
  readonly leftRoles?: readonly string[];
  readonly rightRoles?: readonly string[];
  /** How many other persons stand beside both, in different articles. */
  readonly sharedCompany?: number;
  /** Why one person cannot bear both names (ages that do not fit), in words. */
  readonly incompatible?: string;
}

/** Whether two names are one person's. */
export interface NameComparison {
  readonly verdict: 'same' | 'doubtful' | 'different';
  /** From 0 to 1, evidence included. */
  readonly score: number;
  readonly reasons: readonly NameReason[];
}

/**
 * From here on two names are one person's. One weak word (an initial, a short form, a spelling by its
 * sounds) beside sure ones stays above it; one unsure word, or two weak ones, fall below.
 */
export const SAME_SCORE = 0.75;
/** From here on they may be one person's; below they are two. */
export const DOUBTFUL_SCORE = 0.45;

/** Below this score names are so unlike that no evidence makes them one. */
const BEYOND_EVIDENCE = 0.4;
/** Beside the same people in different articles: as much as a weak word lacks. */
const COMPANY = 0.1;
/** Ages that cannot be one person's: even equal names are two then. */
const INCOMPATIBLE = -0.5;
/** The same office lifts one unsure word over the threshold; roles that no one has push equal names below it. */
const ROLE_WEIGHT: Readonly<Record<RoleRelation, number>> = {
  'same-office': 0.15,
  'same-field': 0.03,
  neutral: 0,
  rare: -0.1,
  unlikely: -0.3,
  contradictory: -0.45,
};

/** Compares two names as they are written, titles included, with what else is known of their bearers. */
export function compareNames(left: string, right: string, evidence: NameEvidence = {}): NameComparison {
  const direct = compareParsedNames(parseName(left), parseName(right), evidence);
  if (direct.verdict === 'same') return direct;
  // "Prince Johnson" and "Prince Y. Johnson": the title may be a first name.
  const [one, other] = [parseWithTitleAsName(left), parseWithTitleAsName(right)];
  if (one === undefined || other === undefined) return direct;
  const untitled = compareParsedNames(one, other, evidence);
  return untitled.score > direct.score ? untitled : direct;
}

/** Compares two names that were taken apart before. */
export function compareParsedNames(
  left: ParsedName,
  right: ParsedName,
  evidence: NameEvidence = {},
): NameComparison {
  const name = judgeNames(left, right);
  return name.score < BEYOND_EVIDENCE ? verdictOf(name.score, name.reasons) : weigh(name, evidence);
}

function weigh(name: NameJudgement, evidence: NameEvidence): NameComparison {
  const reasons: NameReason[] = [...name.reasons];
  const relation = relateRoles(evidence.leftRoles ?? [], evidence.rightRoles ?? []);
  let score = name.score + ROLE_WEIGHT[relation];
  if (relation === 'same-office') reasons.push({ kind: 'same-role', detail: '' });
  if (ROLE_WEIGHT[relation] < 0) reasons.push({ kind: 'roles-apart', detail: '' });
  const company = evidence.sharedCompany ?? 0;
  if (company > 0) {
    score += COMPANY;
    reasons.push({ kind: 'company', detail: String(company) });
  }
  if (evidence.incompatible !== undefined) {
    score += INCOMPATIBLE;
    reasons.push({ kind: 'incompatible', detail: evidence.incompatible });
  }
  // No office makes "Haftar" the same as "Khalifa Haftar" of another article, or a father his son.
  const single = reasons.some((reason) => reason.kind === 'single-name' || reason.kind === 'suffix-differs');
  return verdictOf(single ? Math.min(score, name.score) : score, reasons);
}

function verdictOf(score: number, reasons: readonly NameReason[]): NameComparison {
  const bounded = Math.max(0, Math.min(1, score));
  const verdict = bounded >= SAME_SCORE ? 'same' : bounded >= DOUBTFUL_SCORE ? 'doubtful' : 'different';
  return { verdict, score: bounded, reasons };
}
