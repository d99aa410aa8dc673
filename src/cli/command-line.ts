import { parseArgs } from 'node:util';

import dotenv from 'dotenv';

import { BotError, messageOf } from '../core/errors.js';
import type { ErrorCode } from '../core/errors.js';
import { wrongCall } from './wrong-call.js';

/** One option of a script, as `parseArgs` takes it. */
interface CliOption {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
}

/** Options by their long names; `help` is added to each script's. */
export type CliOptions = Readonly<Record<string, CliOption>>;

/** Where a script's words go. */
export interface CliOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** The world around a script: its arguments, its environment and its two outputs. */
export interface CliWorld {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: CliOutput;
  readonly stderr: CliOutput;
}

/** What a script's `main` gets. */
interface CliCall<Options extends CliOptions> extends Omit<CliWorld, 'args'> {
  readonly values: CliValues<Options>;
  readonly positionals: readonly string[];
}

/** The options as they were given; one that was not given is undefined. */
type CliValues<Options extends CliOptions> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true }>
>['values'];

/** A script: its help, its options and what it does. */
export interface CliScript<Options extends CliOptions> {
  /** The whole text that --help prints; its first line names the call. */
  readonly usage: string;
  readonly options: Options;
  /** Does the work and gives the exit code: 0, or 1 for "not found" or a failed check. */
  main(call: CliCall<Options>): Promise<number>;
}

/** Done; not found or failed; called wrongly. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

const HELP = { type: 'boolean', short: 'h' } as const;

/** Errors of the person who called, not of the archive, the index or the machine. */
const USAGE_ERRORS: ReadonlySet<ErrorCode> = new Set([
  'usage',
  'config-invalid',
  'question-empty',
  'subject-missing',
  'question-too-long',
  'date-invalid',
  'date-range-reversed',
  'discord-token',
  'file-name',
  'file-type',
  'file-facts',
]);

/** Runs a script in this process and leaves its exit code in `process.exitCode`, so that output is written out. */
export async function runCli<const Options extends CliOptions>(script: CliScript<Options>): Promise<void> {
  dotenv.config({ quiet: true });
  // `npm run … | head` closes the pipe early; that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.done);
  });
  process.exitCode = await executeScript(script, {
    args: process.argv.slice(2),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
  });
}

/** Runs a script in the given world and gives its exit code; an error becomes its message on `stderr`. */
export async function executeScript<const Options extends CliOptions>(
  script: CliScript<Options>,
  world: CliWorld,
): Promise<number> {
  try {
    const args = [...world.args];
    if (checkArguments(script, args)) {
      world.stdout.write(`${script.usage.trim()}\n`);
      return EXIT.done;
    }
    const { values, positionals } = parseArgs({ args, options: script.options, allowPositionals: true });
    return await script.main({ ...world, values, positionals });
  } catch (error) {
    if (error instanceof BotError) {
      world.stderr.write(`${error.message}\n`);
      return USAGE_ERRORS.has(error.code) ? EXIT.usage : EXIT.failed;
    }
    world.stderr.write(
      `Unexpected error: ${(error instanceof Error ? error.stack : undefined) ?? messageOf(error)}\n`,
    );
    return EXIT.failed;
  }
}

/**
 * Checks the arguments, with messages that are better than the parser's own.
 * @returns whether --help is among them
 * @throws {BotError} `usage`
 */
function checkArguments({ options, usage }: CliScript<CliOptions>, args: string[]): boolean {
  const { tokens } = parseArgs({
    args,
    options: { ...options, help: HELP },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = tokens.filter((token) => token.kind === 'option');
  if (given.some(({ name }) => name === 'help')) return true;
  const seen = new Set<string>();
  for (const { name, rawName, value, inlineValue } of given) {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) throw unknownOption(rawName, Object.keys(options), usage);
    if (seen.has(name) && option.multiple !== true)
      throw new BotError('usage', `The option ${rawName} is given twice.`);
    seen.add(name);
    if (option.type === 'boolean') {
      if (value !== undefined)
        throw new BotError('usage', `The option ${rawName} takes no value, so “${value}” has no place.`);
      // "--from --json": the value was forgotten; one that begins with a dash is written --from=-x.
    } else if (value === undefined || value === '' || (!inlineValue && value.startsWith('-'))) {
      throw new BotError('usage', `The option ${rawName} needs a value: ${rawName} VALUE.`);
    }
  }
  return false;
}

function unknownOption(name: string, known: readonly string[], usage: string): BotError {
  const list = [...known, 'help'].map((option) => `--${option}`).join(', ');
  return wrongCall(`Unknown option ${name}. Known are ${list}.`, usage);
}
