/** Letters that are more than a base letter with a mark; the first form is the usual one in news. */
const SPECIAL: ReadonlyMap<string, readonly string[]> = new Map([
  ['ä', ['a', 'ae']],
  ['ö', ['o', 'oe']],
  ['ü', ['u', 'ue', 'yu']],
  ['å', ['a', 'aa']],
  ['ø', ['o', 'oe']],
  ['æ', ['ae', 'a']],
  ['œ', ['oe', 'o']],
  ['ß', ['ss']],
  ['đ', ['d', 'dj']],
  ['ð', ['d', 'dh']],
  ['þ', ['th']],
  ['ł', ['l']],
  ['ı', ['i']],
  ['ŋ', ['ng']],
  ['ħ', ['h']],
  ['ş', ['s', 'sh']],
  ['š', ['s', 'sh']],
  ['ș', ['s', 'sh']],
  ['ç', ['c', 'ch']],
  ['č', ['c', 'ch']],
  ['ć', ['c', 'ch']],
  ['ž', ['z', 'zh']],
  ['ț', ['t', 'ts']],
  ['ţ', ['t', 'ts']],
  ['ñ', ['n', 'ny']],
]);

const PLAIN = /^[a-z' -]*$/u;
const MARKS = /\p{M}/gu;
/** Apostrophes and the letters that stand for ayn and hamza. */
const APOSTROPHES = /['’‘ʼʻʾʿ`´]/gu;
const MOST_FORMS = 8; // spellings of one word that are followed; three special letters have eight

/** Lower case in plain letters: "Çavuşoğlu" is "cavusoglu"; apostrophes are left out. */
export function foldLetters(text: string): string {
  return foldForms(text)[0] ?? '';
}

/** All plain spellings that a word may have: "Schröder" is "schroder" or "schroeder"; the usual one first. */
export function foldForms(text: string): readonly string[] {
  const lower = text.normalize('NFC').replaceAll('İ', 'i').toLowerCase().replace(APOSTROPHES, '');
  if (PLAIN.test(lower)) return [lower];
  let forms: readonly string[] = [''];
  for (const letter of lower) {
    const spellings = SPECIAL.get(letter) ?? [letter.normalize('NFKD').replace(MARKS, '')];
    const few = spellings.length * forms.length <= MOST_FORMS ? spellings : spellings.slice(0, 1);
    forms = few.flatMap((spelling) => forms.map((form) => form + spelling));
  }
  return forms;
}
