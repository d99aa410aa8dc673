import { createCompareQuery } from '../answers/compare-query.js';
import { renderCompare } from '../render/compare.js';
import { compareAnswerLine } from '../render/compare-json.js';
import { EXIT, runCli } from './command-line.js';
import { terminalPrinter } from './terminal-printer.js';
import { configFor, FOLDER_OPTIONS, withAnswerer } from './with-answerer.js';
import { oneTopic, wrongCall } from './wrong-call.js';

const USAGE = `Usage: npm run compare -- TOPIC [--from D] [--to D] [--json]

Lays side by side what each outlet tells of a topic: where figures or dates differ, what several report, what only one
does. An article whose outlet is not stated stands by itself. Put a topic of several words in quotation marks.

  --from D       only articles from this day on (2019-04-06, 2019-04 or 2019)
  --to D         only articles up to this day
  --archive DIR  the articles (ARCHIVE_DIR)
  --index DIR    the index (INDEX_DIR)
  --json         one JSON object
  --help         this text

Exit code: 0, 1 when the archive tells nothing of it or something failed, 2 when called wrongly.`;

await runCli({
  usage: USAGE,
  options: {
    ...FOLDER_OPTIONS,
    from: { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean' },
  },
  async main({ values, positionals, env, stdout, stderr }) {
    const { from, to } = values;
    const topic = oneTopic(positionals, USAGE);
    if (topic === '') throw wrongCall('Which topic?', USAGE);
    const query = createCompareQuery({ topic, from, to, askedAt: new Date() });
    const answer = await withAnswerer(configFor(values, env), stderr, (answerer) => answerer.compare(query));
    if (values.json === true) stdout.write(`${compareAnswerLine(answer)}\n`);
    else terminalPrinter(stdout, env)(renderCompare(answer));
    return answer.outcome === 'found' ? EXIT.done : EXIT.failed;
  },
});
