import type { Component } from './component-form.js';
import type { Embed } from './embed-form.js';
import { MESSAGE_FLAGS } from './limits.js';
import type { MessageForm } from './message-form.js';
import type { UploadedFile } from './request-body.js';
import type { Application, Person } from './world.js';

/** Interaction types by Discord's numbers. */
const COMMAND_INTERACTION = 2;
const COMPONENT_INTERACTION = 3;

/** A file that hangs on a message. */
export interface MessageFile {
  readonly id: string;
  readonly filename: string;
  readonly description: string | null;
  readonly contentType: string;
  readonly data: Uint8Array;
}

/** A message of the bot as people see it now. */
export interface StandInMessage {
  readonly id: string;
  readonly channelId: string;
  readonly guildId: string | null;
  /** Who alone sees it; `null` for a message that all see. */
  readonly visibleTo: string | null;
  readonly interaction: { readonly id: string; readonly user: Person; readonly name: string | null };
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly files: readonly MessageFile[];
  readonly flags: number;
  readonly createdAt: number;
  readonly editedAt: number | null;
  readonly isDeleted: boolean;
}

/** Whether only the one who asked sees it. */
export function isEphemeral(message: StandInMessage): boolean {
  return (message.flags & MESSAGE_FLAGS.ephemeral) !== 0;
}

/** Whether it still shows "thinking…". */
export function isLoading(message: StandInMessage): boolean {
  return (message.flags & MESSAGE_FLAGS.loading) !== 0;
}

/** The message after an edit: what the form leaves out stays as it was. */
export function edited(
  message: StandInMessage,
  form: MessageForm,
  files: readonly UploadedFile[],
  now: number,
): StandInMessage {
  const kept =
    form.attachments == null
      ? message.files
      : message.files.filter((file) => form.attachments?.some((one) => one.id === file.id));
  return {
    ...message,
    content: form.content === undefined ? message.content : (form.content ?? ''),
    embeds: form.embeds === undefined ? message.embeds : (form.embeds ?? []),
    components: form.components === undefined ? message.components : (form.components ?? []),
    files: [...kept, ...uploaded(message.id, form, files)],
    flags: (message.flags & ~MESSAGE_FLAGS.loading) | ((form.flags ?? 0) & MESSAGE_FLAGS.componentsV2),
    editedAt: isLoading(message) ? null : now,
  };
}

/** What Discord sends a bot as this message (resources/message). */
export function messageJson(message: StandInMessage, application: Application, filesUrl: string): object {
  return {
    id: message.id,
    type: message.interaction.name === null ? 0 : 20,
    channel_id: message.channelId,
    author: userJson(application.bot, true),
    application_id: application.id,
    interaction_metadata: {
      id: message.interaction.id,
      type: message.interaction.name === null ? COMPONENT_INTERACTION : COMMAND_INTERACTION,
      user: userJson(message.interaction.user),
      authorizing_integration_owners: {},
    },
    webhook_id: application.id,
    content: message.content,
    embeds: message.embeds.map((embed) => Object.assign({ type: 'rich' }, embed)),
    components: message.components,
    attachments: message.files.map((file) => ({
      id: file.id,
      filename: file.filename,
      ...(file.description === null ? {} : { description: file.description }),
      size: file.data.length,
      content_type: file.contentType,
      url: `${filesUrl}/${file.id}/${encodeURIComponent(file.filename)}`,
      proxy_url: `${filesUrl}/${file.id}/${encodeURIComponent(file.filename)}`,
    })),
    flags: message.flags,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === null ? null : new Date(message.editedAt).toISOString(),
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
  };
}

/** What Discord sends a bot as a user (resources/user). */
export function userJson(person: Person, isBot = false): object {
  return {
    id: person.id,
    username: person.name,
    global_name: person.name,
    discriminator: '0',
    avatar: null,
    bot: isBot,
    public_flags: 0,
  };
}

/** The files of a request as they will hang on the message. */
export function uploaded(
  messageId: string,
  form: MessageForm,
  files: readonly UploadedFile[],
): readonly MessageFile[] {
  return files.map((file, index) => ({
    id: String(BigInt(messageId) + BigInt(index + 1)),
    filename: file.name,
    description: form.attachments?.find((one) => one.id === file.id)?.description ?? null,
    contentType: file.contentType,
    data: file.data,
  }));
}
