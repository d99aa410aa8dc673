import { z } from 'zod';

import type { Fault } from './api-error.js';
import { missing } from './form-check.js';
import { MESSAGE_LIMITS } from './limits.js';

const LAST_COLOUR = 0xff_ff_ff;

const text = (most: number) => z.string().max(most).nullish();
const link = z
  .string()
  .max(2048)
  .refine((value) => /^https?:\/\/\S+$/u.test(value), { error: 'Not a well formed URL.' })
  .nullish();
/** Pictures may also come from the message's own files. */
const picture = z
  .object({
    url: z
      .string()
      .refine((value) => /^(?:https?|attachment):\/\/\S+$/u.test(value), { error: 'Not a well formed URL.' }),
  })
  .nullish();

/** One embed as a bot may send it. */
export const embedForm = z.object({
  title: text(MESSAGE_LIMITS.embedTitle),
  description: text(MESSAGE_LIMITS.embedDescription),
  url: link,
  color: z.int().min(0).max(LAST_COLOUR).nullish(),
  timestamp: z.string().nullish(),
  footer: z
    .object({ text: z.string().min(1).max(MESSAGE_LIMITS.embedFooter), icon_url: z.string().nullish() })
    .nullish(),
  author: z.object({ name: z.string().min(1).max(MESSAGE_LIMITS.embedAuthor), url: link }).nullish(),
  image: picture,
  thumbnail: picture,
  fields: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(MESSAGE_LIMITS.embedFieldName),
        value: z.string().trim().min(1).max(MESSAGE_LIMITS.embedFieldValue),
        inline: z.boolean().nullish(),
      }),
    )
    .max(MESSAGE_LIMITS.embedFields)
    .nullish(),
});

/** An embed that passed its form. */
export type Embed = z.infer<typeof embedForm>;

/** The faults that show only over whole embeds: an empty one, and too much text over all. */
export function embedFaults(embeds: readonly Embed[]): readonly Fault[] {
  const faults: Fault[] = [];
  for (const [index, embed] of embeds.entries()) {
    if (lengthOf(embed) === 0 && embed.image == null && embed.thumbnail == null) {
      faults.push(missing(['embeds', index, 'description']));
    }
  }
  const total = embeds.reduce((sum, embed) => sum + lengthOf(embed), 0);
  if (total > MESSAGE_LIMITS.embedTotal) {
    faults.push({
      path: ['embeds'],
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${String(MESSAGE_LIMITS.embedTotal)}`,
    });
  }
  return faults;
}

/** The names of files that the embeds show by `attachment://`. */
export function attachmentsShown(embeds: readonly Embed[]): readonly string[] {
  return embeds
    .flatMap((embed) => [embed.image?.url, embed.thumbnail?.url])
    .filter((url) => url !== undefined)
    .filter((url) => url.startsWith('attachment://'))
    .map((url) => url.slice('attachment://'.length));
}

function lengthOf(embed: Embed): number {
  const own = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
  const fields = (embed.fields ?? []).flatMap((field) => [field.name, field.value]);
  return [...own, ...fields].reduce((sum, part) => sum + (part?.length ?? 0), 0);
}
