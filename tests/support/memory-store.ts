import type { ButtonStore } from '../../src/discord/custom-id.js';

/** A store that forgets when the process ends. */
export function createMemoryStore(): ButtonStore & { readonly size: number } {
  const texts = new Map<string, string>();
  return {
    get size() {
      return texts.size;
    },
    keep(key, text) {
      texts.set(key, text);
    },
    find: (key) => texts.get(key) ?? null,
  };
}
