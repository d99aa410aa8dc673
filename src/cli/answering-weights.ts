import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { loadConfig } from '../core/config.js';
import { readEmbeddingModel } from '../embedding/model-files.js';
import { readWordRarity } from '../embedding/word-rarity.js';
import {
  casesOfSentences,
  casesOfSet,
  fitCases,
  type JudgedAnswering,
  validateCases,
} from '../evaluation/answering-cases.js';
import { createArticleAnalyser } from '../index/analyse-article.js';
import { ANSWERING_WEIGHTS_FILE } from '../retrieval/answering-weights.js';
import { loadNerModel, NER_MODEL } from '../text/ner/load-ner-model.js';
import { createNameFinder } from '../text/ner/name-finder.js';
import { EXIT, runCli } from './command-line.js';
import { wrongCall } from './wrong-call.js';

const USAGE = `Usage: npm run answering-weights -- DIR… [--sentences FILE] [--dry-run]

Fits how the words that answer are found in a sentence, on folders in the layout of docs/evaluation.md that have an
evidence.jsonl with answers, and writes src/retrieval/answering-weights.json with the figures reached. Every figure is
validated by topic in five folds: nothing is judged by weights that have seen its topic.

  --sentences FILE  also fit on a file with one sentence, question and answer a line (as JSON)
  --dry-run         only print the figures
  --help            this text

Exit code: 0, 2 when called wrongly.`;

await runCli({
  usage: USAGE,
  options: { sentences: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async main({ values, positionals, env, stdout }) {
    if (positionals.length === 0) throw wrongCall('Which folder?', USAGE);
    const { modelDir, embeddingModel } = loadConfig(env);
    const tools = {
      rarity: readWordRarity(readEmbeddingModel(modelDir, embeddingModel)),
      analyse: createArticleAnalyser(createNameFinder(loadNerModel(join(modelDir, NER_MODEL)))),
    };
    const sets = await Promise.all(positionals.map((folder) => casesOfSet(folder, tools)));
    const cases = sets.flat();
    if (values.sentences !== undefined) cases.push(...casesOfSentences(values.sentences, tools));
    const figures = figuresOf(validateCases(cases));
    stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
    if (values['dry-run'] === true) return EXIT.done;
    const content = { figures, weights: Object.fromEntries(fitCases(cases)) };
    writeFileSync(ANSWERING_WEIGHTS_FILE, `${JSON.stringify(content, null, 2)}\n`);
    stdout.write(`Written to ${fileURLToPath(ANSWERING_WEIGHTS_FILE)}\n`);
    return EXIT.done;
  },
});

/** By set: how often the answer is bold, and how much of the sentence is. */
function figuresOf(judged: readonly JudgedAnswering[]): object {
  const sets = [...new Set(judged.map((one) => one.judged.set))];
  const mean = (values: readonly number[]): number =>
    Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3));
  return {
    validation: 'five folds by topic, the sentence given',
    ...Object.fromEntries(
      sets.map((set) => {
        const own = judged.filter((one) => one.judged.set === set);
        const answerBold = mean(own.map(({ hit }) => hit));
        return [set, { questions: own.length, answerBold, shareBold: mean(own.map(({ share }) => share)) }];
      }),
    ),
  };
}
