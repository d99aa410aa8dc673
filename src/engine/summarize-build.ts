import type { BuildSummary, NamedCount } from '../core/build-summary.js';
import type { BuildReport } from '../index/build-index.js';

/** Names kept of each kind: as many as a terminal shows without scrolling. */
export const MOST_NAMED = 20;

/** A build's report, short enough to be sent and shown. */
export function summarizeBuild(report: BuildReport, seconds: number): BuildSummary {
  const { outcome, unchanged, counts, embedded, reused } = report;
  const reasons = (parts: BuildReport['skipped']) => parts.map(({ path, reason }) => `${path}: ${reason}`);
  return {
    outcome,
    added: named(report.added),
    changed: named(report.changed),
    removed: named(report.removed),
    unchanged,
    skipped: named(reasons(report.skipped)),
    warnings: named(reasons(report.warnings)),
    ...counts,
    embedded,
    reused,
    seconds,
  };
}

function named(items: readonly string[]): NamedCount {
  return { count: items.length, first: items.slice(0, MOST_NAMED) };
}
