import { BotError } from '../core/errors.js';
import { renderWho } from '../render/who.js';
import { whoAnswerLine } from '../render/who-json.js';
import { EXIT, runCli } from './command-line.js';
import { terminalPrinter } from './terminal-printer.js';
import { configFor, FOLDER_OPTIONS, withAnswerer } from './with-answerer.js';
import { wrongCall } from './wrong-call.js';

const USAGE = `Usage: npm run who -- NAME ["NAME" …] [--page N] [--json]

Says who a person is in this archive: spellings, roles, first and last seen, company and words, every line cited.
Accents, transliterations, surnames alone and slips of the pen are forgiven. Put a name of several words in quotation
marks.

  --page N       the page of a long list, from 1
  --archive DIR  the articles (ARCHIVE_DIR)
  --index DIR    the index (INDEX_DIR)
  --json         one JSON object a name
  --help         this text

Exit code: 0, 1 when nobody is found or something failed, 2 when called wrongly.`;

await runCli({
  usage: USAGE,
  options: { ...FOLDER_OPTIONS, page: { type: 'string' }, json: { type: 'boolean' } },
  async main({ values, positionals, env, stdout, stderr }) {
    const names = positionals.map((name) => name.trim());
    if (names.length === 0 || names.includes('')) {
      throw wrongCall('Whose name?', USAGE);
    }
    const page = values.page ?? '1';
    if (!/^[1-9]\d{0,5}$/u.test(page)) {
      throw new BotError('usage', `--page is “${page}”, which is no page. Pages count from 1.`);
    }
    const print = terminalPrinter(stdout, env);
    const found = await withAnswerer(configFor(values, env), stderr, async (answerer) => {
      let count = 0;
      for (const name of names) {
        const answer = await answerer.who(name);
        if (answer.outcome !== 'nothing-found') count += 1;
        if (values.json === true) stdout.write(`${whoAnswerLine(answer)}\n`);
        else print(renderWho(answer, { page: Number(page) - 1 }));
      }
      return count;
    });
    return found > 0 ? EXIT.done : EXIT.failed;
  },
});
