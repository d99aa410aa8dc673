import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

import { DISCORD_LIMITS } from '../render/limits.js';

/** What a button stands for. */
export interface ButtonAddress {
  readonly command: string;
  readonly action: string;
  readonly args: readonly string[];
  /** From 0; `null` where the button leads to no page. */
  readonly page: number | null;
}

/** What a pressed button said, once it was found to be ours. */
export interface OpenedButton extends ButtonAddress {
  /** Whether it answers only the one for whom it was made. */
  readonly isOwned: boolean;
}

/** Keeps texts that are too long for a `custom_id`, each for a while from when it was last kept. */
export interface ButtonStore {
  keep(key: string, text: string): void;
  /** The text, or `null` when there is none or its time has passed. */
  find(key: string): string | null;
}

/** Makes the `custom_id`s of buttons, and reads those of pressed ones. */
export interface CustomIds {
  /**
   * At most 100 characters. With an owner (a user's id) it opens only for them.
   * @throws {Error} when it does not fit and the store cannot keep it
   */
  seal(address: ButtonAddress, owner: string | null): string;
  /**
   * What a button says that this user pressed; `null` for what is forged, cut short, made with another token or
   * for somebody else, or kept no longer.
   */
  open(customId: string, user: string): OpenedButton | null;
}

/** What ids are made with. */
export interface CustomIdParts {
  /** The bot's token: another one ends all buttons. */
  readonly token: string;
  readonly store: ButtonStore;
}

/** Raised when the form changes: buttons of another form are told to be out of date. */
const VERSION = '1';
const AUDIENCE = { anybody: 'a', owner: 'o' } as const;
/** Stands before the key of a kept text; no command's name begins with it. */
const KEPT = '~';
const SEPARATOR = '|';
const ESCAPE = '%';
/** Base of written page numbers: the largest that JavaScript writes. */
const PAGE_BASE = 36;
/** 64 bits: a forger who may try ten ids a minute would not live to see one fit. */
const MAC_BYTES = 8;
/** 96 bits: two texts never share a key. */
const KEY_BYTES = 12;
const SECRET_BYTES = 32;
const MAC_LENGTH = lengthInBase64(MAC_BYTES);
const AUDIENCE_AT = VERSION.length + MAC_LENGTH;
const BODY_AT = AUDIENCE_AT + AUDIENCE.anybody.length;
/** Characters that have a meaning here, or that show nothing and might be dropped on their way. */
const UNSAFE = /[%|~]|\p{C}/gu;
const ESCAPED = /%(?<unit>[0-9a-f]{4})/gu;
const HEX = 16;
const UNIT_DIGITS = 4;

/** Makes ids for the bot with this token. */
export function createCustomIds({ token, store }: CustomIdParts): CustomIds {
  const secret = Buffer.from(hkdfSync('sha256', token, '', 'dateline custom_id', SECRET_BYTES));
  const sign = (text: string): Buffer => createHmac('sha256', secret).update(text, 'utf8').digest();
  /** The owner is signed and not written: the id opens only where the right one presses. */
  const macOf = (audience: string, owner: string, body: string): string =>
    sign([VERSION, audience, owner, body].join('\n')).subarray(0, MAC_BYTES).toString('base64url');

  return {
    seal(address, owner) {
      const audience = owner === null ? AUDIENCE.anybody : AUDIENCE.owner;
      const written = writeAddress(address);
      const body = BODY_AT + written.length > DISCORD_LIMITS.customId ? keepText(written) : written;
      return `${VERSION}${macOf(audience, owner ?? '', body)}${audience}${body}`;
    },
    open(customId, user) {
      const audience = customId.slice(AUDIENCE_AT, BODY_AT);
      const isOwned = audience === AUDIENCE.owner;
      if (!customId.startsWith(VERSION) || (!isOwned && audience !== AUDIENCE.anybody)) return null;
      const body = customId.slice(BODY_AT);
      const mac = customId.slice(VERSION.length, AUDIENCE_AT);
      if (!isSame(mac, macOf(audience, isOwned ? user : '', body))) return null;
      const written = body.startsWith(KEPT) ? store.find(body.slice(KEPT.length)) : body;
      const address = written === null ? null : readAddress(written);
      return address === null ? null : { ...address, isOwned };
    },
  };

  /** The same text gets the same key, so that a button shown again takes no further room. */
  function keepText(text: string): string {
    const key = sign(`key\n${text}`).subarray(0, KEY_BYTES).toString('base64url');
    store.keep(key, text);
    return KEPT + key;
  }
}

function writeAddress({ command, action, args, page }: ButtonAddress): string {
  const written = page === null ? '' : page.toString(PAGE_BASE);
  return [command, action, written, ...args].map(escape).join(SEPARATOR);
}

function readAddress(text: string): ButtonAddress | null {
  const [command, action, written, ...args] = text.split(SEPARATOR).map(unescape);
  if (command === undefined || action === undefined || written === undefined) return null;
  return { command, action, args, page: written === '' ? null : Number.parseInt(written, PAGE_BASE) };
}

function escape(text: string): string {
  return text.replace(UNSAFE, (character) =>
    Array.from({ length: character.length }, (_, index) => {
      const unit = character.charCodeAt(index).toString(HEX).padStart(UNIT_DIGITS, '0');
      return ESCAPE + unit;
    }).join(''),
  );
}

function unescape(text: string): string {
  return text.replace(ESCAPED, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, HEX)));
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given, 'utf8'), Buffer.from(expected, 'utf8')];
  return left.length === right.length && timingSafeEqual(left, right);
}

function lengthInBase64(bytes: number): number {
  return Math.ceil((bytes * 4) / 3);
}
