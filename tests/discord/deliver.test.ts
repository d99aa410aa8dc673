import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';

import { deliver, type PreparedReply } from '../../src/discord/deliver.js';
import { createInterim } from '../../src/discord/interim.js';
import type { DiscordMessage } from '../../src/render/discord.js';
import { createFakeSurface } from '../support/fake-surface.js';
import { createGate } from '../support/gate.js';

function messageOf(title: string): DiscordMessage {
  return { embeds: [{ title }], files: [], components: [], allowedMentions: { parse: [] } };
}

function prepared(kind: PreparedReply['kind'], ...titles: string[]): PreparedReply {
  return { kind, messages: titles.map(messageOf) };
}

function apiError(code: number): DiscordAPIError {
  return new DiscordAPIError({ code, message: 'refused' }, code, 400, 'POST', 'http://127.0.0.1/', {});
}

interface Case {
  readonly isPrivate?: boolean;
  readonly isLate?: boolean;
  readonly failures?: Parameters<typeof createFakeSurface>[0];
}

async function stepsOf(
  reply: PreparedReply,
  { isPrivate = false, isLate = false, failures = {} }: Case = {},
) {
  const surface = createFakeSurface(failures);
  const gate = createGate();
  const work = isLate ? gate.passed.then(() => reply) : Promise.resolve(reply);
  const told = deliver(surface, work, {
    isPrivate,
    directMilliseconds: isLate ? 0 : 60_000,
    insteadOf: () => prepared('error', 'sorry'),
    interim: createInterim(),
  });
  const delivered = told.catch(() => 'lost');
  if (isLate) await expect.poll(() => surface.steps).toHaveLength(1);
  gate.open();
  const kind = await delivered;
  return [...surface.steps, kind];
}

const answer = prepared('answer', 'a');
const refusal = prepared('refusal', 'r');

describe('deliver', () => {
  it.each<readonly [string, PreparedReply, Case, readonly string[]]>([
    ['an answer', answer, {}, ['reply public a', 'answer']],
    ['a private answer', answer, { isPrivate: true }, ['reply private a', 'answer']],
    ['a refusal', refusal, {}, ['reply private r', 'refusal']],
    ['a late answer', answer, { isLate: true }, ['defer public', 'edit a', 'answer']],
    [
      'a late private answer',
      answer,
      { isLate: true, isPrivate: true },
      ['defer private', 'edit a', 'answer'],
    ],
    [
      'a late refusal',
      refusal,
      { isLate: true },
      ['defer public', 'remove', 'follow up private r', 'refusal'],
    ],
    [
      'a late private refusal',
      refusal,
      { isLate: true, isPrivate: true },
      ['defer private', 'edit r', 'refusal'],
    ],
    ['a long answer', prepared('answer', 'a', 'b'), {}, ['reply public a', 'follow up public b', 'answer']],
    [
      'a long late refusal',
      prepared('refusal', 'r', 's'),
      { isLate: true },
      ['defer public', 'remove', 'follow up private r', 'follow up private s', 'refusal'],
    ],
  ])('tells %s', async (_name, reply, given, steps) => {
    expect(await stepsOf(reply, given)).toEqual(steps);
  });

  it.each<readonly [string, PreparedReply, Case, readonly string[]]>([
    [
      'a refused reply with an error',
      answer,
      { failures: { reply: apiError(50_035) } },
      ['reply public a fails', 'reply private sorry', 'error'],
    ],
    [
      'a refused edit with a private error',
      answer,
      { isLate: true, failures: { edit: apiError(50_035) } },
      ['defer public', 'edit a fails', 'remove', 'follow up private sorry', 'error'],
    ],
    [
      'a refused second message with nothing more',
      prepared('answer', 'a', 'b'),
      { failures: { followUp: apiError(50_035) } },
      ['reply public a', 'follow up public b fails', 'error'],
    ],
    [
      'a deferral that somebody deleted with a follow-up',
      refusal,
      { isLate: true, failures: { remove: apiError(10_008) } },
      ['defer public', 'remove fails', 'follow up private r', 'refusal'],
    ],
    [
      'a deferral that stays with an edit',
      refusal,
      { isLate: true, failures: { remove: apiError(50_001) } },
      ['defer public', 'remove fails', 'edit r', 'refusal'],
    ],
    [
      'an unknown interaction with silence',
      answer,
      { failures: { reply: apiError(10_062) } },
      ['reply public a fails', 'lost'],
    ],
    [
      'a lost deferral with silence',
      answer,
      { isLate: true, failures: { defer: apiError(10_062) } },
      ['defer public fails', 'lost'],
    ],
    [
      'a lost answer with silence, since it may have arrived',
      answer,
      { failures: { reply: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) } },
      ['reply public a fails', 'lost'],
    ],
  ])('meets %s', async (_name, reply, given, steps) => {
    expect(await stepsOf(reply, given)).toEqual(steps);
  });
});
