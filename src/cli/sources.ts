import type { Source } from '../answers/sources-answer.js';
import { createSourcesQuery } from '../answers/sources-query.js';
import { renderSources } from '../render/sources.js';
import { sourceLine } from '../render/sources-json.js';
import { EXIT, runCli } from './command-line.js';
import { terminalPrinter } from './terminal-printer.js';
import { configFor, FOLDER_OPTIONS, withAnswerer } from './with-answerer.js';
import { refuseWords } from './wrong-call.js';

const USAGE = `Usage: npm run sources -- [--outlet X] [--from D] [--to D] [--json]

Lists the articles of the archive with outlet, date and link, as /sources does in Discord: the newest first, those
without a known date last. Builds the index first where it is missing or no longer fits the archive.

  --outlet X     only articles of this outlet
  --from D       only articles from this day on (2019-04-06, 2019-04 or 2019)
  --to D         only articles up to this day
  --archive DIR  the articles (ARCHIVE_DIR)
  --index DIR    the index (INDEX_DIR)
  --json         one JSON object an article
  --help         this text

Exit code: 0, 1 when no article fits or something failed, 2 when called wrongly.`;

/** Articles that are read at a time. */
const PAGE_SIZE = 1000;

await runCli({
  usage: USAGE,
  options: {
    ...FOLDER_OPTIONS,
    outlet: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean' },
  },
  async main({ values, positionals, env, stdout, stderr }) {
    const { outlet, from, to, json = false } = values;
    refuseWords(positionals, USAGE);
    const query = createSourcesQuery({ outlet, from, to, pageSize: PAGE_SIZE });
    return await withAnswerer(configFor(values, env), stderr, async (answerer) => {
      const answer = await answerer.sources(query);
      const all: Source[] = [...answer.sources];
      for (let page = 1; page < answer.pages; page += 1) {
        all.push(...(await answerer.sources({ ...query, page })).sources);
      }
      if (json) for (const source of all) stdout.write(`${sourceLine(source)}\n`);
      else terminalPrinter(stdout, env)(renderSources({ ...answer, sources: all }));
      return answer.outcome === 'found' ? EXIT.done : EXIT.failed;
    });
  },
});
