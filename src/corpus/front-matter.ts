import { parseDocument } from 'yaml';

import { messageOf } from '../core/errors.js';
import type { StatedFacts } from './archive-entry.js';

/** A Markdown text without its front matter, and what that states. */
export type FrontMatter =
  | { readonly body: string; readonly stated: StatedFacts }
  /** The front matter is there but cannot be read. */
  | { readonly fault: string };

const BLOCK =
  /^---[ \t]*(?:\r\n|\n|\r(?!\n))(?<yaml>(?:.*(?:\r\n|\n|\r(?!\n)))*?)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/u;
/** Characters in which the front matter must end; a longer one is a text that begins with a rule. */
const LONGEST_BLOCK = 65_536;

/** Names that a fact goes by, the first that is there wins. */
const KEYS: Readonly<Record<keyof StatedFacts, readonly string[]>> = {
  title: ['title', 'headline'],
  outlet: ['outlet', 'source', 'publisher', 'site'],
  date: ['date', 'published', 'datePublished'],
  url: ['url', 'link', 'canonical'],
};

/** Takes the YAML front matter off a Markdown text; keys that are no fact of ours are left alone. */
export function readFrontMatter(text: string): FrontMatter {
  const block = BLOCK.exec(text.slice(0, LONGEST_BLOCK));
  if (block === null) return { body: text, stated: {} };
  const document = parseDocument(block.groups?.['yaml'] ?? '', { logLevel: 'silent', prettyErrors: true });
  const [error] = document.errors;
  // The block's first line is the file's second.
  if (error !== undefined)
    return {
      fault: `Its front matter is no valid YAML (line ${String((error.linePos?.[0].line ?? 0) + 1)}): ${firstLine(error.message)}`,
    };
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: 10 });
  } catch (error) {
    return { fault: `Its front matter cannot be read: ${messageOf(error)}` };
  }
  const body = text.slice(block[0].length);
  if (content === null || content === undefined) return { body, stated: {} };
  if (typeof content !== 'object' || Array.isArray(content)) {
    return { fault: 'Its front matter must be a list of “key: value” lines.' };
  }
  return { body, stated: statedFacts(new Map(Object.entries(content))) };
}

/** Picks our facts out of metadata by the names they go by; only text and numbers count. */
export function statedFacts(metadata: ReadonlyMap<string, unknown>): StatedFacts {
  const fact = (name: keyof StatedFacts): string | undefined => {
    for (const key of KEYS[name]) {
      const value = metadata.get(key);
      const text = typeof value === 'number' ? String(value) : value;
      if (typeof text === 'string' && text.trim() !== '') return text.trim().replaceAll(/\s+/gu, ' ');
    }
    return undefined;
  };
  const [title, outlet, date, url] = [fact('title'), fact('outlet'), fact('date'), fact('url')];
  return {
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
  };
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
