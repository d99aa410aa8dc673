import { type ArchiveSurvey, type SkippedFile, surveyArchive } from '../../index/survey-archive.js';
import { faultsOf, type Finding } from './finding.js';

/** Files named of each kind; the rest is counted. */
const MOST_NAMED = 10;

/** Whether the archive can be read, how many articles it holds, and what of it is passed over and why. */
export async function checkArchive(
  archiveDir: string,
): Promise<{ readonly survey: ArchiveSurvey | null; readonly findings: readonly Finding[] }> {
  let survey: ArchiveSurvey | null = null;
  const findings = await faultsOf('archive', async () => {
    survey = await surveyArchive(archiveDir);
    const { hashes, skipped, warnings } = survey;
    return [
      hashes.size === 0
        ? {
            check: 'archive',
            state: 'fault',
            message: `There is no article in ${archiveDir}. Put .txt, .md or .jsonl files there, or set ARCHIVE_DIR.`,
          }
        : {
            check: 'archive',
            state: 'ok',
            message: `${archiveDir}: ${String(hashes.size)} ${hashes.size === 1 ? 'article' : 'articles'}`,
          },
      ...noteOf('skipped', skipped),
      ...noteOf('passed over', warnings),
    ];
  });
  return { survey, findings };
}

function noteOf(what: string, files: readonly SkippedFile[]): readonly Finding[] {
  if (files.length === 0) return [];
  const named = files.slice(0, MOST_NAMED).map(({ path, reason }) => `\n${path}: ${reason}`);
  const more =
    files.length > MOST_NAMED
      ? `\n… and ${String(files.length - MOST_NAMED)} more (npm run embeddings names them)`
      : '';
  return [
    { check: 'archive', state: 'note', message: `${what} ${String(files.length)}:${named.join('')}${more}` },
  ];
}
