/** Index terms of people who are counted, whom the words around them make dead or injured. */
const PEOPLE = new Set(
  'peopl person civilian soldier victim life live other men women children man woman child'.split(' '),
);
const DEAD = /\b(?:dead|deaths?|died|dying|kill(?:ed|ing|s)?|fatalit(?:y|ies)|lives|toll)\b/iu;
const INJURED = /\b(?:injur(?:ed|ies|y|ing)|wound(?:ed|ing|s)?|hurt)\b/iu;
/** Characters on either side in which the word stands. */
const REACH = 30;

/**
 * What a figure counts where it counts casualties: "12 dead", "killing 12 people" and "12 people died" all count the
 * dead. Everything else is given back as it is.
 */
export function casualtyUnit(text: string, start: number, end: number, unit: string | null): string | null {
  const own = text.slice(start, end);
  if (DEAD.test(own)) return 'dead';
  if (INJURED.test(own)) return 'injured';
  if (unit !== null && !PEOPLE.has(unit)) return unit;
  // What stands between two figures belongs to one of them: a clause is left alone beyond the next number or comma.
  const after = text.slice(end, end + REACH).replace(/[\d,;.].*$/su, '');
  const before = text.slice(Math.max(0, start - REACH), start).replace(/^.*[\d,;.]/su, '');
  for (const side of [after, before]) {
    const dead = DEAD.exec(side);
    const injured = INJURED.exec(side);
    if (dead !== null && injured === null) return 'dead';
    if (injured !== null && dead === null) return 'injured';
  }
  return unit;
}
