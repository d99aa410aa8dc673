import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import type { HandedArticles } from '../core/archive-change.js';
import { BotError, messageOf } from '../core/errors.js';
import { faultOfSize } from '../corpus/decode-text.js';
import { type ArchiveListing, createArchiveKeeper } from '../engine/archive-keeper.js';
import { renderAdded, renderRemoved, renderRestored } from '../render/archive-change.js';
import { EXIT, runCli } from './command-line.js';
import { terminalPrinter } from './terminal-printer.js';
import { configFor } from './with-answerer.js';
import { wrongCall } from './wrong-call.js';

const USAGE = `Usage: npm run archive -- add FILE… | remove NAME… | undo [ID] | list [--json]

Changes the archive, by the same checks as /archive in Discord. A build brings the answers up to date afterwards:
npm run embeddings.

  add FILE…      puts .txt, .md or .jsonl files into the archive, if an article can be read from each
  remove NAME…   moves files of the archive into the trash (STATE_DIR), with what archive.yml states of them
  undo [ID]      puts back what was removed or replaced last, or the entry of the trash with that id
  list           the archive's files, what is skipped and why, and the trash

  --title T      with add and one file: stated of its article in archive.yml; likewise
  --outlet O     its outlet,
  --date D       its day, month or year (2019-04-06, 2019-04, 2019),
  --url U        its link
  --replace      with add: a file of the same name goes into the trash
  --archive DIR  the articles (ARCHIVE_DIR)
  --json         one JSON object a file
  --help         this text

Exit code: 0, 1 when something could not be done, 2 when called wrongly.`;

const FACTS = ['title', 'outlet', 'date', 'url'] as const;
const HINT = 'To bring the answers up to date, run: npm run embeddings';

await runCli({
  usage: USAGE,
  options: {
    title: { type: 'string' },
    outlet: { type: 'string' },
    date: { type: 'string' },
    url: { type: 'string' },
    replace: { type: 'boolean' },
    archive: { type: 'string' },
    json: { type: 'boolean' },
  },
  async main({ values, positionals, env, stdout }) {
    const [action = '', ...names] = positionals;
    const stated = FACTS.filter((fact) => values[fact] !== undefined);
    const isJson = values.json === true;
    if (action !== 'add' && (stated.length > 0 || values.replace === true)) {
      throw wrongCall(`--${stated[0] ?? 'replace'} goes with add.`, USAGE);
    }
    const keeper = createArchiveKeeper(configFor(values, env), () => new Date());
    const print = terminalPrinter(stdout, env);
    const tell = (line: object, show: () => void): void => {
      if (isJson) stdout.write(`${JSON.stringify(line)}\n`);
      else show();
    };
    switch (action) {
      case 'add': {
        if (names.length === 0) throw wrongCall('Which file?', USAGE);
        if (names.length > 1 && stated.length > 0) {
          throw wrongCall(`--${stated[0] ?? ''} is about one article: add its file alone.`, USAGE);
        }
        for (const name of names) {
          const facts = Object.fromEntries(stated.map((fact) => [fact, values[fact]]));
          const added = await keeper.add(await handed(name, facts, values.replace === true));
          tell(added, () => print(renderAdded(added)));
        }
        break;
      }
      case 'remove': {
        if (names.length === 0) throw wrongCall('Which file of the archive?', USAGE);
        for (const name of names) {
          const removed = await keeper.remove(name);
          tell(removed, () => print(renderRemoved(removed)));
        }
        break;
      }
      case 'undo': {
        if (names.length > 1) throw wrongCall(`“${names[1] ?? ''}” has no place here.`, USAGE);
        const restored = await keeper.undo(names[0] ?? null);
        tell(restored, () => print(renderRestored(restored)));
        break;
      }
      case 'list': {
        if (names.length > 0) throw wrongCall(`“${names[0] ?? ''}” has no place here.`, USAGE);
        const listing = await keeper.list();
        tell(listing, () => stdout.write(describe(listing)));
        return EXIT.done;
      }
      default:
        throw wrongCall(
          action === '' ? 'What is to be done?' : `“${action}” is nothing that can be done.`,
          USAGE,
        );
    }
    if (!isJson) stdout.write(`\n${HINT}\n`);
    return EXIT.done;
  },
});

/** A file of the machine; one that is too large is not even read. */
async function handed(
  file: string,
  facts: HandedArticles['facts'],
  replace: boolean,
): Promise<HandedArticles> {
  try {
    const fault = faultOfSize((await stat(file)).size);
    if (fault !== undefined) throw new BotError('file-too-large', `${file} was not added. ${fault}`);
    return { name: path.basename(file), bytes: await readFile(file), facts, replace };
  } catch (error) {
    if (error instanceof BotError) throw error;
    throw new BotError('file-unreadable', `${file} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

function describe({ files, skipped, trash }: ArchiveListing): string {
  const lines = [
    ...files,
    ...(skipped.length === 0 ? [] : ['', 'Skipped']),
    ...skipped.map(({ path: name, reason }) => `  ${name}: ${reason}`),
    ...(trash.length === 0 ? [] : ['', 'In the trash, the latest first']),
    ...trash.map(({ id, path: name, kind }) => `  ${id}  ${name}${kind === 'replaced' ? ' (replaced)' : ''}`),
  ];
  return `${lines.join('\n')}\n`;
}
