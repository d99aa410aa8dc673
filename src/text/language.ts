/**
 * Words by which a question shows its language: question words, articles, pronouns and forms of "to be" that are not
 * English words too ("die", "was", "son", "as" would mislead).
 */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  French:
    'qui que quoi quand où comment pourquoi combien est sont était étaient le la les des du une dans avec sur pour par au aux ce cette ces il elle ils elles nous vous quel quelle quels quelles qu a-t-il parle dit fait ont été',
  German:
    'wer wann wo warum wie wieso welche welcher welches ist sind wurde wurden waren der das dem den des ein eine einen einer mit und nicht auf für von vom zum zur über sagte hat haben wird im bei nach aus sich',
  Spanish:
    'quién quien quiénes qué que cuándo cuando dónde donde cómo como cuánto cuántos cuántas cuál cuáles por para es son fue fueron era el la los las un una unos del de y con sobre según dijo está están ha han su sus se en al',
  Italian:
    'chi che cosa quando dove come perché quanto quanti quale quali è sono era fu il lo gli le un una uno di del della dei delle e con su per da nel nella ha hanno detto si al alla',
  Portuguese:
    'quem que quê quando onde como porque porquê quanto quantos qual quais é são foi foram era o os um uma uns do da dos das e com sobre por para em no na nos nas disse está estão tem têm seu sua se ao',
  Dutch:
    'wie wat wanneer waar waarom hoe welke welk het een de van en met op voor niet zijn werd werden heeft hebben zei naar bij uit aan dat deze',
  Turkish:
    'kim kimdir kimler ne neden niçin nerede nereye nasıl kaç hangi zaman ve ile için hakkında mı mi mu mü dedi oldu olan bu şu bir değil var yok göre',
  Polish:
    'kto co kiedy gdzie jak dlaczego ile który która które jest są był była było i w na z do o nie się przez od powiedział czy oraz',
  Swedish:
    'vem vad när var varför hur vilken vilka är och det den ett en med på av för inte till som sade har från om',
  Indonesian:
    'siapa apa kapan mengapa bagaimana berapa yang adalah di dan dari dengan untuk tidak ini itu ke oleh pada dalam kata',
};

const ENGLISH = new Set(
  (
    'who whom whose what when where why how which is are was were be been did do does has have had will would can could should the a an of in on at to from ' +
    'by for with about and or not that this these those it its he she they his her their him them there as after before during into than then say said says tell told'
  ).split(' '),
);

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Russian', /\p{Script=Cyrillic}/gu],
  ['Chinese', /\p{Script=Han}/gu],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Hindi', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
];

const WORDS = new Map(
  Object.entries(FUNCTION_WORDS).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/**
 * The English name of the language that a question is surely written in, when that is not English; otherwise `null`.
 * A question of names alone shows no language and counts as English.
 */
export function foreignLanguage(question: string): string | null {
  const letters = question.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  // Japanese is written with Han characters too, so its own come first.
  const byScript = SCRIPTS.map(
    ([language, pattern]) => [language, question.match(pattern)?.length ?? 0] as const,
  );
  const foreign = byScript.reduce((sum, [, count]) => sum + count, 0);
  if (foreign > letters / 2) {
    const kana = byScript.find(([language]) => language === 'Japanese')?.[1] ?? 0;
    return kana > 0 ? 'Japanese' : (byScript.toSorted((left, right) => right[1] - left[1])[0]?.[0] ?? null);
  }
  // An acronym ("UN", "US") is no word of any language.
  const words = (question.normalize('NFC').match(/\p{L}+/gu) ?? [])
    .filter((word) => word.length === 1 || word !== word.toUpperCase())
    .map((word) => word.toLowerCase());
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const counts = [...WORDS].map(
    ([language, known]) => [language, words.filter((word) => known.has(word)).length] as const,
  );
  const [best] = counts.toSorted((left, right) => right[1] - left[1]);
  return best !== undefined && best[1] > english && best[1] >= 1 && isTelling(best[1], english, words.length)
    ? best[0]
    : null;
}

/** One foreign word in a long English question is a name ("Los Angeles", "Le Monde"); a fifth of the words is not. */
const LEAST_SHARE = 0.2;

function isTelling(foreign: number, english: number, words: number): boolean {
  return english === 0 ? foreign / words >= LEAST_SHARE : foreign >= english + 2;
}
