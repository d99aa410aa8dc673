import type { Source } from '../answers/sources-answer.js';

/** An article of a list as one line of JSON, in the shape that the scripts' `--json` promises. */
export function sourceLine({ article, title, outlet, url, date }: Source): string {
  return JSON.stringify({ article, title, outlet, ...(url === undefined ? {} : { url }), date });
}
