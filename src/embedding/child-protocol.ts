import type { ErrorCode } from '../core/errors.js';

/** A text with what stands before it for the model's sake; only the text's own words get vectors. */
export interface PrefixedText {
  readonly prefix: string;
  readonly text: string;
}

/** What the pool asks of an embedding child. */
export type ChildRequest = { readonly id: number } & ChildWork;

export type ChildWork =
  | { readonly kind: 'embed'; readonly texts: readonly string[] }
  | { readonly kind: 'count'; readonly texts: readonly string[] }
  | { readonly kind: 'words'; readonly texts: readonly PrefixedText[] }
  | { readonly kind: 'read'; readonly question: string; readonly texts: readonly string[] };

/** What an embedding child answers: vectors, one after the other, or one count or reading a text. */
export type ChildReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly code: string; readonly message: string }
  | { readonly kind: 'vectors'; readonly id: number; readonly vectors: Float32Array }
  | {
      readonly kind: 'words';
      readonly id: number;
      readonly vectors: Float32Array;
      /** For each text its content words' projected vectors, one after the other. */
      readonly words: readonly Int8Array[];
    }
  | { readonly kind: 'counts'; readonly id: number; readonly counts: readonly number[] }
  | { readonly kind: 'readings'; readonly id: number; readonly readings: readonly number[] }
  | {
      readonly kind: 'failed';
      readonly id: number;
      /** Of an error that a person can mend, such as a reader that does not load. */
      readonly code: ErrorCode | null;
      readonly message: string;
    };
