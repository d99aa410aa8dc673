import type { SuggestionQuery } from '../src/answers/suggest.js';
import type { Choice } from '../src/discord/command.js';

/** The part of the engine that knows what the archive holds while somebody types. */
export interface Suggester {
  /** The likeliest values first; the most useful ones where nothing is typed yet. */
  suggest(query: SuggestionQuery): Promise<readonly string[]>;
}

/** Values of the archive as choices; what Discord does not take is left to the router. */
export async function suggestChoices(engine: Suggester, query: SuggestionQuery): Promise<readonly Choice[]> {
  const values = await engine.suggest(query);
  return values.map((value) => ({ name: value, value }));
}
