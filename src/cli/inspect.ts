import { realpath } from 'node:fs/promises';
import path from 'node:path';

import { isCalendarValue, precisionOf } from '../core/calendar-date.js';
import type { CalendarDate } from '../core/calendar-date.js';
import { loadConfig } from '../core/config.js';
import { BotError } from '../core/errors.js';
import { silentLogger } from '../core/logger.js';
import type { ArchiveEntry } from '../corpus/archive-entry.js';
import { readStatements } from '../corpus/archive-statements.js';
import { explainFileError } from '../corpus/file-error.js';
import { formatOf } from '../corpus/list-archive.js';
import { readArchiveFile } from '../corpus/read-archive.js';
import { createEmbeddingPool } from '../embedding/embedding-pool.js';
import { readEmbeddingModel } from '../embedding/model-files.js';
import { createArticleAnalyser } from '../index/analyse-article.js';
import { loadNerModel, NER_MODEL } from '../text/ner/load-ner-model.js';
import { createNameFinder } from '../text/ner/name-finder.js';
import { cutArticle } from '../index/cut-article.js';
import { EXIT, runCli } from './command-line.js';
import { describeInspection, inspectArticle } from './inspection.js';
import { wrongCall } from './wrong-call.js';

const USAGE = `Usage: npm run inspect -- FILE… [--date D] [--json]

Shows what the bot sees in an article: its title, outlet and date, its sentences, the passages they are indexed
in, persons, dates and quotations, and what is left out. Needs no index.

  --date D   the article's day, month or year (2019-04-06, 2019-04 or 2019), over what is known of it
  --json     one JSON object an article; offsets are JavaScript string indices into its body
  --help     this text

An archive.yml beside the file, or at the top of the archive folder that holds it, is obeyed.
Exit code: 0, 1 when a file cannot be read as an article, 2 when called wrongly.`;

await runCli({
  usage: USAGE,
  options: { date: { type: 'string' }, json: { type: 'boolean' } },
  async main({ values, positionals, env, stdout, stderr }) {
    if (positionals.length === 0) throw wrongCall('Which file? Name at least one.', USAGE);
    const config = loadConfig(env);
    const date = statedDate(values.date);
    const model = readEmbeddingModel(config.modelDir, config.embeddingModel);
    const embedder = createEmbeddingPool({
      model,
      modelDir: config.modelDir,
      workers: 1,
      logger: silentLogger,
    });
    const analyse = createArticleAnalyser(
      createNameFinder(loadNerModel(path.join(config.modelDir, NER_MODEL))),
    );
    let failures = 0;
    let shown = 0;
    try {
      for (const file of positionals) {
        for await (const entry of readOneFile(file, config.archiveDir)) {
          if (entry.kind !== 'article') {
            stderr.write(`${entry.path}: ${entry.reason}\n`);
            if (entry.kind === 'skipped') failures += 1;
            continue;
          }
          const article = date === undefined ? entry.article : { ...entry.article, date };
          const cut = await cutArticle(article, model, embedder);
          const analysis = analyse(article, cut.sentences);
          const inspection = inspectArticle(nameOf(file, article.path), article, cut, analysis);
          if (values.json === true) stdout.write(`${JSON.stringify(inspection)}\n`);
          else stdout.write(`${shown === 0 ? '' : '\n'}${describeInspection(inspection, article, cut)}`);
          shown += 1;
        }
      }
    } finally {
      await embedder.close();
    }
    return failures === 0 ? EXIT.done : EXIT.failed;
  },
});

function statedDate(text: string | undefined): CalendarDate | undefined {
  if (text === undefined) return undefined;
  if (!isCalendarValue(text)) {
    throw new BotError(
      'date-invalid',
      `--date is “${text}”, which is no date of the calendar. Write it as 2019-04-06, 2019-04 or 2019.`,
    );
  }
  return { value: text, precision: precisionOf(text), basis: 'stated' };
}

/** The entries of one file, read as a part of the archive that holds it, else of its own folder. */
async function* readOneFile(file: string, archiveDir: string): AsyncGenerator<ArchiveEntry> {
  const format = formatOf(path.basename(file));
  if (format === undefined) {
    yield {
      kind: 'skipped',
      path: file,
      reason: 'README files, hidden files and archive.yml are never articles.',
    };
  } else if (typeof format !== 'string') {
    yield { kind: 'skipped', path: file, reason: format.reason };
  } else {
    try {
      await realpath(file);
    } catch (error) {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      yield {
        kind: 'skipped',
        path: file,
        reason: missing ? 'There is no such file.' : explainFileError(error),
      };
      return;
    }
    const root = archiveOf(file, archiveDir);
    const below = path.relative(root, file).replaceAll(path.sep, '/');
    yield* readArchiveFile(root, { kind: 'file', path: below, format }, await readStatements(root));
  }
}

function archiveOf(file: string, archiveDir: string): string {
  const below = path.relative(archiveDir, file);
  return below.startsWith('..') || path.isAbsolute(below) ? path.dirname(file) : archiveDir;
}

/** The file as it was written, with the line of a .jsonl file. */
function nameOf(file: string, articlePath: string): string {
  const line = articlePath.lastIndexOf('#');
  return articlePath.includes('.jsonl#') ? `${file}${articlePath.slice(line)}` : file;
}
