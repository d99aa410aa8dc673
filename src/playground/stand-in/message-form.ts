import { z } from 'zod';

import { type Fault, refusals } from './api-error.js';
import { componentFaults } from './component-faults.js';
import { componentForm } from './component-form.js';
import { attachmentsShown, embedFaults, embedForm } from './embed-form.js';
import { readForm, tooLong } from './form-check.js';
import { MESSAGE_FLAGS, MESSAGE_LIMITS, UPLOAD_LIMITS } from './limits.js';
import type { UploadedFile } from './request-body.js';

const messageForm = z.object({
  content: z.string().max(MESSAGE_LIMITS.content).nullish(),
  embeds: z.array(embedForm).max(MESSAGE_LIMITS.embeds).nullish(),
  allowed_mentions: z
    .object({
      parse: z.array(z.string()).optional(),
      users: z.array(z.string()).optional(),
      roles: z.array(z.string()).optional(),
      replied_user: z.boolean().optional(),
    })
    .nullish(),
  components: z.array(componentForm).nullish(),
  flags: z.int().min(0).nullish(),
  attachments: z
    .array(
      z.object({
        id: z.union([z.string(), z.number()]).transform(String),
        filename: z.string().nullish(),
        description: z.string().max(MESSAGE_LIMITS.attachmentDescription).nullish(),
      }),
    )
    .max(MESSAGE_LIMITS.attachments)
    .nullish(),
});

/** A message as a bot sent it, within all limits. */
export type MessageForm = z.infer<typeof messageForm>;

/** What is known of a message that is being read. */
export interface MessagePlace {
  readonly kind: 'new' | 'edit';
  /** Where the form stands in the request, such as `['data']`. */
  readonly path: readonly string[];
  /** The flags that the message already has. */
  readonly flags: number;
  /** Whether content or embeds stand in it already, which components V2 do not bear. */
  readonly hasLegacyParts: Readonly<Record<'content' | 'embeds', boolean>>;
}

/**
 * Reads and checks what a bot sends as a message or as an edit of one.
 * @throws {ApiError} 50035 with every fault, or 50006 for a new message with nothing in it
 */
export function readMessage(
  value: unknown,
  files: readonly UploadedFile[],
  place: MessagePlace,
): MessageForm {
  const form = readForm(messageForm, value, place.path);
  const isV2 = (((form.flags ?? 0) | place.flags) & MESSAGE_FLAGS.componentsV2) !== 0;
  const faults = [
    ...embedFaults(form.embeds ?? []),
    ...componentFaults(form.components ?? [], isV2),
    ...(isV2 ? v2Faults(form, place) : []),
    ...fileFaults(form, files),
  ];
  if (faults.length > 0) {
    throw refusals.invalidForm(
      faults.map(({ path, code, message }) => ({ path: [...place.path, ...path], code, message })),
    );
  }
  const parts = [form.content ?? '', form.embeds ?? [], form.components ?? [], files];
  if (place.kind === 'new' && parts.every((part) => part.length === 0)) throw refusals.emptyMessage();
  return form;
}

/** What Discord would let pass and we do not: live mentions, and pictures whose file is not sent. */
export function messageViolations(
  form: MessageForm,
  files: readonly UploadedFile[],
  kept: readonly string[],
): readonly string[] {
  const violations: string[] = [];
  const mentions = form.allowed_mentions;
  if (mentions == null) {
    violations.push('allowed_mentions is missing');
  } else if (
    mentions.parse?.length !== 0 ||
    (mentions.users ?? []).length > 0 ||
    (mentions.roles ?? []).length > 0 ||
    mentions.replied_user === true
  ) {
    violations.push(`allowed_mentions is ${JSON.stringify(mentions)}, not { parse: [] }`);
  }
  const names = new Set([...files.map((file) => file.name), ...kept]);
  for (const name of attachmentsShown(form.embeds ?? [])) {
    if (!names.has(name)) violations.push(`an embed shows attachment://${name}, which is not sent`);
  }
  return violations;
}

function v2Faults(form: MessageForm, { hasLegacyParts }: MessagePlace): readonly Fault[] {
  const faults: Fault[] = [];
  for (const field of ['content', 'embeds'] as const) {
    const isLeft = form[field] === undefined && hasLegacyParts[field];
    if ((form[field] ?? []).length === 0 && !isLeft) continue;
    faults.push({
      path: [field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    });
  }
  return faults;
}

function fileFaults(form: MessageForm, files: readonly UploadedFile[]): readonly Fault[] {
  const faults: Fault[] = [];
  if (files.length > MESSAGE_LIMITS.attachments) {
    faults.push(tooLong(['attachments'], MESSAGE_LIMITS.attachments));
  }
  for (const file of files) {
    if (file.data.length <= UPLOAD_LIMITS.fileBytes) continue;
    faults.push({
      path: ['files', file.id],
      code: 'BASE_TYPE_FILE_SIZE',
      message: `File size must be at most ${String(UPLOAD_LIMITS.fileBytes)} bytes.`,
    });
  }
  const described = (form.attachments ?? []).filter((one) => /^\d{1,2}$/u.test(one.id));
  for (const one of described) {
    if (files.some((file) => file.id === one.id)) continue;
    faults.push({
      path: ['attachments', one.id],
      code: 'ATTACHMENT_NOT_FOUND',
      message: 'No uploaded file has this id.',
    });
  }
  return faults;
}
