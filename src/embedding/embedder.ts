/** Turns texts into unit vectors; the seam between the archive's code and a model. */
export interface Embedder {
  readonly dimensions: number;
  /** One unit vector a text, in order. */
  embed(texts: readonly string[], options?: EmbedOptions): Promise<readonly Float32Array[]>;
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
