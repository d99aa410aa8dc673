import type { Span } from '../core/span.js';

/** What turns a sentence into its contrary; "not only" does not. */
const NEGATION =
  /\b(?:not(?!\s+only)|no|never|neither|nor|none|nobody|nothing|without|cannot|hardly|rul(?:e[sd]?|ing)\s+out|refus(?:e[sd]?|al|ing)|reject(?:s|ed|ion|ing)?|den(?:y|ies|ied|ying|ial)|fail(?:s|ed|ure|ing)?|declin(?:e[sd]?|ing)\s+to|oppos(?:e[sd]?|ing)|(?:decided|voted|ruled|spoke)\s+against|un(?:damaged|harmed|hurt|able|changed|willing|related|likely|touched|paid|true|affected|aware))\b|\b(?:is|are|was|were|do|does|did|has|have|had|wo|would|could|should|ca|must)n['’]t\b/giu;
/** Where what a negation says ends. */
const CLAUSE_END = /[,;:.!?—–]|\b(?:but|and|while|although|because|which|who|whose|that)\b/iu;

/** A negation with the stretch that it turns into its contrary. */
export interface Negation extends Span {
  readonly scope: Span;
}

/** The negations of a sentence; one that ends its clause ("voted no") turns what stands before it. */
export function findNegations(sentence: string): readonly Negation[] {
  return [...sentence.matchAll(NEGATION)].map(({ 0: word, index }) => {
    const start = index;
    const end = index + word.length;
    const rest = sentence.slice(end);
    const length = CLAUSE_END.exec(rest)?.index ?? rest.length;
    if (/\p{L}/u.test(rest.slice(0, length))) return { start, end, scope: { start, end: end + length } };
    const before = sentence.slice(0, start);
    const from = [...before.matchAll(new RegExp(CLAUSE_END, 'giu'))].at(-1);
    return { start, end, scope: { start: from === undefined ? 0 : from.index + from[0].length, end } };
  });
}

/** Words that say the contrary of each other. */
const CONTRARIES: readonly (readonly [RegExp, RegExp])[] = [
  [/\baccept(?:s|ed|ing|ance)?\b/iu, /\b(?:reject|refus)\w*\b/iu],
  [/\b(?:support|back|favou?r|welcom)\w*\b/iu, /\b(?:oppos|condemn|criticiz|criticis)\w*\b/iu],
  [
    /\b(?:ris(?:e[sn]?|ing)|rose|increas\w+|grew|grow\w*|doubl\w+|tripl\w+)\b/iu,
    /\b(?:fell|fall(?:s|en|ing)?|decreas\w+|declin\w+|dropp\w+|shr[aiu]nk\w*|halv\w+)\b/iu,
  ],
  [/\b(?:won|win(?:s|ning)?|victory)\b/iu, /\b(?:lost|los(?:e[sr]?|ing|s)|defeat)\b/iu],
  [/\bopen(?:s|ed|ing)?\b/iu, /\b(?:clos(?:e[sd]?|ing)|shut\w*)\b/iu],
  [/\b(?:start|beg[aiu]n|launch|begin)\w*\b/iu, /\b(?:end(?:s|ed|ing)?|stopp\w+|halt\w*|conclud\w+)\b/iu],
  [/\b(?:arriv\w+|enter\w*|join\w*)\b/iu, /\b(?:depart\w*|left|leav(?:e|es|ing)|quit\w*)\b/iu],
  [/\bbefore\b/iu, /\bafter\b/iu],
  [/\b(?:more|higher|larger|longer)\b/iu, /\b(?:less|fewer|lower|smaller|shorter)\b/iu],
  [/\b(?:bought|buy\w*|purchas\w+)\b/iu, /\b(?:sold|sell\w*|sale)\b/iu],
  [/\bnorth(?:ern)?\b/iu, /\bsouth(?:ern)?\b/iu],
  [/\beast(?:ern)?\b/iu, /\bwest(?:ern)?\b/iu],
  [/\byes\b/iu, /\bno\b/iu],
  [/\b(?:allow|permit|lift)\w*\b/iu, /\b(?:ban(?:s|ned|ning)|forb[ai]d\w*|prohibit\w*)\b/iu],
];

/** Whether one of two sentences has a word where the other has only its contrary. */
export function sayContraries(left: string, right: string): boolean {
  return CONTRARIES.some(([one, other]) => {
    const [leftOne, leftOther, rightOne, rightOther] = [
      one.test(left),
      other.test(left),
      one.test(right),
      other.test(right),
    ];
    return (
      (leftOne && !leftOther && rightOther && !rightOne) || (leftOther && !leftOne && rightOne && !rightOther)
    );
  });
}
