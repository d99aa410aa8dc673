import type { RenderOptions } from './ask.js';
import type { Card, Paragraph, Reply, Run } from './reply.js';
import { type Language, languageFor } from './texts/language.js';

/** A command as `/help` shows it. */
export interface CommandHelp {
  /** `/ask`, `/archive add`; of a message's menu its bare name. */
  readonly name: string;
  readonly kind: 'typed' | 'menu';
  /** In the reader's language; empty for what has none. */
  readonly description: string;
  /** Discord's id of it; `null` where it is not known. */
  readonly id: string | null;
  /** What somebody could type; `null` where there is nothing to show. */
  readonly example: string | null;
}

/** `/help` as a reply: what the bot does, its commands, how to read a reply, what it cannot do. */
export function renderHelp(commands: readonly CommandHelp[], options: RenderOptions = {}): Reply {
  const language = languageFor(options.locale);
  const { help } = language.texts;
  return {
    kind: 'answer',
    heading: help.heading,
    paragraphs: [plain(help.about)],
    cards: [
      { title: help.commands, paragraphs: commands.flatMap((command) => commandLines(command, language)) },
      list(help.reading, help.howToRead),
      list(help.limits, help.cannot),
    ],
  };
}

function commandLines(command: CommandHelp, { texts }: Language): Paragraph[] {
  const { description, example } = command;
  const hint = hintOf(command, example, texts.help);
  const says = description === '' ? [] : [{ text: ` ${description}` }];
  return [
    { kind: 'text', runs: [nameOf(command), ...says] },
    ...(hint === null ? [] : [{ kind: 'note' as const, runs: [{ text: hint }], continues: true }]),
  ];
}

function hintOf(
  { name, kind }: CommandHelp,
  example: string | null,
  texts: Language['texts']['help'],
): string | null {
  if (kind === 'menu') return texts.menu(name);
  return example === null ? null : texts.example(example);
}

/** A name that cannot be clicked is at least seen. */
function nameOf({ name, id }: CommandHelp): Run {
  return id === null ? { text: name, bold: true } : { text: name, commandId: id };
}

function list(title: string, lines: readonly string[]): Card {
  return { title, paragraphs: lines.map(plain) };
}

function plain(text: string): Paragraph {
  return { kind: 'text', runs: [{ text }] };
}
