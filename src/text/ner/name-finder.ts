import type { Span } from '../../core/span.js';
import { linesOf } from '../lines.js';
import { CHUNK, createEncoder } from './encoder.js';
import { createVectorKernel } from './vector-kernel.js';
import type { CreateKernel } from './matrix-kernel.js';
import type { EntityLabel } from './model-config.js';
import type { NerModel } from './ner-model.js';
import { FEATURES, FEATURE_WIDTH } from './network.js';
import { createTokenizer } from './tokenizer.js';
import type { Token, Tokenize } from './tokenizer.js';
import { createTransitionDecoder } from './transition-decoder.js';

/** A name, date, number or the like: `text` is exactly what stands between `start` and `end`. */
export interface Entity extends Span {
  readonly label: EntityLabel;
  readonly text: string;
}

/** Finds the named things in English text. */
export interface NameFinder {
  /**
   * The entities of a text in order, none overlapping another. A line break inside a name confuses
   * the model: give it single lines, as `findEntitiesByLine` does.
   */
  find(text: string): readonly Entity[];
  readonly tokenize: Tokenize;
}

/** Makes a finder. It keeps some 20 MB for words that it has seen; one for a process is enough. */
export function createNameFinder(
  model: NerModel,
  createKernel: CreateKernel = createVectorKernel,
): NameFinder {
  const tokenize = createTokenizer(model.rules);
  const encoder = createEncoder(model.network, model.rules, createKernel);
  const decoder = createTransitionDecoder(model.network, model.config);
  const { spaces } = model.rules;

  function isSpace({ text }: Token): boolean {
    for (let at = 0; at < text.length; at += 1) if (!spaces.has(text.charCodeAt(at))) return false;
    return true;
  }

  return {
    tokenize,
    find(text) {
      const tokens = tokenize(text);
      const entities: Entity[] = [];
      decoder.reset();
      for (let from = 0; from < tokens.length; from += CHUNK) {
        const chunk = tokens.slice(from, from + CHUNK);
        encoder.encode(tokens, from, from + chunk.length);
        for (const [row, token] of chunk.entries()) {
          const isLast = from + row === tokens.length - 1;
          const at = row * FEATURES * FEATURE_WIDTH;
          const found = decoder.step(encoder.lowered, at, isSpace(token), isLast);
          if (found === undefined) continue;
          const start = tokens[found.first]?.start ?? token.start;
          entities.push({ start, end: token.end, label: found.label, text: text.slice(start, token.end) });
        }
      }
      return entities;
    },
  };
}

/** The entities of a body, found line by line within `within` (the whole body when it is not given). */
export function findEntitiesByLine(
  body: string,
  finder: Pick<NameFinder, 'find'>,
  within: Span = { start: 0, end: body.length },
): readonly Entity[] {
  return linesOf(body, within).flatMap((line) =>
    finder.find(body.slice(line.start, line.end)).map(({ start, end, label, text }) => ({
      start: start + line.start,
      end: end + line.start,
      label,
      text,
    })),
  );
}
