import { describe, expect, it } from 'vitest';

import { timelineCommand, type TimelineEngine } from '../../commands/timeline.js';
import type { TimelineQuery } from '../../src/answers/timeline-answer.js';
import type { ButtonContext, Command, CommandOptions } from '../../src/discord/command.js';
import type { Reply } from '../../src/render/reply.js';
import { timelineAnswer } from '../support/fake-answers.js';
import { COMMAND_CONTEXT } from '../support/command-context.js';

function typed(options: Readonly<Record<string, string>>): CommandOptions {
  return {
    subcommand: () => null,
    string: (name) => options[name] ?? null,
    boolean: () => null,
    file: () => null,
  };
}

function create(
  events = 14,
  parts: Partial<TimelineEngine> = {},
): { command: Command; asked: TimelineQuery[] } {
  const asked: TimelineQuery[] = [];
  const engine: TimelineEngine = {
    buildTimeline(query) {
      asked.push(query);
      return Promise.resolve(timelineAnswer(query, events));
    },
    suggest: ({ typed: text }) => Promise.resolve([`${text}ill`]),
    pictureLost(error) {
      throw error;
    },
    ...parts,
  };
  return { command: timelineCommand.create(engine), asked };
}

async function press(command: Command, reply: Reply, action: string): Promise<Reply | undefined> {
  const button = reply.buttons?.find((one) => one.action === action);
  const pressed: ButtonContext = {
    ...COMMAND_CONTEXT,
    page: button?.page ?? null,
    messageId: '4',
    isPrivate: false,
  };
  return await command.buttons?.[action]?.(button?.args ?? [], pressed);
}

describe('/timeline', () => {
  it('answers with a picture, and its page buttons build the same timeline again', async () => {
    const { command, asked } = create();
    const reply = await command.run(typed({ topic: 'harbour bridge', from: '2021' }), COMMAND_CONTEXT);
    expect(reply.attachments?.map(({ name }) => name)).toEqual(['timeline.png']);
    const next = await press(command, reply, 'page');
    expect(next).toMatchObject({ target: 'update', cards: [{ number: 7 }, {}, {}, {}, {}, {}] });
    // Absent, so that the message keeps its picture.
    expect(next?.attachments).toBeUndefined();
    expect(asked[1]).toEqual(asked[0]);
    expect(asked[0]).toMatchObject({ topic: 'harbour bridge', person: null, from: '2021-01-01' });
  });

  it('shows the further reports of an event, and the whole as a table', async () => {
    const { command } = create();
    const reply = await command.run(typed({ person: 'Quill' }), COMMAND_CONTEXT);
    expect((await press(command, reply, 'reports'))?.cards).toHaveLength(2);
    const table = await press(command, reply, 'export');
    // Fourteen events, two further sentences on the first.
    expect(table?.attachments?.[0]?.description).toContain('16 rows');
    expect(table?.attachments?.map(({ name }) => name)).toEqual(['timeline.csv']);
  });

  it('says that the archive has changed where an event is gone', async () => {
    const { command } = create(3);
    // Another event has the number of the one that the button was made for.
    const gone: ButtonContext = { ...COMMAND_CONTEXT, page: null, messageId: '4', isPrivate: false };
    const reply = await command.buttons?.['reports']?.(['bridge', '', '', '', '1'], gone);
    expect(reply?.kind).toBe('refusal');
  });

  it('answers without a picture that cannot be drawn, and says so to the log', async () => {
    const lost: unknown[] = [];
    const broken = new Error('No native module.');
    const { command } = create(14, {
      drawPicture: () => Promise.reject(broken),
      pictureLost: (error) => lost.push(error),
    });
    const reply = await command.run(typed({ topic: 'harbour bridge' }), COMMAND_CONTEXT);
    expect(reply.kind).toBe('answer');
    expect(reply.cards.length).toBeGreaterThan(0);
    expect(reply.attachments).toBeUndefined();
    expect(lost).toEqual([broken]);
  });

  it('wants a topic or a person', async () => {
    await expect(create().command.run(typed({}), COMMAND_CONTEXT)).rejects.toMatchObject({
      code: 'subject-missing',
    });
  });

  it('offers persons while one is typed', async () => {
    expect(await create().command.autocomplete?.('person', 'Qu', COMMAND_CONTEXT)).toEqual([
      { name: 'Quill', value: 'Quill' },
    ]);
  });
});
