import { renderCheck } from '../render/check.js';
import { checkAnswerLine } from '../render/check-json.js';
import { EXIT, runCli } from './command-line.js';
import { terminalPrinter } from './terminal-printer.js';
import { configFor, FOLDER_OPTIONS, withAnswerer } from './with-answerer.js';
import { wrongCall } from './wrong-call.js';

const USAGE = `Usage: npm run check-statements -- "message" ["message" …] [--json]

Lays each statement of a message beside the nearest quotes of the archive, as the message menu does in Discord: found,
differs (another figure or date for the same thing) or not found. It never says whether a statement is true.

  --archive DIR  the articles (ARCHIVE_DIR)
  --index DIR    the index (INDEX_DIR)
  --json         one JSON object a message
  --help         this text

Exit code: 0, 1 when nothing is found for any statement or something failed, 2 when called wrongly.`;

await runCli({
  usage: USAGE,
  options: { ...FOLDER_OPTIONS, json: { type: 'boolean' } },
  async main({ values, positionals, env, stdout, stderr }) {
    if (positionals.length === 0) {
      throw wrongCall('Which statements? Put them in quotation marks.', USAGE);
    }
    const print = terminalPrinter(stdout, env);
    const found = await withAnswerer(configFor(values, env), stderr, async (answerer) => {
      let count = 0;
      for (const message of positionals) {
        const answer = await answerer.check(message);
        count += answer.statements.filter(({ label }) => label !== 'not-found').length;
        if (values.json === true) stdout.write(`${checkAnswerLine(answer)}\n`);
        else print(renderCheck(answer));
      }
      return count;
    });
    return found > 0 ? EXIT.done : EXIT.failed;
  },
});
