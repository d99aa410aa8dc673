import type { Span } from '../core/span.js';

/** What stands between a preposition and the noun that it governs: articles, adjectives, other names, no verb. */
const GOVERNED =
  /(?:^|[\s("“])(?:in|on|at|with|without|from|for|about|into|onto|than|over|under|through|via|toward|towards|like|as|to|among|between|including)\s+(?:(?!(?:is|was|were|are|has|had|have|that|which|who|and|said|will|would)\b)[^\s,;:.]+\s+){0,4}["“(]?$/iu;
/** "to launch the …": no preposition. */
const INFINITIVE = /\bto\s+(?!the\b|a\b|an\b|its\b|his\b|her\b|their\b|\p{Lu})\p{Ll}+(?:\s|$)/u;
const POSSESSIVE = /^['’]s?\s/u;

/**
 * Whether what a sentence names does something in it or has something done to it, by what stands around the name:
 * "the Trust sold the bridge", but not "a walk over the bridge". `verb` is where the sentence begins to tell.
 */
export function takesPart(body: string, clause: Span, name: Span, verb: number): boolean {
  const before = body.slice(name.start > verb ? Math.max(clause.start, verb) : clause.start, name.start);
  const governed = GOVERNED.exec(before)?.[0];
  if (governed !== undefined && !INFINITIVE.test(governed)) return false;
  return name.start < verb || !POSSESSIVE.test(body.slice(name.end, clause.end));
}
