/** Discord takes no longer one from a bot; a client may send anything. */
const ID_LENGTH = 100;
const FAR_TOO_LONG = 4000;
/** Bits of a character of which ids are made. */
const BITS = 7;

/**
 * What a forger may make of a button's id: cut short anywhere, a bit of each character turned, lengthened, and with
 * the seal of it before the body of another.
 */
export function forgeriesOf(id: string, other: string, sealLength: number): readonly string[] {
  const cut = Array.from({ length: id.length - 1 }, (_, length) => id.slice(0, length + 1));
  const turned = Array.from({ length: id.length }, (_, place) => {
    const turnedUnit = id.charCodeAt(place) ^ (1 << (place % BITS));
    return id.slice(0, place) + String.fromCharCode(turnedUnit) + id.slice(place + 1);
  });
  const lengthened = [
    `${id}|`,
    `${id}|0`,
    `${id}\u200B`,
    ` ${id}`,
    id.padEnd(ID_LENGTH, 'x'),
    id.padEnd(FAR_TOO_LONG, 'x'),
    id + id,
  ];
  const mixed = [
    id.slice(0, sealLength) + other.slice(sealLength),
    other.slice(0, sealLength) + id.slice(sealLength),
    id.toUpperCase(),
    id.toLowerCase(),
    Array.from(id).toReversed().join(''),
  ];
  const own = new Set([id, other]);
  return [...cut, ...turned, ...lengthened, ...mixed].filter((forged) => !own.has(forged));
}
