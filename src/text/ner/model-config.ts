import { z } from 'zod';

/** The kinds of things that the model names. */
const ENTITY_LABELS = [
  'CARDINAL',
  'DATE',
  'EVENT',
  'FAC',
  'GPE',
  'LANGUAGE',
  'LAW',
  'LOC',
  'MONEY',
  'NORP',
  'ORDINAL',
  'ORG',
  'PERCENT',
  'PERSON',
  'PRODUCT',
  'QUANTITY',
  'TIME',
  'WORK_OF_ART',
] as const;

/** What an entity is: `PERSON`, `GPE` (country, city, state), `NORP` (nationality, group), and so on. */
export type EntityLabel = (typeof ENTITY_LABELS)[number];

/** The four ways in which a token can take part in an entity, besides none: begin, inside, last, unit. */
const ACTIONS = ['B', 'I', 'L', 'U'] as const;

/** What the model's arithmetic needs to know of it, besides its numbers. */
export interface ModelConfig {
  /** Rows of the four tables (norm, prefix, suffix, shape), and the seeds of their hashes. */
  readonly tableRows: readonly [number, number, number, number];
  readonly tableSeeds: readonly [number, number, number, number];
  /** Labels in the order of the moves: four runs of them, then one never-valid move, then "outside". */
  readonly moveLabels: readonly EntityLabel[];
}

const fourNumbers = z.tuple([z.int(), z.int(), z.int(), z.int()]);

// The arithmetic is written for just this model's form; another form must be refused, not misread.
const fileSchema = z.object({
  format: z.literal(1),
  attrs: z.tuple([z.literal('NORM'), z.literal('PREFIX'), z.literal('SUFFIX'), z.literal('SHAPE')]),
  rows: fourNumbers,
  hash_seeds: fourNumbers,
  width: z.literal(96),
  embed_pieces: z.literal(3),
  depth: z.literal(4),
  window: z.literal(1),
  encode_pieces: z.literal(3),
  layernorm_eps: z.literal(1e-8),
  hidden_width: z.literal(64),
  state_features: z.literal(3),
  lower_pieces: z.literal(2),
  moves: z.array(z.string()),
});

/**
 * Reads the parsed JSON of `config.json`.
 * @throws {Error} when the model has another form than the one that is built here
 */
export function parseModelConfig(json: unknown): ModelConfig {
  const file = fileSchema.parse(json);
  const labels = z
    .array(z.enum(ENTITY_LABELS))
    .length(ENTITY_LABELS.length)
    .parse(file.moves.slice(0, ENTITY_LABELS.length).map((move) => move.replace(/^B-/u, '')));
  const moves = [...ACTIONS.flatMap((action) => labels.map((label) => `${action}-${label}`)), 'U-', 'O'];
  if (moves.join() !== file.moves.join()) throw new Error('its moves stand in another order');
  return { tableRows: file.rows, tableSeeds: file.hash_seeds, moveLabels: labels };
}
