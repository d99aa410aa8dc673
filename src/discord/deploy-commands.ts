import { type REST, Routes } from 'discord.js';
import { z } from 'zod';

import type { Command } from './command.js';
import { normalForm } from './command-normal-form.js';

/** Where commands are registered: one server, or everywhere. */
export type DeployTarget = { readonly kind: 'guild'; readonly guildId: string } | { readonly kind: 'global' };

/** What a deployment needs. */
export interface DeployParts {
  readonly rest: REST;
  readonly applicationId: string;
  readonly target: DeployTarget;
  readonly payloads: readonly Command['payload'][];
  /** Only compares. */
  readonly isDryRun: boolean;
}

/** What changed, by command name; nothing was sent where all three are empty, or in a dry run. */
export interface DeployReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  /** Names that stand in the other scope too: Discord would show them twice. */
  readonly shownTwice: readonly string[];
}

const registeredForm = z.array(z.looseObject({ name: z.string(), type: z.number().default(1) }));

/**
 * Registers the commands by one overwrite, and only if they differ from what is registered.
 * @throws {Error} what the REST client throws; `explainApiFailure` puts it into words
 */
export async function deployCommands(parts: DeployParts): Promise<DeployReport> {
  const { rest, applicationId, target, payloads, isDryRun } = parts;
  const scope = target.kind;
  const route =
    target.kind === 'guild'
      ? Routes.applicationGuildCommands(applicationId, target.guildId)
      : Routes.applicationCommands(applicationId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const before = byKey(registeredForm.parse(await rest.get(route, { query })), scope);
  const after = byKey(payloads, scope);
  const global =
    target.kind === 'global'
      ? []
      : registeredForm.parse(await rest.get(Routes.applicationCommands(applicationId)));

  const added = [...after.keys()].filter((key) => !before.has(key));
  const removed = [...before.keys()].filter((key) => !after.has(key));
  const common = [...after.keys()].filter((key) => before.has(key));
  const changed = common.filter((key) => before.get(key) !== after.get(key));
  if (!isDryRun && added.length + removed.length + changed.length > 0) {
    await rest.put(route, { body: target.kind === 'guild' ? payloads.map(forGuild) : payloads });
  }
  const globalKeys = new Set(global.map(keyOf));
  return {
    added: added.map(nameOf),
    changed: changed.map(nameOf),
    removed: removed.map(nameOf),
    kept: common.filter((key) => !changed.includes(key)).map(nameOf),
    shownTwice: [...after.keys()].filter((key) => globalKeys.has(key)).map(nameOf),
  };
}

/** The id of the application that the token belongs to. */
export async function fetchApplicationId(rest: REST): Promise<string> {
  return z.object({ id: z.string() }).parse(await rest.get(Routes.currentApplication())).id;
}

interface Named {
  readonly name: string;
  readonly type?: number | undefined;
}

function byKey(commands: readonly Named[], scope: DeployTarget['kind']): ReadonlyMap<string, string> {
  return new Map(commands.map((command) => [keyOf(command), normalForm(command, scope)]));
}

/** A name may stand once for each type of command. */
function keyOf(command: Named): string {
  return `${String(command.type ?? 1)} ${command.name}`;
}

function nameOf(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

function forGuild(payload: Command['payload']): object {
  const { contexts: _contexts, integration_types: _types, ...rest } = payload;
  return rest;
}
