import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** One character that Discord shows, white space left out, and whether it is bold. */
export type Shown = readonly [character: string, bold: boolean];

/** What a reader sees of a description: the archive's words behind the bar, and everything else. */
export interface Read {
  readonly quoted: readonly Shown[];
  readonly others: readonly Shown[];
  /** Kinds of everything that is neither text, bold, small print nor a break: mentions, emoji, headings, lists … */
  readonly specials: readonly string[];
  readonly links: readonly string[];
}

const LINE_START = 0;

/** The parser knows neither lists nor `:emoji:`, which Discord's clients do. */
const parse = SimpleMarkdown.parserFor({
  ...rulesExtended,
  list: {
    order: LINE_START,
    match: (source, _state, before) =>
      /^$|\n *$/u.test(before) ? /^ *(?:[*+-]|\d+[.)]) +/u.exec(source) : null,
    parse: () => ({}),
  },
  shortcode: {
    order: LINE_START,
    match: (source) => /^:[^\s:]+:/u.exec(source),
    parse: () => ({}),
  },
});

/** Reads Markdown as Discord's client does. */
export function readMarkdown(markdown: string): Read {
  const quoted: Part = { text: '', bold: [] };
  const others: Part = { text: '', bold: [] };
  const specials: string[] = [];
  const links: string[] = [];
  walk(parse(markdown, { inline: true }), others, false);
  return {
    quoted: shownOf(quoted.text, (index) => quoted.bold[index] === true),
    others: shownOf(others.text, (index) => others.bold[index] === true),
    specials,
    links,
  };

  function walk(content: unknown, part: Part, bold: boolean): void {
    for (const node of nodesOf(content)) {
      switch (node.type) {
        case 'text':
          append(part, node.content, bold);
          break;
        case 'twemoji':
          append(part, node['name'], bold);
          break;
        case 'br':
        case 'newline':
          break;
        case 'strong':
          walk(node.content, part, true);
          break;
        case 'blockQuote':
          walk(node.content, quoted, bold);
          break;
        case 'subtext':
          walk(node.content, part, bold);
          break;
        case 'link':
          links.push(String(node['target']));
          walk(node.content, part, bold);
          break;
        default:
          specials.push(node.type);
      }
    }
  }
}

interface Part {
  text: string;
  /** By UTF-16 unit. */
  readonly bold: boolean[];
}

/** The parser cuts text anywhere, even within a character: it is put together again before it is looked at. */
function append(part: Part, content: unknown, bold: boolean): void {
  const text = String(content);
  part.text += text;
  part.bold.push(...Array.from({ length: text.length }, () => bold));
}

/** The characters of a text that can be seen, each with the style of its place. */
export function shownOf(text: string, boldAt: (index: number) => boolean): Shown[] {
  const shown: Shown[] = [];
  let index = 0;
  for (const character of text) {
    const visible = /\p{Surrogate}/u.test(character) ? '\uFFFD' : character;
    if (!/[\s\p{Cc}\p{Cf}\u034F]/u.test(visible)) shown.push([visible, boldAt(index)]);
    index += character.length;
  }
  return shown;
}

/** The characters alone, for texts that are easier to compare as one. */
export function textOf(shown: readonly Shown[]): string {
  return shown.map(([character]) => character).join('');
}

interface Node {
  readonly type: string;
  readonly content?: unknown;
  readonly [key: string]: unknown;
}

function nodesOf(content: unknown): Node[] {
  return Array.isArray(content) ? content.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
