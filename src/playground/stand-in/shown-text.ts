import type { Component } from './component-form.js';
import { withNested } from './component-form.js';
import type { MessageForm } from './message-form.js';

/** What may stand in a text depends on these. */
export interface ShownTextRules {
  /** What nobody may ever read: the bot's token. */
  readonly secret: string;
  /** Whether a command of that name has that id. */
  isCommand(name: string, id: string): boolean;
}

/** A backslash takes the meaning of the sign behind it: what is left is what Discord reads as Markdown. */
const ESCAPED = /\\./gu;
/** A person, a role, a channel, a page of the server, everybody (reference, "Message formatting"). */
const MENTION = /<@[!&]?\d+>|<#\d+>|<id:\w+>|@everyone|@here/u;
/** A calendar date alone, which readers west of Greenwich would see as the day before. */
const CALENDAR_TIMESTAMP = /<t:-?\d+:[dD]>/u;
const COMMAND_MENTION = /<\/(?<name>[^:<>]+):(?<id>\d+)>/gu;
/** An address that Discord would show a preview of; in `<>` it does not. */
const BARE_ADDRESS = /(?<!<)\bhttps?:\/\/\S/u;

const HALF_CHARACTER = /\p{Surrogate}/u;

/** What Discord would show of a message and a good bot does not write; plain texts have no Markdown. */
export function messageTextViolations(form: MessageForm, rules: ShownTextRules): readonly string[] {
  const { content, embeds, components, attachments } = form;
  const displays = (components ?? []).flatMap(withNested).map((component) => component.content);
  const marked = [
    content,
    ...displays,
    ...(embeds ?? []).flatMap(({ title, description, fields }) => [
      title,
      description,
      ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    ]),
  ].filter((text) => text != null);
  const plain = [
    ...(embeds ?? []).flatMap(({ footer, author }) => [footer?.text, author?.name]),
    ...(attachments ?? []).flatMap(({ filename, description }) => [filename, description]),
    ...componentTexts(components ?? []),
  ];
  return [
    ...marked.flatMap((text) => markdownViolations(text, rules)),
    ...(BARE_ADDRESS.test(content ?? '') ? ['an address in the content would unfurl; put it in <>'] : []),
    ...plainTextViolations([...marked, ...plain], rules),
  ];
}

/** What is wrong with texts that Discord shows as they are: choices, labels, a form's title. */
export function plainTextViolations(
  texts: readonly (string | null | undefined)[],
  { secret }: ShownTextRules,
): readonly string[] {
  return texts.flatMap((text) => {
    if (text == null) return [];
    return [
      ...(HALF_CHARACTER.test(text) ? [`half a character in ${JSON.stringify(text)}`] : []),
      ...(text.includes(secret) ? ['the bot’s token is shown'] : []),
    ];
  });
}

/** What Discord shows of components besides their text displays, and the ids that they give back. */
export function componentTexts(components: readonly Component[]): readonly (string | null | undefined)[] {
  return components
    .flatMap(withNested)
    .flatMap(({ label, placeholder, value, custom_id: id, options }) => [
      label,
      placeholder,
      value,
      id,
      ...(options ?? []).flatMap((option) => [option.label, option.value, option.description]),
    ]);
}

function markdownViolations(text: string, rules: ShownTextRules): readonly string[] {
  const read = text.replaceAll(ESCAPED, '');
  const mention = MENTION.exec(read)?.[0];
  const commands = [...read.matchAll(COMMAND_MENTION)].filter(
    ({ groups }) => !rules.isCommand(groups?.['name'] ?? '', groups?.['id'] ?? ''),
  );
  return [
    ...(mention === undefined ? [] : [`the text mentions ${mention}`]),
    ...(CALENDAR_TIMESTAMP.test(read) ? ['a calendar date is written as a timestamp'] : []),
    ...commands.map(([shown]) => `${shown} is no registered command`),
  ];
}
