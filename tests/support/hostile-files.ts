import * as fc from 'fast-check';

import { hostileText } from '../render/arbitrary-answer.js';

/** A file that somebody hands to `/archive add`, and what they say of it. */
export interface HostileFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** What Discord is made to say of its size: what it has, or something else. */
  readonly size: number | null;
  /** Where it is said to lie; `null` for where it does. */
  readonly url: string | null;
  readonly contentType: string;
  readonly facts: Readonly<Record<'title' | 'outlet' | 'date' | 'url', string>>;
  readonly replace: boolean;
}

const NAMES = [
  '../ferry.txt',
  '../../etc/passwd.txt',
  'a/b/ferry.txt',
  String.raw`C:\ferry.txt`,
  String.raw`..\ferry.md`,
  'CON.txt',
  'nul.md',
  '.hidden.txt',
  '.incoming-x.txt',
  'archive.yml',
  'archive.yml.txt',
  'README.md',
  'ferry.txt\u0000.png',
  'ferry\n.txt',
  'ferry.txt ',
  '-rf.txt',
  '$(touch x).txt',
  '`id`.md',
  'ferry.exe',
  'ferry',
  '.txt',
  '',
  'txt.ferry\u202E',
  `${'x'.repeat(300)}.txt`,
  'bridge.txt',
  'ferry.txt',
  'ferry.md',
  'wires.jsonl',
];
const URLS = [
  '',
  'ferry.txt',
  'file:///etc/passwd',
  'data:text/plain,Ferry',
  'https://cdn.discordapp.com.evil.example/ferry.txt',
  'https://cdn.discordapp.com@evil.example/ferry.txt',
  'https://user:word@cdn.discordapp.com/ferry.txt',
  'http://cdn.discordapp.com/ferry.txt',
  'https://[::1]/ferry.txt',
  'javascript:alert(1)',
];
const CONTENTS = [
  '',
  '\uFEFF',
  '\u0000\u0001\u0002',
  'Title\n\nThe ferry sails.\n',
  '---\ntitle: &a [*a, *a]\n---\nThe ferry sails.\n',
  '---\ntitle: !!js/function "x"\n---\nThe ferry sails.\n',
  '---\ndate: {{{{\n---\n',
  `---\n${'a: '.repeat(300)}\n---\n`,
  '{"text":"The ferry sails."}\n{"text":',
  '{"text":"The ferry sails.","__proto__":{"x":1}}\n[]\nnull\n7\n"x"\n',
  '{"text":{"toString":1},"title":[1],"date":{}}\n',
  `${'['.repeat(5000)}\n`,
  '@everyone <@123456789012345678> **bold** [x](https://evil.example)\n\nThe ferry sails.\n',
];
const TYPES = ['text/plain', 'text/html', 'application/x-msdownload', '', 'text/plain; charset=utf-16'];

/** Files with names, sizes, places and contents that try to get something else done. */
export function hostileFile(): fc.Arbitrary<HostileFile> {
  const ending = fc.constantFrom('.txt', '.md', '.jsonl', '.TXT', '');
  const word = (longest: number) => hostileText().map((text) => text.slice(0, longest));
  return fc.record({
    name: fc.oneof(
      fc.constantFrom(...NAMES),
      fc.tuple(hostileText(6), ending).map(([text, end]) => text + end),
      // Names that are good, so that what is in them is read.
      fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/u), ending).map(([text, end]) => text + end),
    ),
    content: fc.oneof(
      fc.constantFrom(...CONTENTS).map((text) => Buffer.from(text)),
      hostileText().map((text) => Buffer.from(`${text}\n\n${text}`)),
      fc.uint8Array({ maxLength: 60 }),
    ),
    size: fc.oneof(
      { weight: 6, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(0, -1, 1, 10 * 1024 * 1024 + 1, Number.MAX_SAFE_INTEGER) },
    ),
    url: fc.oneof(
      { weight: 6, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(...URLS) },
    ),
    contentType: fc.constantFrom(...TYPES),
    facts: fc.record({
      title: word(300),
      outlet: word(300),
      date: fc.oneof(word(10), fc.constantFrom('', '2021', '2021-02-30', '0000')),
      url: fc.oneof(word(300), fc.constantFrom('', 'https://a.example/x', 'javascript:1')),
    }),
    replace: fc.boolean(),
  });
}
