import { z } from 'zod';

/** A token that a rule prescribes; without a `norm` of its own it takes that of its word. */
export interface RuleToken {
  readonly text: string;
  readonly norm: string | undefined;
}

/** What `tokenizer.json` holds, made ready for use. */
export interface TokenizerRules {
  readonly prefix: RegExp;
  readonly suffix: RegExp;
  /** Global: it finds all infixes of a string. */
  readonly infix: RegExp;
  readonly url: RegExp;
  /** Strings that have their own tokens. */
  readonly special: ReadonlyMap<string, readonly RuleToken[]>;
  /** Those special strings that may hide in several ordinary tokens. */
  readonly hidden: readonly string[];
  /** Norms of words, by their exact spelling. */
  readonly norms: ReadonlyMap<string, string>;
  /** Strings with small reserved numbers instead of hashes. */
  readonly symbols: ReadonlyMap<string, number>;
  /** UTF-16 units that are white space; all of them lie in the basic plane. */
  readonly spaces: ReadonlySet<number>;
  /** Code points that are digits though Unicode does not call them Nd. */
  readonly otherDigits: ReadonlySet<number>;
}

const fileSchema = z.object({
  js: z.object({
    prefix_search: z.string(),
    suffix_search: z.string(),
    infix_finditer: z.string(),
    url_match: z.string(),
  }),
  rules: z.record(z.string(), z.array(z.tuple([z.string().min(1)], z.string()))),
  special_matcher: z.array(z.string()),
  norms: z.record(z.string(), z.string()),
  symbols: z.record(z.string(), z.int().positive()),
  space_code_points: z.array(z.int()),
  digit_not_Nd_code_points: z.array(z.int()),
});

/**
 * Reads the parsed JSON of `tokenizer.json`.
 * @throws {Error} when a part is missing, or a rule's tokens do not make up its string
 */
export function parseTokenizerRules(json: unknown): TokenizerRules {
  const file = fileSchema.parse(json);
  const special = new Map<string, readonly RuleToken[]>();
  for (const [text, tokens] of Object.entries(file.rules)) {
    if (tokens.map(([orth]) => orth).join('') !== text) {
      throw new Error(`the rule for ${JSON.stringify(text)} has other text in its tokens`);
    }
    special.set(
      text,
      tokens.map(([orth, norm]) => ({ text: orth, norm })),
    );
  }
  return {
    prefix: new RegExp(file.js.prefix_search, 'u'),
    suffix: new RegExp(file.js.suffix_search, 'u'),
    infix: new RegExp(file.js.infix_finditer, 'gu'),
    url: new RegExp(file.js.url_match, 'u'),
    special,
    hidden: file.special_matcher,
    norms: new Map(Object.entries(file.norms)),
    symbols: new Map(Object.entries(file.symbols)),
    spaces: new Set(file.space_code_points),
    otherDigits: new Set(file.digit_not_Nd_code_points),
  };
}
