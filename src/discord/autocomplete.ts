import type { Choice } from './command.js';

/** interactions/receiving-and-responding: choices of one answer, and characters of a choice's name or value. */
const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;
const ELLIPSIS = '…';

/** The choices that Discord takes: the first 25, names shortened, and without values too long to come back whole. */
export function fittingChoices(choices: readonly Choice[]): Choice[] {
  return choices
    .filter(({ name, value }) => name.trim() !== '' && value !== '' && value.length <= LONGEST_CHOICE)
    .slice(0, MOST_CHOICES)
    .map(({ name, value }) => ({ name: shortened(name.trim()), value }));
}

function shortened(name: string): string {
  if (name.length <= LONGEST_CHOICE) return name;
  const cut = name.slice(0, LONGEST_CHOICE - ELLIPSIS.length);
  const space = cut.lastIndexOf(' ');
  // A single long word is cut where it must be, but never inside a surrogate pair.
  const kept = space > 0 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, '');
  return `${kept}${ELLIPSIS}`;
}
