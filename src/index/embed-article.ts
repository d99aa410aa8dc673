import type { ReadArticle } from '../corpus/archive-entry.js';
import type { EmbeddedWords, Embedder } from '../embedding/embedder.js';
import type { EmbeddingModel } from '../embedding/model-files.js';
import type { AnalyseArticle } from './analyse-article.js';
import { type CutArticle, cutArticle } from './cut-article.js';
import type { PreviousBuild } from './previous-build.js';

/** An article that is ready to be written: cut, analysed, and with a vector for each of its texts by key. */
export interface EmbeddedArticle extends ReadArticle {
  readonly cut: CutArticle;
  readonly analysis: string;
  readonly sentences: ReadonlyMap<string, Float32Array>;
  readonly passages: ReadonlyMap<string, EmbeddedWords>;
  /** Texts that the model embedded for it. */
  readonly embedded: number;
}

/** What articles are made ready with. */
export interface ArticleTools {
  readonly model: EmbeddingModel;
  readonly embedder: Embedder;
  readonly analyse: AnalyseArticle;
  readonly previous: PreviousBuild;
  readonly namesHash: string;
}

/** Cuts an article, and embeds and analyses what the build before does not know of it. */
export async function embedArticle(entry: ReadArticle, tools: ArticleTools): Promise<EmbeddedArticle> {
  const { model, embedder, previous, namesHash } = tools;
  const cut = await cutArticle(entry.article, model, embedder);
  const before = previous.vectorsOf(entry.article.path, entry.hash, namesHash);
  const newPassages = new Map(
    cut.passages.filter(({ key }) => !before.passages.has(key)).map(({ key, text }) => [key, text]),
  );
  const newSentences = new Map(
    cut.sentences.filter(({ key }) => !before.sentences.has(key)).map(({ key, text }) => [key, text]),
  );
  const [passageVectors, sentenceVectors] = await Promise.all([
    embedder.embedWords([...newPassages.values()]),
    embedder.embed([...newSentences.values()]),
  ]);
  return {
    ...entry,
    cut,
    analysis: before.analysis ?? JSON.stringify(tools.analyse(entry.article, cut.sentences)),
    sentences: new Map([...before.sentences, ...zip(newSentences.keys(), sentenceVectors)]),
    passages: new Map([...before.passages, ...zip(newPassages.keys(), passageVectors)]),
    embedded: newPassages.size + newSentences.size,
  };
}

function* zip<Value>(keys: Iterable<string>, values: readonly Value[]): Generator<readonly [string, Value]> {
  let place = 0;
  for (const key of keys) {
    const value = values[place];
    if (value !== undefined) yield [key, value];
    place += 1;
  }
}
