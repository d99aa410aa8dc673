import { existsSync } from 'node:fs';
import path from 'node:path';

import { loadConfig } from '../core/config.js';
import { type KeptQuestion, openStateDatabase, STATE_FILE, type Verdict } from '../discord/state-database.js';
import { visibleText } from '../render/visible-text.js';
import { EXIT, runCli } from './command-line.js';
import { textTable } from './evaluation/text-table.js';
import { refuseWords, wrongCall } from './wrong-call.js';

const USAGE = `Usage: npm run feedback [-- --json] [-- --delete-user ID]

What people think of the bot's answers: of a vote only the ids of the answer's message and of the person are kept, so
that each counts once. Where KEEP_UNANSWERED is yes, also the questions that the archive could not answer, those of
the most people first.

  --json             one JSON object a line: for each judged answer, the latest first, then for each kept question
  --delete-user ID   forgets what the person with this Discord id said and asked; the longer ones of their answers'
                     buttons, which hold the question, are out of date then
  --help             this text

Exit code: 0, 1 when there is nothing (to show or to forget), 2 when called wrongly.`;

const SNOWFLAKE = /^\d{17,20}$/u;

await runCli({
  usage: USAGE,
  options: { json: { type: 'boolean' }, 'delete-user': { type: 'string' } },
  main({ values, positionals, env, stdout }) {
    refuseWords(positionals, USAGE);
    const userId = values['delete-user'];
    if (userId !== undefined && !SNOWFLAKE.test(userId)) {
      throw wrongCall(`--delete-user is “${userId}”; a person's id has 17 to 20 digits.`, USAGE);
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
        const questions = state.forgetQuestions(userId);
        const buttons = state.forgetButtons(userId);
        say(
          values.json === true
            ? JSON.stringify({ userId, forgotten, questions, buttons })
            : `Forgot ${String(forgotten)} of their votes, ${String(questions)} of their questions and ` +
                `${String(buttons)} of their buttons.`,
        );
        return Promise.resolve(forgotten + questions + buttons === 0 ? EXIT.failed : EXIT.done);
      }
      const verdicts = state.verdicts();
      const questions = state.keptQuestions();
      const isEmpty = verdicts.length + questions.length === 0;
      if (values.json === true) for (const line of [...verdicts, ...questions]) say(JSON.stringify(line));
      else {
        const parts = [
          ...(verdicts.length > 0 || isEmpty ? [isEmpty ? 'No feedback yet.' : tableOf(verdicts)] : []),
          ...(questions.length === 0 ? [] : [listOf(questions)]),
        ];
        say(parts.join('\n\n'));
      }
      return Promise.resolve(isEmpty ? EXIT.failed : EXIT.done);
    } finally {
      state.close();
    }
  },
});

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

/** The questions without an answer, below each other: how many asked, the last day, the words. */
function listOf(questions: readonly KeptQuestion[]): string {
  const rows = questions.map(({ question, people, lastAt }) => [
    String(people),
    lastAt.slice(0, 'YYYY-MM-DD'.length),
    visibleText(question),
  ]);
  const width = Math.max(...rows.map(([people = '']) => people.length), 'people'.length);
  const lines = [['people', 'last asked', 'what the archive could not answer'], ...rows].map(
    ([people = '', day = '', words = '']) =>
      `${people.padStart(width)}  ${day.padEnd('last asked'.length)}  ${words}`,
  );
  return lines.join('\n');
}
