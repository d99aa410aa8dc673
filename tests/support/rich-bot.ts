import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { createAttachmentFetcher } from '../../src/discord/attachments.js';
import { createArchiveKeeper } from '../../src/engine/archive-keeper.js';
import { createHandClock } from '../../src/playground/stand-in/snowflakes.js';
import { type BotFixture, type FixtureOptions, startBotFixture } from './bot-fixture.js';
import {
  archiveStatus,
  articleAnswer,
  foundAnswer,
  linds,
  sourcesAnswer,
  timelineAnswer,
} from './fake-answers.js';
import { checkedAnswer } from './fake-check.js';
import { compareAnswer } from './fake-compare.js';
import { temporaryFolder, type WhenDone, writeFiles } from './temp-folder.js';

/** The server of the operators, and one that is not theirs. */
const OWN_SERVER = 'Newsroom';
export const FOREIGN_SERVER = 'Harbour';

const MAX_BYTES = 10 * 1024 * 1024;
/** Two pages of each list. */
const ARTICLES = 13;
const EVENTS = 8;
const BRIDGE = 'Cracks close the bridge\n\nThe bridge was closed on Monday.\n';
const STATED = 'articles:\n  bridge.txt:\n    outlet: Post\n';

/** A bot of which every command shows all of its buttons, over made-up answers and a real archive folder. */
export interface RichBot {
  readonly fixture: BotFixture;
  readonly archiveDir: string;
  /** Puts the archive's folder back to its one article, and the trash to none. */
  resetArchive(): void;
  /** From now on whatever is asked of the engine and the archive fails with it; `null` ends that. */
  failWith(error: Error | null): void;
}

/** Starts one; its folders go when the test or the suite is over. */
export async function startRichBot(whenDone?: WhenDone, options: FixtureOptions = {}): Promise<RichBot> {
  const folder = temporaryFolder(whenDone);
  const [archiveDir, stateDir] = [path.join(folder, 'archive'), path.join(folder, 'state')];
  let failure: Error | null = null;
  const orFail = <Value>(value: Value): Promise<Value> =>
    failure === null ? Promise.resolve(value) : Promise.reject(failure);
  const keeper = createArchiveKeeper({ archiveDir, stateDir }, () => new Date());
  const resetArchive = () => {
    for (const one of [archiveDir, stateDir]) rmSync(one, { recursive: true, force: true });
    mkdirSync(archiveDir);
    writeFiles(archiveDir, { 'bridge.txt': BRIDGE, 'archive.yml': STATED });
  };
  resetArchive();
  const fixture = await startBotFixture({
    // Its clock stands: a machine under load makes no answer late.
    standIn: { guilds: [OWN_SERVER, FOREIGN_SERVER], clock: createHandClock(Date.now()) },
    answer(question) {
      const { skip } = question;
      const answer = foundAnswer(question);
      if (answer.outcome !== 'found') return orFail(answer);
      const citations = answer.citations.map((one) => ({ ...one, number: (skip ?? 0) + 1 }));
      return orFail({ ...answer, citations, further: skip === undefined ? 1 : 0 });
    },
    findPerson: (name) => orFail(linds(name)),
    suggest: () => orFail(['Lind']),
    describeArchive: () => orFail(archiveStatus),
    // Whichever article a list opens, it is the one that there is.
    readArticle: ({ key, ...query }) =>
      orFail(articleAnswer({ ...query, ...(key === undefined ? {} : { key: 'bridge.txt' }) })),
    suggestArticles: () => orFail(sourcesAnswer({ page: 0, pageSize: ARTICLES }, ARTICLES).sources),
    listSources: (query) => orFail(sourcesAnswer(query, ARTICLES)),
    compareOutlets: (query) => orFail(compareAnswer(query)),
    checkMessage: (message) => orFail(checkedAnswer(message)),
    buildTimeline: (query) => orFail(timelineAnswer(query, EVENTS)),
    operators: (standIn) => ({
      operatorGuilds: standIn.guilds.slice(0, 1).map(({ id }) => id),
      fetchAttachment: createAttachmentFetcher({ origins: [standIn.filesOrigin], maxBytes: MAX_BYTES }),
      archive: {
        add: async (file) => (await orFail(null), await keeper.add(file)),
        remove: async (file) => (await orFail(null), await keeper.remove(file)),
        undo: async (id) => (await orFail(null), await keeper.undo(id)),
        list: async () => (await orFail(null), await keeper.list()),
      },
      rebuildIndex: () => orFail({ kind: 'failed', code: null }),
    }),
    ...options,
  });
  return {
    fixture,
    archiveDir,
    resetArchive,
    failWith(error) {
      failure = error;
    },
  };
}
