import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { loadConfig } from '../core/config.js';
import { readArchive } from '../corpus/read-archive.js';
import { readEmbeddingModel } from '../embedding/model-files.js';
import { loadTransformersModel } from '../embedding/transformers-model.js';
import { PROJECTION_FILE } from '../embedding/model-files.js';
import { principalAxes } from '../evaluation/principal-axes.js';
import { splitSentences } from '../text/sentences.js';
import { EXIT, runCli } from './command-line.js';
import { wrongCall } from './wrong-call.js';

const USAGE = `Usage: npm run word-projection -- DIR…

Finds the principal axes of the embedding model's word vectors over the articles of the folders, and writes them into
the model's folder. Only needed for a new embedding model; every index must be rebuilt afterwards.

  --help  this text`;

/** Bytes a word: with 32 the public figures are within noise of the full 384 (docs/decisions). */
const AXES = 32;
/** Sentences that are embedded at once, as context for each other. */
const SENTENCES = 6;
const DIGITS = 5;

await runCli({
  usage: USAGE,
  options: {},
  async main({ positionals, env, stdout }) {
    if (positionals.length === 0) throw wrongCall('Which folder?', USAGE);
    const config = loadConfig(env);
    const model = readEmbeddingModel(config.modelDir, config.embeddingModel);
    const loaded = await loadTransformersModel(model);
    const words: Float32Array[] = [];
    for (const folder of positionals) {
      for await (const entry of readArchive(folder)) {
        if (entry.kind !== 'article') continue;
        const { body, content } = entry.article;
        const sentences = content.flatMap((part) => splitSentences(body, part));
        for (let from = 0; from < sentences.length; from += SENTENCES) {
          const text = sentences
            .slice(from, from + SENTENCES)
            .map(({ start, end }) => body.slice(start, end));
          words.push(...(await loaded.embedWords(model.prefixes.passage, text.join(' '))).words);
        }
      }
    }
    const { mean, axes } = principalAxes(words, AXES);
    const round = (value: number): number => Number(value.toFixed(DIGITS));
    const source = `principal axes of ${String(words.length)} words in the articles of ${positionals.join(', ')}`;
    const lines = axes.map((axis) => JSON.stringify(axis.map(round)));
    writeFileSync(
      join(model.folder, PROJECTION_FILE),
      `{\n"source": ${JSON.stringify(source)},\n"mean": ${JSON.stringify(mean.map(round))},\n"axes": [\n${lines.join(',\n')}\n]\n}\n`,
    );
    stdout.write(`${source}\n`);
    return EXIT.done;
  },
});
