import type { ArticleNames, QuotationMention } from '../../core/mention.js';
import type { Span } from '../../core/span.js';
import { directSpeech } from './direct-speech.js';
import { paragraphsOf } from './paragraphs.js';
import { personFacts } from './person-facts.js';
import { reportedSpeech } from './reported-speech.js';
import { createSpeakerResolver } from './speaker-resolver.js';
import { parseParagraphs } from './tokens.js';
import { voiceFrames } from './voiced-frames.js';

/**
 * The quotations of an article, direct and reported, in order, each with who says it. Words in
 * quotation marks inside a report are a direct quotation inside a reported one; no other two overlap.
 * `sentences` are those of the content; a quotation over several paragraphs is one in each.
 */
export function findQuotations(
  body: string,
  content: readonly Span[],
  sentences: readonly Span[],
  names: ArticleNames,
): readonly QuotationMention[] {
  const parsed = parseParagraphs(body, paragraphsOf(body, content, sentences), names);
  const tokens = parsed.flatMap(({ frames }) => frames.map((frame) => frame.tokens));
  const resolver = createSpeakerResolver(personFacts(body, names, tokens));
  const frames = voiceFrames(parsed, resolver);
  const direct = directSpeech(body, parsed, frames);
  const reported = frames.flatMap((frame) => reportedSpeech(frame));
  return [...direct, ...reported].sort((left, right) => left.start - right.start || right.end - left.end);
}
