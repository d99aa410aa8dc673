import { isDeepStrictEqual } from 'node:util';

import type { CommandStore, RegisteredCommand } from './command-store.js';

/**
 * What Discord lets pass when a bot registers commands and a good one does not do: to leave open where a command
 * stands, and to register what stood already. `sent` is the list as it came, before anything was filled in.
 */
export function registrationViolations(
  guildId: string | null,
  sent: unknown,
  before: readonly RegisteredCommand[],
  after: readonly RegisteredCommand[],
): readonly string[] {
  const violations: string[] = [];
  for (const command of Array.isArray(sent) && guildId === null ? sent : []) {
    const fields: Readonly<Record<string, unknown>> = { ...Object(command) };
    for (const field of ['contexts', 'integration_types']) {
      if (fields[field] == null) violations.push(`the command ${String(fields['name'])} has no ${field}`);
    }
  }
  const isSame = (one: RegisteredCommand, other: RegisteredCommand | undefined) =>
    other !== undefined && isDeepStrictEqual({ ...one, version: '' }, { ...other, version: '' });
  if (after.length > 0 && after.length === before.length && after.every((one, at) => isSame(one, before[at])))
    violations.push('commands are registered again that have not changed');
  return violations;
}

/** Commands that show twice in a server, since they stand there and everywhere. */
export function doubleCommands(store: CommandStore, guildIds: readonly string[]): readonly string[] {
  const everywhere = new Set(store.list(null).map(({ type, name }) => `${String(type)} ${name}`));
  return guildIds.flatMap((guildId) =>
    store
      .list(guildId)
      .filter(({ type, name }) => everywhere.has(`${String(type)} ${name}`))
      .map(({ name }) => `the command ${name} shows twice in server ${guildId}`),
  );
}
