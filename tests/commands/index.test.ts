import { execFileSync } from 'node:child_process';

import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { askCommand } from '../../commands/ask.js';
import { byName, commandPayloads, createCommands, operatorPayloads } from '../../commands/index.js';
import type { Command } from '../../src/discord/command.js';
import { startStandIn } from '../../src/playground/stand-in/stand-in.js';
import {
  archiveStatus,
  articleAnswer,
  foundAnswer,
  nobodyAnswer,
  sourcesAnswer,
  timelineAnswer,
} from '../support/fake-answers.js';
import { checkedAnswer } from '../support/fake-check.js';
import { noArchive } from '../support/fake-archive.js';
import { compareAnswer } from '../support/fake-compare.js';
import { createRawBot } from '../support/raw-bot.js';

const command: Command = {
  payload: askCommand.payload,
  run: () => Promise.resolve({ kind: 'answer', paragraphs: [], cards: [] }),
};

describe('the list of commands', () => {
  it('does not take two of one name', () => {
    expect(() => byName([command, command])).toThrow(/ask/u);
  });

  it('makes a command for each payload', () => {
    const commands = createCommands({
      answerQuestion: (question) => Promise.resolve(foundAnswer(question)),
      buildProgress: () => Promise.resolve(null),
      findPerson: (name) => Promise.resolve(nobodyAnswer(name)),
      suggest: () => Promise.resolve([]),
      describeArchive: () => Promise.resolve(archiveStatus),
      pictureLost() {},
      version: '1.2.3',
      ...noArchive(),
      commandIds: () => Promise.resolve(new Map()),
      feedback: { vote() {} },
      readArticle: (query) => Promise.resolve(articleAnswer(query)),
      suggestArticles: () => Promise.resolve([]),
      compareOutlets: (query) => Promise.resolve(compareAnswer(query)),
      checkMessage: (message) => Promise.resolve(checkedAnswer(message)),
      listSources: (query) => Promise.resolve(sourcesAnswer(query)),
      buildTimeline: (query) => Promise.resolve(timelineAnswer(query)),
    });
    const payloads = [...commandPayloads, ...operatorPayloads];
    expect([...commands.keys()]).toEqual(payloads.map(({ name }) => name));
  });

  it('loads nothing that draws: registering needs no compiled module', () => {
    // In a process of its own: files share this one, and another may have drawn.
    const script =
      "import { createRequire } from 'node:module'; await import('./commands/index.ts'); " +
      'console.log(JSON.stringify(Object.keys(createRequire(import.meta.url).cache)))';
    const node = ['--import', 'tsx', '--input-type=module', '--eval', script];
    const loaded = z
      .array(z.string())
      .parse(JSON.parse(execFileSync(process.execPath, node, { encoding: 'utf8' })));
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((file) => file.includes('@resvg'))).toEqual([]);
  });

  it("stays within Discord's limits", async () => {
    const standIn = await startStandIn();
    const payloads = [...commandPayloads, ...operatorPayloads];
    expect(await createRawBot(standIn).register(payloads)).toMatchObject({ status: 200 });
    await standIn.close();
  });
});
