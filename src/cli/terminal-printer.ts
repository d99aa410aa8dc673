import { renderTerminal } from '../render/terminal.js';
import type { Reply } from '../render/reply.js';
import type { CliOutput, CliWorld } from './command-line.js';

/** Columns of a line where nothing tells the terminal's own, and at most: longer lines are hard to read. */
const USUAL_COLUMNS = 80;
const MOST_COLUMNS = 100;

/** Prints replies one below the other: with colours on a terminal that wants them, plain and unbroken when piped. */
export function terminalPrinter(
  output: CliOutput & { readonly columns?: number },
  env: CliWorld['env'],
): (reply: Reply) => void {
  const isTerminal = output.isTTY === true;
  const colours = isTerminal && (env['NO_COLOR'] ?? '') === '';
  const width = isTerminal ? Math.min(MOST_COLUMNS, output.columns ?? USUAL_COLUMNS) : Infinity;
  let printed = 0;
  return (reply) => {
    output.write(
      `${printed === 0 ? '' : `\n${'─'.repeat(Math.min(width, USUAL_COLUMNS))}\n\n`}${renderTerminal(reply, { colours, width })}\n`,
    );
    printed += 1;
  };
}
