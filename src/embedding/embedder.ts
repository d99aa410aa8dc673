import type { PrefixedText } from './child-protocol.js';

/** A text's vector and those of its content words (`termsOf` less `isStopWord`), one after the other in bytes. */
export interface EmbeddedWords {
  readonly vector: Float32Array;
  readonly words: Int8Array;
}

/** Turns texts into unit vectors; the seam between the archive's code and a model. */
export interface Embedder {
  readonly dimensions: number;
  /** One unit vector a text, in order. */
  embed(texts: readonly string[], options?: EmbedOptions): Promise<readonly Float32Array[]>;
  /** Of each text, in order: the unit vector with its prefix, and its content words' projected vectors. */
  embedWords(texts: readonly PrefixedText[], options?: EmbedOptions): Promise<readonly EmbeddedWords[]>;
  /** Word pieces of each text, without the special tokens. */
  countPieces(texts: readonly string[]): Promise<readonly number[]>;
  /** Ends the work in progress and the processes behind it. */
  close(): Promise<void>;
}

export interface EmbedOptions {
  /** Goes before all work that waits: somebody is waiting for the answer. */
  readonly urgent?: boolean;
  /** Called as texts are done, with their number. */
  readonly onProgress?: (done: number) => void;
}

/** Reads sentences together with a question. */
export interface SentenceReader {
  /** For each sentence, in order: log odds, by the reader alone, that it answers the question rather than nothing. */
  read(
    question: string,
    sentences: readonly string[],
    options?: Pick<EmbedOptions, 'urgent'>,
  ): Promise<readonly number[]>;
}
