import type { Clock } from './snowflakes.js';
import { createSnowflakes } from './snowflakes.js';

/** A user, or the bot itself. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** A server with one text channel. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly channelId: string;
}

/** The application that the bot belongs to. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly bot: Person;
}

/** Who and what there is in this Discord. */
export interface World {
  readonly application: Application;
  readonly guilds: readonly Guild[];
  /** The user of that name; made when first named. */
  person(name: string): Person;
  /** The direct-message channel of the bot with a user. */
  directChannel(person: Person): string;
  newId(): string;
}

/** Makes a world with an application, the servers of these names and no users yet. */
export function createWorld(clock: Clock, guildNames: readonly string[]): World {
  const newId = createSnowflakes(clock);
  const applicationId = newId();
  const people = new Map<string, Person>();
  const channels = new Map<string, string>();
  return {
    application: { id: applicationId, name: 'Dateline', bot: { id: applicationId, name: 'Dateline' } },
    guilds: guildNames.map((name) => ({ id: newId(), name, channelId: newId() })),
    newId,
    person(name) {
      const known = people.get(name);
      if (known !== undefined) return known;
      const person = { id: newId(), name };
      people.set(name, person);
      return person;
    },
    directChannel(person) {
      const known = channels.get(person.id);
      if (known !== undefined) return known;
      const channel = newId();
      channels.set(person.id, channel);
      return channel;
    },
  };
}
