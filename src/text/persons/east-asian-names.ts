import type { NameWord, ParsedName } from './parse-name.js';
import { rememberByObject } from './remember.js';

/** A Chinese or Korean name: the family name and the given syllables without hyphens. */
export interface EastAsianName {
  readonly family: string;
  readonly given: string;
  /** Written with the hyphen or the apostrophe of the older systems. */
  readonly romanized: boolean;
}

const CHINESE_FAMILIES = words(`
  ai an ao bai ban bao bi bian bo bu cai cao cen chai chang che chen cheng chi chu cui dai deng di diao ding dong
  dou du duan fan fang fei feng fu gan gao ge geng gong gou gu guan gui guo hai han hao he hong hou hu hua
  huang hui huo ji jia jian jiang jiao jin jing ju kang ke kong kuang lai lan lang lei leng li lian liang liao
  lin ling liu long lou lu luo lü lyu lv ma mao mei meng mi miao min mo mu na nie ning niu ou ouyang pan pang pei
  peng pu qi qian qiang qiao qin qiu qu quan que ran rao ren rong ruan rui sang sha shan shang shao shen sheng
  shi shu shui si sima situ song su sui sun tan tang tao teng tian tong tu wan wang wei wen weng wu xi xia xian
  xiang xiao xie xin xing xiong xu xuan xue yan yang yao ye yi yin ying you yu yuan yue yun zang zeng zha zhan
  zhang zhao zhen zheng zhong zhou zhu zhuang zhuo zong zou zu zuo
  chan cheung chow chu fok fung ho hui hung ip kwan kwok lam lau law leung lui lo mak mok ng poon siu szeto tam tang
  to tsang tse tsui wong woo yau yeung yip yuen chiang chou hsiao hsieh hsu hsueh hwang kuo tsai tsao teng tung
`);

const KOREAN_FAMILIES = words(`
  kim lee park choi jung kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu ryoo hong jeon ko moon bae
  baek yoo nam shim noh roh ha kwak sung cha joo woo goo na min jin ji eom bang ban chung chang suh rhee yi ri pak
  choe jo yun sin an yang hyon no mun paek ra rim
`);

/** Korean syllables that are written in several ways; each line is one. */
const KOREAN_SYLLABLES = `
  un eun | hee hui | hyun hyon hyeon | kyung kyong gyeong kyeong gyong | young yong yeong | soo su | joo ju | woo u wu |
  jun joon chun choon | sung seong song | jin chin | myung myong myeong | geun keun kun | jong chong | jung jeong chung |
  jae chae je | sun seon son | suk seok sok | chul cheol chol | hwan whan | bum beom pom | kwang gwang | gi ki | guk kuk |
  nyeo nyo | byung byeong pyong | tae dae | il yil | moo mu | ryong yong | ok og | hun hoon | kun gun geon |
  lee yi ri rhee i | park pak bak | choi choe | roh noh no | moon mun | kang gang | yoon yun | kwon gwon | shin sin |
  seo suh so | ahn an | oh o | kim gim | bae pae | baek paek paik | ryu yoo yu | lim im rim | cho jo
`;

const INITIALS = 'zh ch sh b p m f d t n l g k h j q x r z c s y w'.split(' ');
const FINALS = words(`
  a o e i u v ai ei ao ou an en ang eng ong er ia ie iao iu ian in iang ing iong ua uo uai ui uan un uang ue ve
`);

const WADE_GILES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^hs/u, ['x']],
  [/^ts'?(?=[aeiouü])/u, ['z', 'c']],
  [/^tz'?/u, ['z', 'c']],
  [/^ch(?=i|ü)/u, ['j', 'q', 'zh', 'ch']],
  [/^ch/u, ['zh', 'ch', 'j', 'q']],
  [/^k/u, ['g', 'k']],
  [/^p/u, ['b', 'p']],
  [/^t/u, ['d', 't']],
  [/^j/u, ['r', 'j']],
  [/^(?=i)/u, ['y', '']],
  [/^(?=u)/u, ['w', '']],
];
const WADE_GILES_FINALS: readonly (readonly [RegExp, string])[] = [
  [/ieh$/u, 'ie'],
  [/eh$/u, 'e'],
  [/ien$/u, 'ian'],
  [/ung$/u, 'ong'],
  [/ueh$/u, 'ue'],
  [/uei$/u, 'ui'],
  [/eou$/u, 'iu'],
  [/ih$/u, 'i'],
  [/(?<=^[zc])e$/u, 'e'],
  [/^(?<head>t[sz]|s{1,2})u$/u, '$<head>i'],
];

const koreanClass = indexSyllables();

/** The family and given name when the whole name can be read as Chinese or Korean; else undefined. */
export const readEastAsian: (name: ParsedName) => EastAsianName | undefined = rememberByObject(readName);

function readName(name: ParsedName): EastAsianName | undefined {
  const { words: parts } = name;
  if (parts.length < 2 || parts.length > 3) return undefined;
  if (parts.some((word) => word.initial || word.article || word.compound !== undefined || word.particle)) {
    return undefined;
  }
  const spelled = parts.map(formOf);
  const [first = '', ...rest] = spelled;
  const last = spelled.at(-1) ?? '';
  const before = spelled.slice(0, -1);
  const given = rest.join('');
  const turned = before.join('');
  const romanized = parts.some((word) => word.romanized);
  const familyFirst = isFamily(first) && isSyllables(given, rest.length);
  const familyLast = isFamily(last) && isSyllables(turned, before.length);
  if (familyFirst) return { family: first, given, romanized };
  return familyLast ? { family: last, given: turned, romanized } : undefined;
}

const VIETNAMESE_FAMILIES = words(
  `nguyen tran pham hoang huynh phan vu vo dang bui duong ly trinh dinh truong lam`,
);

/** Whether a folded word is a Chinese, Korean or Vietnamese family name, which stands before the given one. */
export function isEastAsianFamily(word: string): boolean {
  return isFamily(word) || VIETNAMESE_FAMILIES.has(word);
}

/** The family names that the name's may be in any spelling. */
export function eastAsianFamilies(name: EastAsianName): ReadonlySet<string> {
  return new Set([...readingsOf(name.family), koreanClass.get(name.family) ?? name.family]);
}

/** How alike two such names are: one name in two spellings, unsure, or two names. */
export function compareEastAsian(
  left: EastAsianName,
  right: EastAsianName,
): 'same' | 'romanized' | 'doubtful' | 'different' {
  if (left.family === right.family && left.given === right.given) return 'same';
  if (sameRomanized(left, right) || sameRomanized(right, left)) return 'romanized';
  const isKorean = KOREAN_FAMILIES.has(left.family) && KOREAN_FAMILIES.has(right.family);
  if (isKorean && sameKorean(left.family, right.family) && sameKorean(left.given, right.given)) {
    return 'romanized';
  }
  return 'different';
}

/** `old` in the Wade-Giles spelling may be `modern` in Pinyin; one syllable at least must show it. */
function sameRomanized(old: EastAsianName, modern: EastAsianName): boolean {
  if (!old.romanized && isPinyin(old.family) && isPinyin(old.given)) return false;
  return readingsOf(old.family).has(modern.family) && readingsOf(old.given).has(modern.given);
}

function readingsOf(word: string): ReadonlySet<string> {
  const readings = new Set([word]);
  for (const syllables of cuts(word)) {
    let heads: readonly string[] = [''];
    for (const syllable of syllables) {
      const forms = pinyinOf(syllable);
      heads = heads.flatMap((head) => forms.map((form) => head + form)).slice(0, MOST_READINGS);
    }
    for (const head of heads) readings.add(head);
  }
  return readings;
}

const MOST_READINGS = 64; // of one name; two syllables with four initials each have sixteen

function cuts(word: string): readonly (readonly string[])[] {
  const all: (readonly string[])[] = [[word]];
  for (let at = 2; at <= word.length - 2; at += 1) all.push([word.slice(0, at), word.slice(at)]);
  return all;
}

function pinyinOf(syllable: string): readonly string[] {
  const ended = WADE_GILES_FINALS.reduce((text, [pattern, to]) => text.replace(pattern, to), syllable);
  const rule = WADE_GILES.find(([pattern]) => pattern.test(ended));
  const forms = rule === undefined ? [ended] : rule[1].map((head) => ended.replace(rule[0], head));
  return [...new Set([syllable, ended, ...forms])].filter(isPinyin);
}

function isPinyin(word: string): boolean {
  for (let first = 1; first <= Math.min(word.length, LONGEST_SYLLABLE); first += 1) {
    if (isPinyinSyllable(word.slice(0, first)) && (first === word.length || isPinyin(word.slice(first)))) {
      return true;
    }
  }
  return false;
}

const LONGEST_SYLLABLE = 6; // letters: zhuang

function isPinyinSyllable(text: string): boolean {
  if (FINALS.has(text) && /^[aeo]/u.test(text)) return true;
  const initial = INITIALS.find((head) => text.startsWith(head));
  const final = text.slice(initial?.length ?? 0);
  return (
    initial !== undefined &&
    FINALS.has(final) &&
    (FITTING.find(([heads]) => heads.test(initial))?.[1].test(final) ?? true)
  );
}

/** Which finals go with which initials, where not all do. */
const FITTING: readonly (readonly [RegExp, RegExp])[] = [
  [/^[jqx]$/u, /^[iuv]/u],
  [/^(?:[zcs]h?|r)$/u, /^(?:i$|[aeou])/u],
  [/^[gkh]$/u, /^[aeou]/u],
  [/^[bpmf]$/u, /^(?:u$|[aeio])/u],
  [/^w$/u, /^(?:[aeo]|u$)/u],
  [/^y$/u, /^(?:[aeou]|in?g?$)/u],
];

/** One or two syllables of Pinyin, Wade-Giles or Korean. */
function isSyllables(word: string, parts: number): boolean {
  if (word.length < 1 || word.length > 2 * LONGEST_SYLLABLE + 1 || parts > 2) return false;
  const count = (word.match(/[aeiouvü]+/gu) ?? []).length;
  if (count > 2 || count === 0) return count === 2 && isPinyin(word);
  return (
    isPinyin(word) ||
    /^(?:(?:ch|hs|ts|tz|sh|hw|ky|hy|my|ry|by|py|gy|[bcdfghjklmnprstwxyz])'?)?[aeiouy]{1,3}(?:ng|n|k|l|m|p|t|h|r)?(?:(?:ch|hs|ts|tz|sh|hw|ky|hy|my|ry|by|[bcdfghjklmnprstwxyz])?[aeiouy]{1,3}(?:ng|n|k|l|m|p|t|h|r)?)?$/u.test(
      word,
    )
  );
}

/** Whether a folded word is a Chinese family name in Pinyin or in an older spelling. */
export function isChineseFamily(word: string): boolean {
  return CHINESE_FAMILIES.has(word);
}

function isFamily(word: string): boolean {
  return CHINESE_FAMILIES.has(word) || KOREAN_FAMILIES.has(word);
}

function formOf(word: NameWord): string {
  const form = word.forms.find((form) => isFamily(form)) ?? word.forms[0] ?? '';
  return /^l(?:yu|v)$/u.test(form) ? 'lu' : form; // Lü
}

function sameKorean(left: string, right: string): boolean {
  const forms = koreanForms(left);
  return koreanForms(right).some((form) => forms.includes(form));
}

/** The word with each syllable in its one spelling, for every place where it may be cut in two. */
function koreanForms(word: string): readonly string[] {
  const cutAt = Array.from(word, (_, at) => at).slice(1);
  const spelled = (syllable: string): string => koreanClass.get(syllable) ?? syllable;
  return [spelled(word), ...cutAt.map((at) => `${spelled(word.slice(0, at))}-${spelled(word.slice(at))}`)];
}

function indexSyllables(): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const line of KOREAN_SYLLABLES.split('|')) {
    const [first = '', ...others] = line.trim().split(/\s+/u);
    for (const syllable of [first, ...others]) if (!index.has(syllable)) index.set(syllable, first);
  }
  return index;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
