import type { DiscordMessage } from '../../src/render/discord.js';
import type { ReplySurface } from '../../src/discord/reply-surface.js';

/** A surface that writes down what happens to it, in words, and fails where it is told to. */
export interface FakeSurface extends ReplySurface {
  readonly steps: readonly string[];
}

/** Makes a surface; `failures` throw at the first call of that name. */
export function createFakeSurface(failures: Partial<Record<keyof ReplySurface, unknown>> = {}): FakeSurface {
  const steps: string[] = [];
  const left = new Map<string, unknown>(Object.entries(failures));
  const step = (name: keyof ReplySurface, words: string): Promise<void> => {
    if (left.has(name)) {
      const failure = left.get(name);
      left.delete(name);
      steps.push(`${words} fails`);
      return Promise.reject(failure instanceof Error ? failure : new Error(String(failure)));
    }
    steps.push(words);
    return Promise.resolve();
  };
  const seen = (isPrivate: boolean) => (isPrivate ? 'private' : 'public');
  const title = (message: DiscordMessage) => message.embeds[0]?.title ?? '';
  return {
    steps,
    reply: (message, isPrivate) => step('reply', `reply ${seen(isPrivate)} ${title(message)}`),
    defer: (isPrivate) => step('defer', `defer ${seen(isPrivate)}`),
    show: (message) => step('show', `show ${message === undefined ? '' : title(message)}`),
    edit: (message) => step('edit', `edit ${title(message)}`),
    remove: () => step('remove', 'remove'),
    followUp: (message, isPrivate) => step('followUp', `follow up ${seen(isPrivate)} ${title(message)}`),
  };
}
