import { existsSync } from 'node:fs';
import path from 'node:path';

import { loadConfig } from '../core/config.js';
import { BotError } from '../core/errors.js';
import { openStateDatabase, STATE_FILE, type Verdict } from '../discord/state-database.js';
import { EXIT, runCli } from './command-line.js';
import { textTable } from './evaluation/text-table.js';

const USAGE = `Usage: npm run feedback [-- --json] [-- --delete-user ID]

What people think of the bot's answers. Neither a question nor an answer is kept, only the ids of the answer's
message and of the person, so that each counts once.

  --json             one JSON object a line for each judged answer, the latest first
  --delete-user ID   forgets what the person with this Discord id said
  --help             this text

Exit code: 0, 1 when there is nothing (to show or to forget), 2 when called wrongly.`;

const SNOWFLAKE = /^\d{17,20}$/u;

await runCli({
  usage: USAGE,
  options: { json: { type: 'boolean' }, 'delete-user': { type: 'string' } },
  main({ values, positionals, env, stdout }) {
    if (positionals.length > 0) throw usageError(`“${positionals[0] ?? ''}” has no place here.`);
    const userId = values['delete-user'];
    if (userId !== undefined && !SNOWFLAKE.test(userId)) {
      throw usageError(`--delete-user is “${userId}”; a person's id has 17 to 20 digits.`);
    }
    const { stateDir } = loadConfig(env);
    const say = (text: string) => stdout.write(`${text}\n`);
    // To look at it must not make it.
    if (!existsSync(path.join(stateDir, STATE_FILE))) {
      if (values.json !== true) say('No feedback yet.');
      return Promise.resolve(EXIT.failed);
    }
    const state = openStateDatabase(stateDir, () => new Date());
    try {
      if (userId !== undefined) {
        const forgotten = state.forget(userId);
        say(
          values.json === true
            ? JSON.stringify({ userId, forgotten })
            : `Forgot ${String(forgotten)} of their votes.`,
        );
        return Promise.resolve(forgotten === 0 ? EXIT.failed : EXIT.done);
      }
      const verdicts = state.verdicts();
      if (values.json === true) for (const verdict of verdicts) say(JSON.stringify(verdict));
      else say(verdicts.length === 0 ? 'No feedback yet.' : tableOf(verdicts));
      return Promise.resolve(verdicts.length === 0 ? EXIT.failed : EXIT.done);
    } finally {
      state.close();
    }
  },
});

function usageError(fault: string): BotError {
  return new BotError('usage', `${fault}\n${USAGE.split('\n', 1)[0] ?? ''}`);
}

/** Answers and votes by command. */
function tableOf(verdicts: readonly Verdict[]): string {
  const commands = [...new Set(verdicts.map(({ command }) => command))].sort();
  const rows = commands.map((command) => {
    const own = verdicts.filter((verdict) => verdict.command === command);
    const sum = (count: (verdict: Verdict) => number) =>
      String(own.reduce((total, verdict) => total + count(verdict), 0));
    return [
      `/${command}`,
      String(own.length),
      sum(({ helpful }) => helpful),
      sum(({ notHelpful }) => notHelpful),
    ];
  });
  return textTable([['command', 'answers', 'helpful', 'not helpful'], ...rows]).join('\n');
}
