import { endsWithAbbreviation } from './sections.js';

/**
 * Where a clause places what it tells: before the article, after it, going on or about to ("is
 * visiting"), perhaps after it (a modal, an infinitive), or it does not say.
 */
export type Lean = 'past' | 'going-on' | 'future' | 'perhaps-future' | 'open';

const REACH = 200; // characters to each side; a clause in news is rarely longer
const NEAREST_WORDS = 16; // words to each side that can govern a date

const FUTURE_WORDS = words(
  `will shall won't won’t 'll ’ll scheduled schedule plans plan planning expects due slated hopes
  intends aims postponed rescheduled upcoming tentatively`,
);
const PERHAPS_FUTURE_WORDS = words(
  `would could may might can should must cannot planned expected expect set hope hoped hoping intend
  deadline ready prepared poised prepares preparing awaits awaiting proposed`,
);
/** Irregular past forms, and what news says in the present of what was said. */
export const PAST_WORDS = words(
  `was were had did been said told began came went took made held met left won lost found saw gave got
  became felt fell rose grew led ran sent spoke stood struck shot sank sold spent broke brought built
  bought caught chose cut drew drove fought fled flew hit kept knew laid lay paid put quit read rode sat
  sought shook showed shut slept stole swept swore taught thought threw wore wrote arose ate beat bore
  bred burst dealt hung heard hurt lent meant overthrew underwent tore bent bit blew burned chose clung
  crept dug drank drowned fed forbade forgot forgave froze ground hid knelt leapt lit mistook overcame
  oversaw rang sang shed shrank slid slit spilled split sprang stuck stung strove swam swung undertook
  upheld woke wound withdrew withheld says`,
);
/** Simple presents that in news tell of what is on a schedule ("Congress reconvenes Jan. 24"). */
const SCHEDULED_WORDS = words(
  `opens begins starts takes meets reconvenes convenes resumes faces leaves arrives returns expires ends
  votes holds goes travels visits hosts kicks airs launches debuts runs comes closes plays retires`,
);
/** Nouns and pronouns that follow "to" as a preposition, so that no infinitive begins. */
const NOT_INFINITIVE = words(
  `a an the his her its their our my your this that these those him them it us me which whom power court
  death work school jail prison office war peace trial life parliament congress members more about all
  any both each some such two three four five six`,
);
/** Words before an infinitive that make it a plan, and words that tell that it was done or not. */
const PLANNED = words(
  `planned expected going set hoping hope hoped preparing intend intended wants want agreed vowed
  promised pledged threatened decided scheduled due ready invited asked ordered`,
);
const DONE = words(
  `forced failed managed began refused had used made seemed appeared continued helped tried able allowed
  came went led rushed`,
);
const CLAUSE_BREAK =
  /^(?:[;:—–]|--|and|but|that|who|which|when|after|before|while|because|if|as|where|although|though|since|than)$/iu;
const ATTRIBUTION = /^(?:said|says|told|added|announced|reported|stated|according)$/iu;
const SENTENCE_END = /[.!?][”"'’)]*\s+(?=["“‘'`(]*[A-Z])|\n\s*\n/g;
/** "They gave him until Tuesday": what is granted or put off lies ahead although the verb does not. */
const GRANTED =
  /\b(?:gave|given|extended|set|postponed|delayed|put\s+off|has|have|had)\b[^.;]{0,60}\b(?:until|till|by)\s+$/iu;
const PUT_OFF =
  /\b(?:extended|postponed|delayed|put\s+off)\b[^.;]{0,60}\b(?:until|till)\s+(?:(?:the|early|late|mid)\s+)*$/iu;
const AS_SOON_AS = /\bas\s+(?:soon|early)\s+as\s+(?:the\s+)?$/iu;
const DEADLINE =
  /\b(?:until|till|by|later\s+than|starting|beginning|effective)\s+(?:(?:the|early|late|mid)\s+)*$/iu;

/** How the clause around the span `start` to `end` leans; the nearest verb decides. */
export function leanOf(text: string, start: number, end: number): Lean {
  const left = clauseBefore(text, start);
  if (AS_SOON_AS.test(left) || PUT_OFF.test(left)) return 'future';
  if (GRANTED.test(left)) return 'perhaps-future';
  const before = wordsOf(left).toReversed();
  const after = wordsOf(clauseAfter(text, end));
  // The verb of the date's own clause decides, else the one of the clause that holds it.
  return (
    verdict(before, -1, true) ??
    verdict(after, 1, true) ??
    verdict(before, -1, false) ??
    (DEADLINE.test(left) ? 'perhaps-future' : verdict(after, 1, false)) ??
    'open'
  );
}

function clauseBefore(text: string, start: number): string {
  const window = text.slice(Math.max(0, start - REACH), start);
  let from = 0;
  for (const match of window.matchAll(SENTENCE_END)) {
    const sentence = window.slice(0, match.index + 1);
    if (!match[0].includes('\n') && endsWithAbbreviation(sentence)) continue;
    from = match.index + match[0].length;
  }
  return window.slice(from);
}

function clauseAfter(text: string, end: number): string {
  const window = text.slice(end, end + REACH);
  for (const match of window.matchAll(SENTENCE_END)) {
    if (!endsWithAbbreviation(window.slice(0, match.index + 1))) return window.slice(0, match.index);
  }
  return window;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d]+(?:[-'’][\p{L}\d]+)*|['’]ll\b|--|[;:—–]/gu) ?? [];
}

/**
 * What the first telling word says, walking away from the date (`step` -1: leftwards);
 * null when the clause, or the reach, ends before one comes.
 */
function verdict(found: readonly string[], step: 1 | -1, withinClause: boolean): Lean | null {
  for (const [index, word] of found.slice(0, NEAREST_WORDS).entries()) {
    // Distances count rightwards in the text, whichever way it is walked.
    const neighbour = (distance: number): string => found[index + step * distance] ?? '';
    const listed =
      /^(?:and|or)$/u.test(word) && /^[A-Z]/u.test(neighbour(-1)) && /^[A-Z]/u.test(neighbour(1));
    if (withinClause && !listed && CLAUSE_BREAK.test(word)) return null;
    // "…, officials said": an attribution tells nothing of the clause before it.
    if (step === 1 && ATTRIBUTION.test(word)) return null;
    const lean = leanOfWord(
      word,
      neighbour(-1).toLowerCase(),
      neighbour(-2).toLowerCase(),
      neighbour(1).toLowerCase(),
    );
    if (lean !== null) return lean;
  }
  return null;
}

function leanOfWord(original: string, previous: string, second: string, next: string): Lean | null {
  const word = original.toLowerCase();
  if (/^(?:would|could|should|might|may|must)$/u.test(word)) {
    if (next === 'have') return 'past';
    // "May" is a month, too.
    if (original === 'May') return null;
  }
  if (/n['’]t$/u.test(word) && !FUTURE_WORDS.has(word)) {
    return /^(?:did|was|were|had)/u.test(word) ? 'past' : null;
  }
  const participle =
    // "United" is part of a name.
    /^[a-z]{2,}ed$/u.test(original) && !/(?:need|indeed|hundred|speed|feed|seed|breed)$/u.test(word);
  const auxiliary = /^(?:be|is|are|being)$/u;
  const passive =
    auxiliary.test(previous) || (auxiliary.test(second) && /(?:ly|not|also|now)$/u.test(previous));
  if (FUTURE_WORDS.has(word)) return 'future';
  if (passive && /^(?:expected|planned|set|due|proposed)$/u.test(word)) return 'future';
  if (PERHAPS_FUTURE_WORDS.has(word)) return 'perhaps-future';
  if (passive && (participle || PAST_WORDS.has(word))) {
    return previous === 'be' || second === 'be' ? null : 'perhaps-future';
  }
  if (SCHEDULED_WORDS.has(word)) return 'perhaps-future';
  if (PAST_WORDS.has(word)) return 'past';
  if (word.endsWith('ing') && passive && !/^(?:being)$/u.test(previous)) return 'going-on';
  // "to meet Monday" points ahead, "plans to meet" and "is to be held" for sure, "was forced to resign" does not.
  if (
    previous === 'to' &&
    /^[a-z]{2,}$/u.test(original) &&
    !NOT_INFINITIVE.has(word) &&
    !/(?:ed|ing|s)$/u.test(word)
  ) {
    if (FUTURE_WORDS.has(second) || PLANNED.has(second) || /^(?:is|are)$/u.test(second)) return 'future';
    return DONE.has(second) ? 'past' : 'perhaps-future';
  }
  return participle ? 'past' : null;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}
