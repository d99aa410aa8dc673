import { createTimelineQuery } from '../answers/timeline-query.js';
import { renderTimeline } from '../render/timeline.js';
import { timelineCsv } from '../render/timeline-csv.js';
import { drawTimeline } from '../render/timeline-picture.js';
import { timelineAnswerLine } from '../render/timeline-json.js';
import { EXIT, runCli } from './command-line.js';
import { terminalPrinter } from './terminal-printer.js';
import { configFor, FOLDER_OPTIONS, withAnswerer } from './with-answerer.js';
import { writeOutput } from './write-output.js';
import { oneTopic, wrongCall } from './wrong-call.js';

const USAGE = `Usage: npm run timeline -- [TOPIC] [--person NAME] [--from D] [--to D] [--json]

Puts what the archive tells of a topic or a person in the order of its dates: each event a quote with its source.
What is planned is marked; what could not be dated stands last.

  --person NAME  only what tells of this person
  --from D       only events from this day on (2019-04-06, 2019-04 or 2019)
  --to D         only events up to this day
  --csv FILE     writes the timeline as a table, too
  --png FILE     writes the picture, too
  --light        the picture on a light ground
  --archive DIR  the articles (ARCHIVE_DIR)
  --index DIR    the index (INDEX_DIR)
  --json         one JSON object
  --help         this text

Exit code: 0, 1 when the archive tells nothing of it or something failed, 2 when called wrongly.`;

await runCli({
  usage: USAGE,
  options: {
    ...FOLDER_OPTIONS,
    person: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    csv: { type: 'string' },
    png: { type: 'string' },
    light: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async main({ values, positionals, env, stdout, stderr }) {
    const { person, from, to, csv, png, light = false } = values;
    const topic = oneTopic(positionals, USAGE);
    if (topic === '' && person === undefined) throw wrongCall('Which topic, or which person?', USAGE);
    const query = createTimelineQuery({ topic, person, from, to, askedAt: new Date() });
    const answer = await withAnswerer(configFor(values, env), stderr, (answerer) => answerer.timeline(query));
    if (values.json === true) stdout.write(`${timelineAnswerLine(answer)}\n`);
    else terminalPrinter(stdout, env)(renderTimeline(answer, { pageSize: Infinity }));
    let isWritten = csv === undefined || writeOutput(csv, timelineCsv(answer), stderr);
    if (png !== undefined) {
      const picture = await drawTimeline(answer, { theme: light ? 'light' : 'dark' });
      if (picture === null) stderr.write('There are too few events for a picture.\n');
      else isWritten = writeOutput(png, picture.data, stderr) && isWritten;
    }
    return answer.outcome === 'found' && isWritten ? EXIT.done : EXIT.failed;
  },
});
