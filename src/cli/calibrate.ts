import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { loadConfig } from '../core/config.js';
import { BotError } from '../core/errors.js';
import { silentLogger } from '../core/logger.js';
import { fitCalibration, type ValidationFigures } from '../evaluation/fit-calibration.js';
import { refusalFigures, type JudgedCase } from '../evaluation/refusal-figures.js';
import { isRetrievalSet } from '../evaluation/retrieval-set.js';
import { openWorkspace, type Workspace } from '../evaluation/workspace.js';
import { CALIBRATION_FILE } from '../retrieval/calibration.js';
import { createBuildProgress } from './build-progress.js';
import { EXIT, runCli } from './command-line.js';
import { wrongCall } from './wrong-call.js';

const USAGE = `Usage: npm run calibrate -- DIR[=WEIGHT]… [--dry-run]

Fits the choice of the best sentence and the gate that decides whether the archive answers, on folders in the layout
of docs/evaluation.md that have an evidence.jsonl, and writes src/retrieval/calibration.json with the figures reached.
With a weight each question of a folder counts so much for the gate, instead of one.
Every figure is validated by topic in five folds: nothing is judged by weights that have seen its topic.

  --dry-run  only print what would be written
  --help     this text

Exit code: 0, 2 when called wrongly.`;

/** Digits that a weight keeps: more would only be noise in a readable file. */
const DIGITS = 5;

await runCli({
  usage: USAGE,
  options: { 'dry-run': { type: 'boolean' } },
  async main({ values, positionals, env, stdout, stderr }) {
    if (positionals.length === 0) throw wrongCall('Which folder?', USAGE);
    const sets = positionals.map(weightedFolder);
    for (const { folder } of sets) {
      if (!isRetrievalSet(folder)) {
        throw new BotError(
          'usage',
          `${folder} has no corpus.jsonl, queries.jsonl and qrels.tsv. See docs/evaluation.md.`,
        );
      }
    }
    const config = loadConfig(env);
    const workspaces: Workspace[] = [];
    const progress = createBuildProgress(stderr);
    for (const { folder } of sets) {
      workspaces.push(
        await openWorkspace(folder, {
          config,
          cacheDir: join(config.stateDir, 'evaluation'),
          logger: silentLogger,
          onProgress: (state) => progress.update(state),
        }),
      );
      progress.stop();
    }
    const { calibration, validation } = await fitCalibration(
      workspaces.map((workspace, place) => ({ workspace, weight: sets[place]?.weight ?? 1 })),
    );
    for (const workspace of workspaces) await workspace.close();
    const figures = Object.fromEntries(
      validation.map((part) => [
        basename(sets[part.workspace]?.folder ?? ''),
        readableFigures(part, calibration.gate.threshold),
      ]),
    );
    const text = `${numbersInLines(JSON.stringify({ ...rounded(calibration), figures }, null, 2))}\n`;
    if (values['dry-run'] === true) stdout.write(text);
    else {
      writeFileSync(CALIBRATION_FILE, text);
      stdout.write(`${JSON.stringify(figures, null, 2)}\nWritten to ${fileURLToPath(CALIBRATION_FILE)}\n`);
    }
    return EXIT.done;
  },
});

/** A folder and how much each of its questions counts: `DIR` or `DIR=WEIGHT`. */
function weightedFolder(argument: string): { readonly folder: string; readonly weight: number } {
  const { folder = argument, weight = '1' } =
    /^(?<folder>.+)=(?<weight>\d+(?:\.\d+)?)$/u.exec(argument)?.groups ?? {};
  return { folder, weight: Number(weight) };
}

/** Puts each list of numbers of an indented JSON text on one line. */
function numbersInLines(json: string): string {
  return json.replaceAll(/\[\s+(?<numbers>[-\d.e+,\s]+?)\s+\]/gu, (_, numbers: string) => {
    return `[${numbers.replaceAll(/\s+/gu, ' ')}]`;
  });
}

function rounded<Value extends object>(value: Value): Value {
  const copy: Value = JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'number' ? Number(part.toPrecision(DIGITS)) : part,
    ),
  );
  return copy;
}

function readableFigures({ evidence, cases }: ValidationFigures, threshold: number): object {
  const sizes = [...new Set(cases.map(({ size }) => size))].sort((left, right) => left - right);
  return {
    validation: 'five folds by topic',
    evidence: digits(evidence),
    refusal: Object.fromEntries(
      sizes.map((size) => [`${String(size)} documents`, kindsOf(cases, size, threshold)]),
    ),
  };
}

function kindsOf(cases: readonly JudgedCase[], size: number, threshold: number): object {
  const entry = (kind: 'near' | 'far'): object => {
    const found = refusalFigures(cases, size, kind, threshold);
    if (found === null) return {};
    const { areaUnderCurve, refusedAt95, kept, refused } = found;
    return {
      [kind]: {
        areaUnderCurve: digits(areaUnderCurve),
        refusedAt95Kept: digits(refusedAt95),
        atThreshold: { kept: digits(kept), refused: digits(refused) },
      },
    };
  };
  return { ...entry('near'), ...entry('far') };
}

function digits(value: number): number {
  return Number(value.toFixed(3));
}
