import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Config, loadConfig } from '../core/config.js';
import { BotError } from '../core/errors.js';
import { silentLogger } from '../core/logger.js';
import { evaluateDates, isDatesSet } from '../evaluation/evaluate-dates.js';
import { evaluatePeople, isPeopleSet } from '../evaluation/evaluate-people.js';
import { evaluateRetrieval } from '../evaluation/evaluate-retrieval.js';
import { evaluateTimelines } from '../evaluation/evaluate-timelines.js';
import { explainQuestion } from '../evaluation/explain-question.js';
import { detailsOf, trecLines } from '../evaluation/question-details.js';
import { isRetrievalSet } from '../evaluation/retrieval-set.js';
import { isTimelineSet, readTimelineSet } from '../evaluation/timeline-set.js';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../evaluation/workspace.js';
import { buildProductTimelines } from '../evaluation/product-timelines.js';
import { readCalibration } from '../retrieval/calibration.js';
import { loadNerModel, NER_MODEL } from '../text/ner/load-ner-model.js';
import { createNameFinder, type NameFinder } from '../text/ner/name-finder.js';
import { createBuildProgress } from './build-progress.js';
import { type CliOutput, EXIT, runCli } from './command-line.js';
import { explanationText } from './evaluation/explanation-text.js';
import { datesText, peopleText, retrievalText, timelinesText } from './evaluation/report-text.js';
import { wrongCall } from './wrong-call.js';

const USAGE = `Usage: npm run evaluate -- DIR… [--json] [--details FILE] [--run FILE] [--explain ID]

Measures quality on test sets. What is measured goes by the files in a folder (layouts: docs/evaluation.md):

  corpus.jsonl, queries.jsonl, qrels.tsv [evidence.jsonl]   ranking, evidence, answering words, refusal
  people.jsonl                                              names of persons
  dates.jsonl                                               temporal expressions
  articles.jsonl, timelines.jsonl                           timelines

A set is indexed and its questions are embedded once; STATE_DIR/evaluation keeps both for the next run.

  --json          one JSON object a folder
  --details FILE  write one JSON line a question: outcome, probability, ranking, first sentence, bold words
  --run FILE      write the ranking of one retrieval folder as a TREC run file
  --explain ID    only show how the question with this id got its ranking and its verdict
  --help          this text

Exit code: 0, 1 when no folder has the question to explain or something failed, 2 when called wrongly.`;

/** Names our rankings in a TREC run file. */
const RUN_TAG = 'dateline';

type SetKind = 'retrieval' | 'people' | 'dates' | 'timelines';

await runCli({
  usage: USAGE,
  options: {
    json: { type: 'boolean' },
    details: { type: 'string' },
    run: { type: 'string' },
    explain: { type: 'string' },
  },
  async main({ values, positionals, env, stdout, stderr }) {
    if (positionals.length === 0) throw wrongCall('Which folder?', USAGE);
    const folders = positionals.map((folder) => ({ folder, kind: kindOf(folder) }));
    const retrieval = folders.filter(({ kind }) => kind === 'retrieval');
    const { json = false, details, run, explain } = values;
    if ((details ?? run ?? explain) !== undefined && retrieval.length === 0)
      throw new BotError('usage', 'None of the folders has questions for --details, --run or --explain.');
    if (run !== undefined && retrieval.length > 1)
      throw new BotError('usage', 'A run file is of one set: name one folder with --run.');
    const config = loadConfig(env);
    const print = (lines: readonly string[]): unknown => stdout.write(`${lines.join('\n')}\n`);

    if (explain !== undefined) {
      let found = 0;
      for (const { folder } of retrieval) {
        await inWorkspace(folder, config, stderr, async (workspace) => {
          const query = workspace.set.queries.find(({ id }) => id === explain);
          if (query === undefined) return;
          found += 1;
          const explanation = await explainQuestion(workspace, query, readCalibration());
          print(json ? [JSON.stringify({ folder, ...explanation })] : explanationText(explanation));
        });
      }
      if (found === 0) stderr.write(`No question has the id “${explain}”.\n`);
      return found === 0 ? EXIT.failed : EXIT.done;
    }

    if (details !== undefined) writeLines(details, []);
    for (const [place, { folder, kind }] of folders.entries()) {
      const began = performance.now();
      const show = (report: object, text: readonly string[]): void => {
        const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
        if (json) print([JSON.stringify({ folder, kind, ...report, seconds })]);
        else print([...(place === 0 ? [] : ['']), `${folder}: ${text[0] ?? ''}`, ...text.slice(1)]);
      };
      switch (kind) {
        case 'retrieval':
          await inWorkspace(folder, config, stderr, async (workspace) => {
            const { report, outcomes } = await evaluateRetrieval(workspace, readCalibration());
            if (details !== undefined) {
              const rows = outcomes.map((outcome) => JSON.stringify(detailsOf(folder, outcome)));
              writeLines(details, rows, 'a');
            }
            if (run !== undefined)
              writeLines(
                run,
                outcomes.flatMap((outcome) => trecLines(outcome, RUN_TAG)),
              );
            show(report, retrievalText(report));
          });
          break;
        case 'people': {
          const report = await evaluatePeople(folder, nameFinder(config));
          show(report, peopleText(report));
          break;
        }
        case 'dates': {
          const report = await evaluateDates(folder);
          show(report, datesText(report));
          break;
        }
        case 'timelines': {
          const set = await readTimelineSet(folder);
          const build = await withProgress(config, stderr, (options) =>
            buildProductTimelines(set, folder, options),
          );
          const report = evaluateTimelines(set, [{ name: 'dateline', build }]);
          show(report, timelinesText(report));
          break;
        }
      }
    }
    return EXIT.done;
  },
});

function kindOf(folder: string): SetKind {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new BotError('usage', `${folder} is no folder.`);
  if (isRetrievalSet(folder)) return 'retrieval';
  if (isPeopleSet(folder)) return 'people';
  if (isDatesSet(folder)) return 'dates';
  if (isTimelineSet(folder)) return 'timelines';
  throw new BotError(
    'usage',
    `${folder} holds no test set: neither corpus.jsonl with queries.jsonl and qrels.tsv, nor people.jsonl, ` +
      'nor dates.jsonl, nor articles.jsonl with timelines.jsonl. See docs/evaluation.md.',
  );
}

function nameFinder({ modelDir }: Config): NameFinder {
  return createNameFinder(loadNerModel(join(modelDir, NER_MODEL)));
}

async function inWorkspace(
  folder: string,
  config: Config,
  stderr: CliOutput,
  use: (workspace: Workspace) => Promise<void>,
): Promise<void> {
  const workspace = await withProgress(config, stderr, (options) => openWorkspace(folder, options));
  try {
    await use(workspace);
  } finally {
    await workspace.close();
  }
}

/** Lets `work` build indexes, with a progress bar that is gone when it ends. */
async function withProgress<Result>(
  config: Config,
  stderr: CliOutput,
  work: (options: WorkspaceOptions) => Promise<Result>,
): Promise<Result> {
  const progress = createBuildProgress(stderr);
  try {
    return await work({
      config,
      cacheDir: join(config.stateDir, 'evaluation'),
      logger: silentLogger,
      onProgress: (state) => progress.update(state),
    });
  } finally {
    progress.stop();
  }
}

function writeLines(file: string, lines: readonly string[], flag: 'w' | 'a' = 'w'): void {
  try {
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''), { flag });
  } catch (error) {
    throw new BotError('usage', `${file} cannot be written.`, { cause: error });
  }
}
