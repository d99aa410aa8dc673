/** What the pool asks of an embedding child. */
export interface ChildRequest {
  readonly id: number;
  readonly kind: 'embed' | 'count';
  readonly texts: readonly string[];
}

/** What an embedding child answers: vectors, one after the other, or one count a text. */
export type ChildReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly code: string; readonly message: string }
  | { readonly kind: 'vectors'; readonly id: number; readonly vectors: Float32Array }
  | { readonly kind: 'counts'; readonly id: number; readonly counts: readonly number[] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
