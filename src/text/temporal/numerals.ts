const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];

const ONE_TO_NINE = 'one|two|three|four|five|six|seven|eight|nine';
const SPELLED = `(?:(?:${TENS.join('|')})(?:[- ](?:${ONE_TO_NINE}))?|${ONES.slice(1).toReversed().join('|')})(?![a-z])`;
const HALF = '(?:[- ]and[- ]a[- ]half)';

/** A count of units: digits or words, with halves, or a vague amount ("several", "a few"). */
export const AMOUNT = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:00|000)|\\d{1,3}(?:\\.\\d+)?(?:[ -](?:1/2|1/4|3/4))?|(?:(?:a|one|two|three|four|five|six|seven|eight|nine)[- ])?hundred|half[- ]an?|${SPELLED}${HALF}?|a couple(?: of)?|a few|a dozen|several|many|few|dozens of|hundreds of|thousands of|an?)`;
/** An ordinal from first to twenty-first, in digits or words. */
export const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|(?:twenty-)?(?:${ORDINALS.join('|')}))`;
/** Tens of a decade in words, as in "the nineteen-sixties" or "the sixties". */
export const SPELLED_DECADE = '(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)';

/** How many an amount stands for; `X` when it is vague. Null when it is no amount. */
export function readAmount(text: string): number | 'X' | null {
  const words = text.toLowerCase().trim();
  const digits = /^([\d,]+(?:\.\d+)?)(?:[ -]([13])\/([24]))?$/u.exec(words);
  if (digits !== null) {
    const whole = Number((digits[1] ?? '').replaceAll(',', ''));
    const fraction = digits[2] === undefined ? 0 : Number(digits[2]) / Number(digits[3]);
    return whole + fraction;
  }
  if (/^half[- ]an?$/u.test(words)) return 0.5;
  if (/^an?$/u.test(words)) return 1;
  if (words.startsWith('a couple')) return 2;
  if (words === 'a dozen') return 12;
  const half = /^(.*)[- ]and[- ]a[- ]half$/u.exec(words);
  if (half !== null) {
    const whole = readSpelled(half[1] ?? '');
    return whole === null ? null : whole + 0.5;
  }
  if (/^(?:a few|several|many|few|dozens of|hundreds of|thousands of)$/u.test(words)) return 'X';
  return readSpelled(words);
}

/** A number from one to nine hundred in words; null for anything else. */
function readSpelled(words: string): number | null {
  const hundred = /^(?:(\w+)[- ])?hundred$/u.exec(words);
  if (hundred !== null) {
    const count = hundred[1] === undefined || hundred[1] === 'a' ? 1 : ONES.indexOf(hundred[1]);
    return count > 0 ? count * 100 : null;
  }
  const [first = '', second] = words.split(/[- ]/u);
  const ten = TENS.indexOf(first);
  if (ten >= 0) {
    const one = second === undefined ? 0 : ONES.indexOf(second);
    return one < 0 || one > 9 ? null : (ten + 2) * 10 + one;
  }
  const small = ONES.indexOf(words);
  return small > 0 ? small : null;
}

/** The rank that an ordinal names; null when it names none. */
export function readOrdinal(text: string): number | null {
  const words = text.toLowerCase();
  if (/^\d/u.test(words)) return Number.parseInt(words, 10);
  if (words.startsWith('twenty-')) {
    const rest = ORDINALS.indexOf(words.slice('twenty-'.length));
    return rest < 0 ? null : 21 + rest;
  }
  const rank = ORDINALS.indexOf(words);
  return rank < 0 ? null : rank + 1;
}

/** The tens digit of a spelled decade: 6 for "sixties". */
export function readDecade(text: string): number {
  return TENS.findIndex((ten) => text.toLowerCase().startsWith(ten.slice(0, -1))) + 2;
}

/** Years in words: "nineteen ninety-eight", "nineteen hundred", "twenty nineteen". */
export const SPELLED_YEAR = `(?:(?:seventeen|eighteen|nineteen)[- ](?:hundred|${SPELLED})|twenty[- ](?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty(?:-(?:${ONE_TO_NINE}))?))(?![a-z])`;

/** The year that `SPELLED_YEAR` matched; null when its second half is no number of two digits. */
export function readSpelledYear(text: string): number | null {
  const match = /^([a-z]+)[- ](.+)$/u.exec(text.toLowerCase());
  if (match === null) return null;
  const century = match[1] === 'twenty' ? 20 : ONES.indexOf(match[1] ?? '');
  const rest = match[2] === 'hundred' ? 0 : readSpelled(match[2] ?? '');
  return rest === null || rest > 99 ? null : century * 100 + rest;
}
