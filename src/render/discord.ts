import type { APIEmbed } from 'discord.js';

import { shorten } from '../text/excerpt.js';
import { type ButtonRow, type CustomIdOf, renderButtons } from './discord-buttons.js';
import { escapeMarkdown, LINK_MAX_LENGTH } from './discord-markdown.js';
import { describeParagraphs } from './discord-paragraph.js';
import { DISCORD_LIMITS } from './limits.js';
import { linkAddress } from './link-address.js';
import type { Attachment, Card, Paragraph, Reply } from './reply.js';
import { visibleText } from './visible-text.js';

/** One message as discord.js takes it for a reply, an edit or a follow-up; flags are the caller's. */
export interface DiscordMessage {
  readonly embeds: readonly APIEmbed[];
  readonly files: readonly {
    readonly name: string;
    readonly attachment: Buffer;
    readonly description: string;
  }[];
  /** Buttons; an edit without any takes away those that stand. */
  readonly components: readonly ButtonRow[];
  /** Discord's default would ping whoever a text names; an edit applies the default anew. */
  readonly allowedMentions: { readonly parse: [] };
}

/** What a surface adds to a reply. */
export interface DiscordOptions {
  /** Names the buttons; without it there are none. */
  readonly customIdOf?: CustomIdOf;
}

/** The one colour of every reply's edge. */
export const ACCENT_COLOUR = 0xe0_8a_3c;

/** Room for the question and a sentence above the cards. */
const HEAD_LENGTH = 1500;
/** The least room a card gets before the reply is split over several messages. */
const CARD_LENGTH = 1500;
const FOOTER_LENGTH = 300;
/** Cards of a page: what stands above and below them are embeds too. */
export const MOST_PAGED_CARDS = DISCORD_LIMITS.embeds - 2;
const ELLIPSIS = '…';

/**
 * A reply as messages within all of Discord’s limits, in order: the question, the cards, what the archive covers.
 * The first answers the interaction, further ones follow it; there is none only for a reply without a word.
 * The buttons are on the last. A reply with pages is one message, since a page turned changes one message.
 */
export function renderDiscord(reply: Reply, { customIdOf }: DiscordOptions = {}): DiscordMessage[] {
  const head = headEmbed(reply);
  const foot = footEmbed(reply);
  const room = DISCORD_LIMITS.embedTotal - lengthOf(head) - lengthOf(foot);
  const isPaged = reply.isOneMessage === true || (reply.buttons ?? []).some(({ page }) => page !== undefined);
  const shown = isPaged ? reply.cards.slice(0, MOST_PAGED_CARDS) : reply.cards;
  const cards = shown.map((card) => cardEmbed(card, DISCORD_LIMITS.embedDescription));
  const share = Math.max(fairShare(cards.map(lengthOf), room), isPaged ? 0 : CARD_LENGTH);
  const fitted = cards.map((embed, index) => {
    const card = shown[index];
    return card === undefined || lengthOf(embed) <= share ? embed : cardEmbed(card, share);
  });
  const groups = splitEmbeds([head, ...fitted, foot].filter((embed) => lengthOf(embed) > 0));
  const files = (reply.attachments ?? []).slice(0, DISCORD_LIMITS.files).map(fileOf);
  const rows = customIdOf === undefined ? [] : renderButtons(reply.buttons ?? [], customIdOf);
  return groups.map((embeds, index) => ({
    embeds: embeds.map((embed) => ({ ...embed, color: ACCENT_COLOUR })),
    files: index === 0 ? files : [],
    components: index === groups.length - 1 ? rows : [],
    allowedMentions: { parse: [] },
  }));
}

function headEmbed({ heading = '', paragraphs, cards, footer = [] }: Reply): APIEmbed {
  // Under cards the footer stands by itself, as it speaks of all of them.
  const shown: readonly Paragraph[] =
    cards.length > 0 ? paragraphs : [...paragraphs, { kind: 'note', runs: footer }];
  const limit = cards.length > 0 ? HEAD_LENGTH : DISCORD_LIMITS.embedDescription;
  const title = escapeMarkdown(visibleText(heading));
  if (title.length <= DISCORD_LIMITS.embedTitle) {
    return embedOf({ title, description: describeParagraphs(shown, limit) });
  }
  // A question too long for a title is still shown whole.
  const question: Paragraph = { kind: 'text', runs: [{ text: heading, bold: true }] };
  return embedOf({ description: describeParagraphs([question, ...shown], limit) });
}

function cardEmbed({ number, title, url, paragraphs }: Card, limit: number): APIEmbed {
  const name = titleOf(title);
  const address = name === '' ? undefined : linkAddress(url, LINK_MAX_LENGTH);
  return embedOf({
    title: name,
    ...(address === undefined ? {} : { url: address }),
    description: describeParagraphs(paragraphs, limit - name.length, number),
  });
}

function footEmbed({ cards, footer = [] }: Reply): APIEmbed {
  if (cards.length === 0) return {};
  return embedOf({ description: describeParagraphs([{ kind: 'note', runs: footer }], FOOTER_LENGTH) });
}

function embedOf({ title = '', description = '', ...rest }: APIEmbed): APIEmbed {
  return { ...(title === '' ? {} : { title }), ...(description === '' ? {} : { description }), ...rest };
}

/** A card's title, escaped and within the limit; it is ours or an article's, never the question. */
function titleOf(title = ''): string {
  const text = visibleText(title);
  for (let most: number = DISCORD_LIMITS.embedTitle; ; most = Math.floor(most / 2)) {
    const cut = shorten(text, most);
    const escaped = escapeMarkdown(cut.text) + (cut.shortened ? ELLIPSIS : '');
    if (escaped.length <= DISCORD_LIMITS.embedTitle) return escaped;
  }
}

/** Characters that count towards the total of a message. */
function lengthOf({ title = '', description = '' }: APIEmbed): number {
  return title.length + description.length;
}

/** The greatest length at which all of `lengths`, each cut to it, stay within `room` together. */
function fairShare(lengths: readonly number[], room: number): number {
  let left = room;
  const sorted = [...lengths].sort((one, other) => one - other);
  for (const [index, length] of sorted.entries()) {
    const share = Math.floor(left / (sorted.length - index));
    if (length > share) return share;
    left -= length;
  }
  return DISCORD_LIMITS.embedTotal;
}

function splitEmbeds(embeds: readonly APIEmbed[]): APIEmbed[][] {
  const groups: APIEmbed[][] = [];
  let room = 0;
  for (const embed of embeds) {
    const group = groups.at(-1);
    const length = lengthOf(embed);
    if (group === undefined || length > room || group.length === DISCORD_LIMITS.embeds) {
      groups.push([embed]);
      room = DISCORD_LIMITS.embedTotal - length;
    } else {
      group.push(embed);
      room -= length;
    }
  }
  return groups;
}

function fileOf({ name, data, description }: Attachment): DiscordMessage['files'][number] {
  const { text } = shorten(visibleText(description), DISCORD_LIMITS.attachmentDescription);
  return { name, attachment: Buffer.from(data.buffer, data.byteOffset, data.byteLength), description: text };
}
