import { z } from 'zod';

import { refusals } from './api-error.js';
import { commandFaults } from './command-faults.js';
import { commandForm, type CommandForm } from './command-form.js';
import { readForm } from './form-check.js';
import { COMMAND_LIMITS } from './limits.js';

/** A command as it is registered: globally where `guildId` is `null`. */
export interface RegisteredCommand extends CommandForm {
  readonly id: string;
  readonly version: string;
  readonly guildId: string | null;
}

/** The commands that a bot has registered, by scope. */
export interface CommandStore {
  list(guildId: string | null): readonly RegisteredCommand[];
  /**
   * Puts this list in place of all that the scope had; a command that stays keeps its id.
   * @throws {ApiError} 50035 with every fault, 30034 beyond the creations of a day
   */
  overwrite(guildId: string | null, value: unknown): readonly RegisteredCommand[];
  /** What a person in that place would see under the name: the server's own command before the global one. */
  find(type: number, name: string, guildId: string | null): RegisteredCommand | undefined;
  /** The command in whatever scope it stands, which a forged client could name anywhere. */
  findAnywhere(type: number, name: string): RegisteredCommand | undefined;
  /** Whether a command of that name, whatever its kind, has that id. */
  has(name: string, id: string): boolean;
}

/** Makes an empty store. */
export function createCommandStore(newId: () => string): CommandStore {
  const scopes = new Map<string | null, readonly RegisteredCommand[]>();
  const created = new Map<string | null, number>();
  const list = (guildId: string | null) => scopes.get(guildId) ?? [];
  const all = () => [...scopes.values()].flat();
  const inScope = (type: number, name: string, guildId: string | null) =>
    list(guildId).find((command) => command.type === type && command.name === name);
  return {
    list,
    overwrite(guildId, value) {
      const forms = readForm(z.array(commandForm), value);
      const faults = commandFaults(forms);
      if (faults.length > 0) throw refusals.invalidForm(faults);
      const fresh = forms.filter((form) => inScope(form.type, form.name, guildId) === undefined).length;
      const total = (created.get(guildId) ?? 0) + fresh;
      if (total > COMMAND_LIMITS.createsPerDay) throw refusals.tooManyCommandsADay();
      created.set(guildId, total);
      const commands: RegisteredCommand[] = [];
      for (const form of forms) {
        const id = inScope(form.type, form.name, guildId)?.id ?? newId();
        commands.push({ ...form, id, version: newId(), guildId });
      }
      scopes.set(guildId, commands);
      return commands;
    },
    find: (type, name, guildId) =>
      (guildId === null ? undefined : inScope(type, name, guildId)) ?? inScope(type, name, null),
    findAnywhere: (type, name) => all().find((command) => command.type === type && command.name === name),
    has: (name, id) => all().some((command) => command.name === name && command.id === id),
  };
}

/** What Discord answers for a command: with its defaults filled in, contexts only for global ones. */
export function commandJson(command: RegisteredCommand, applicationId: string): object {
  const { guildId, contexts, integration_types: integrationTypes, ...rest } = command;
  return {
    ...rest,
    application_id: applicationId,
    default_member_permissions: rest.default_member_permissions ?? null,
    name_localizations: rest.name_localizations ?? null,
    description_localizations: rest.description_localizations ?? null,
    ...(guildId === null
      ? { contexts: contexts ?? null, integration_types: integrationTypes, dm_permission: true }
      : { guild_id: guildId }),
  };
}
