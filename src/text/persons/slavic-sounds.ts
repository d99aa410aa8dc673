import { rememberByText } from './remember.js';

/**
 * Rewriting rules that bring the English, German, French and Polish spellings of a Russian or
 * Ukrainian word together. In order: the long clusters first, so that none is read as its parts.
 */
const RULES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/schtsch|shch|chtch|szcz/gu, ['Q']],
  [/tsch|tch|cz/gu, ['C']],
  [/dsch|dzh|dj/gu, ['J']],
  [/sch/gu, ['S', 'J']],
  [/sh|sz/gu, ['S']],
  [/zh|rz/gu, ['J']],
  [/kh/gu, ['H']],
  [/ch/gu, ['C', 'H']],
  [/ts|tz/gu, ['T']],
  [/iou|yu|iu|ju/gu, ['U']],
  [/ya|ia|ja/gu, ['A']],
  [/iye|yye|ie|ye|je|ë/gu, ['e']],
  [/yo|io|jo/gu, ['e']],
  [/ou/gu, ['u']],
  [/gu(?=[ei])/gu, ['g']],
  [/x/gu, ['ks']],
  [/w/gu, ['v']],
  [/ph/gu, ['f']],
  [/ck|q/gu, ['k']],
  [/c(?=[ei])/gu, ['T', 's']],
  [/c/gu, ['k', 'T']],
  [/h/gu, ['H', 'g']],
];

const MOST_FORMS = 16; // readings of one word that are followed
const GERMAN = /sch|w|j/u;

/** The sounds that a folded Slavic word may stand for; two spellings of one word share at least one. */
export const slavicSounds: (word: string) => ReadonlySet<string> = rememberByText(computeSounds);

function computeSounds(word: string): ReadonlySet<string> {
  let forms: readonly string[] = [endingOf(word)];
  for (const [pattern, readings] of RULES) {
    forms = forms.flatMap((form) => {
      pattern.lastIndex = 0;
      if (!pattern.test(form)) return [form];
      return readings.map((reading) => form.replace(pattern, reading));
    });
    if (forms.length > MOST_FORMS) forms = forms.slice(0, MOST_FORMS);
  }
  const sounds = new Set<string>();
  for (const form of forms) {
    for (const reading of alternativesOf(form, GERMAN.test(word))) sounds.add(finish(reading));
  }
  return sounds;
}

/** One spelling for the endings of names: -sky, -skii, -ski; -ey, -ei; -iy, -yi, -y; -ine; -enka. */
function endingOf(word: string): string {
  return word
    .replace(/(?:skiy|skij|skii|skyi|skyy|skyj|skyi|sky|ski|skj)$/u, 'ski')
    .replace(/(?:ey|ei|ej|eii|eiy)$/u, 'ei')
    .replace(/(?:ai|ay|aj)$/u, 'ai')
    .replace(/(?:oy|oi|oj)$/u, 'oi')
    .replace(/(?:iy|ii|ij|yi|yy|yj|y|i|j)$/u, 'i')
    .replace(/(?<=[vk])ine$/u, 'in')
    .replace(/(?<=[a-z]{3})rine$/u, 'rin')
    .replace(/(?:off|ow|of)$/u, 'ov')
    .replace(/(?:eff|ew|ef)$/u, 'ev')
    .replace(/enka$/u, 'enko');
}

function alternativesOf(form: string, german: boolean): readonly string[] {
  // German z is ts, and its s between vowels is z (French s too).
  const voiced = form.replace(/(?<=[aeiouAUy])s(?=[aeiouAUy])/gu, 'z');
  return german ? [form, voiced, form.replaceAll('z', 'T')] : [form, voiced];
}

function finish(form: string): string {
  return form
    .replace(/[jy]/gu, 'i')
    .replace(/^(?:ie|e)/u, 'e')
    .replace(/(?<=[QCSJT])o(?=v)/gu, 'e') // Gorbachov, Khrushchov
    .replace(/i{2,}/gu, 'i')
    .replace(/(?<=[aeiouAU])ie/gu, 'e')
    .replace(/(?<letter>[a-zA-Z])\k<letter>+/gu, '$<letter>');
}
