import type { ReaderModel } from './reader-files.js';
import { loadTransformer } from './transformers-runtime.js';

/** The reader in this process. */
export interface LoadedReader {
  /** The log odds, by the reader alone, that a sentence answers the question rather than that nothing does. */
  read(question: string, sentence: string): Promise<number>;
}

/**
 * Loads the reader: a cross-encoder, which reads question and sentence together (Nogueira and Cho 2019).
 * @throws {BotError} `model-broken` when the runtime is not installed or refuses the file
 */
export async function loadReader(model: ReaderModel): Promise<LoadedReader> {
  const { piecesOf, special, run } = await loadTransformer(model.folder, model.weights);
  return {
    async read(question, sentence) {
      const asked = [special.start, ...piecesOf(question).slice(0, model.maxQuestionPieces), special.end];
      const told = [...piecesOf(sentence).slice(0, model.maxSentencePieces), special.end];
      const states = await run([...asked, ...told], [...asked.map(() => 0), ...told.map(() => 1)]);
      return model.head.weights.reduce(
        (sum, weight, place) => sum + weight * (states[place] ?? 0),
        model.head.bias,
      );
    },
  };
}
