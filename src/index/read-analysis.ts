import type { ArticleAnalysis } from './analyse-article.js';
import type { ArchiveReader } from './archive-database.js';

/** Articles whose analysis is kept parsed: those of the answers that people read now. */
const MOST_KEPT = 256;

/** Reads what was found in articles when the index was built; the last ones read are kept. */
export function createAnalysisReader(
  archive: Pick<ArchiveReader, 'analysis'>,
): (articleId: number) => ArticleAnalysis {
  const kept = new Map<number, ArticleAnalysis>();
  return (articleId) => {
    const known = kept.get(articleId);
    if (known !== undefined) return known;
    // Written by our own build and covered by the manifest's checksum.
    const analysis: ArticleAnalysis = JSON.parse(archive.analysis(articleId));
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(articleId, analysis);
    return analysis;
  };
}
