import { createQuestion } from '../core/question.js';
import { askAnswerLine } from '../render/answer-json.js';
import { renderAsk } from '../render/ask.js';
import { EXIT, runCli } from './command-line.js';
import { terminalPrinter } from './terminal-printer.js';
import { configFor, FOLDER_OPTIONS, withAnswerer } from './with-answerer.js';
import { wrongCall } from './wrong-call.js';

const USAGE = `Usage: npm run ask -- "question" ["question" …] [--outlet X] [--person N] [--from D] [--to D] [--json]

Answers from the archive as /ask does in Discord: verbatim excerpts with their sources, or a reason why
there are none. Builds the index first where it is missing or no longer fits the archive.

  --outlet X     only articles of this outlet
  --person N     only passages that name this person, under whatever spelling
  --from D       only articles from this day on (2019-04-06, 2019-04 or 2019)
  --to D         only articles up to this day
  --archive DIR  the articles (ARCHIVE_DIR)
  --index DIR    the index (INDEX_DIR)
  --json         one JSON object a question; offsets are JavaScript string indices into the article's body
  --help         this text

Exit code: 0, 1 when the archive answers none of the questions or something failed, 2 when called wrongly.`;

await runCli({
  usage: USAGE,
  options: {
    outlet: { type: 'string' },
    person: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    ...FOLDER_OPTIONS,
    json: { type: 'boolean' },
  },
  async main({ values, positionals, env, stdout, stderr }) {
    if (positionals.length === 0) {
      throw wrongCall('Which question? Put it in quotation marks.', USAGE);
    }
    const config = configFor(values, env);
    // All questions are checked before the first is answered.
    const questions = positionals.map((text) =>
      createQuestion({
        text,
        outlet: values.outlet,
        person: values.person,
        from: values.from,
        to: values.to,
        askedAt: new Date(),
      }),
    );
    const print = terminalPrinter(stdout, env);
    const found = await withAnswerer(config, stderr, async (answerer) => {
      let count = 0;
      for (const question of questions) {
        const answer = await answerer.ask(question);
        if (answer.outcome === 'found') count += 1;
        if (values.json === true) stdout.write(`${askAnswerLine(answer)}\n`);
        else print(renderAsk(answer));
      }
      return count;
    });
    return found > 0 ? EXIT.done : EXIT.failed;
  },
});
