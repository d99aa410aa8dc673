import type { QuotationMention } from '../../core/mention.js';
import type { QuotedStretch } from './quoted-stretches.js';
import type { Speaker } from './speaker-resolver.js';
import type { ParsedParagraph, Token } from './tokens.js';
import { isOnlyQuoted, speaks } from './voiced-frames.js';
import type { VoicedCue, VoicedFrame } from './voiced-frames.js';

/** A quotation before its speaker is certain. */
interface Draft {
  readonly stretch: QuotedStretch;
  readonly paragraph: number;
  /** Number of its sentence in the article. */
  readonly frame: number;
  readonly standsAlone: boolean;
  /** undefined: its own sentence does not say who speaks. */
  speaker: Speaker | undefined;
}

/** So many words away, a verb stands right before or behind. */
const CLOSE = 4;
/** A dash, a name, an office: longer is a sentence. */
const LONGEST_SIGNATURE = 12;
/** How many verbs of a sentence are tried on either side of a quotation. */
const MOST_CUES = 8;
/** How many sentences of nothing but quotation may stand between one and its speaker. */
const MOST_SENTENCES = 24;
/** Words that give a name and say nothing: the so-called “death grip”. */
const NAMING =
  /^(?:so-called|dubbed|nicknamed|titled|entitled|named|labelled|labeled|termed|codenamed|branded|as|word|words|term|phrase|slogan|headline|headlined|hashtag|film|movie|book|song|album|novel|called)$/u;
/** Fewer words than these in a sentence where nobody speaks are a name, a title or words held at arm's length. */
const FEWEST_WORDS = 6;

/** The quotations in an article's quotation marks, with who says them. */
export function directSpeech(
  body: string,
  parsed: readonly ParsedParagraph[],
  frames: readonly VoicedFrame[],
): readonly QuotationMention[] {
  const drafts: Draft[] = [];
  for (const [number, frame] of frames.entries()) {
    const isOnly = isOnlyQuoted(frame.tokens);
    for (const [at, token] of frame.tokens.entries()) {
      if (token.stretch === null) continue;
      const draft = draftOf(body, frame, number, at, token.stretch, isOnly);
      if (draft !== undefined) drafts.push(draft);
    }
  }
  speakForChains(parsed, drafts);
  speakForOthers(frames, drafts, parsed);
  return drafts.map(({ stretch, speaker }) => ({
    start: stretch.start,
    end: stretch.end,
    kind: 'direct',
    person: speaker?.person ?? null,
    speaker: speaker?.span ?? null,
  }));
}

function draftOf(
  body: string,
  frame: VoicedFrame,
  number: number,
  at: number,
  stretch: QuotedStretch,
  isOnly: boolean,
): Draft | undefined {
  const { tokens } = frame;
  const text = body.slice(stretch.start, stretch.end);
  const words = text.split(/\s+/u).length;
  const own = { stretch, paragraph: frame.paragraph, frame: number };
  if (isOnly) {
    const isFinished =
      /[.!?…,;—–-]['’)\]]*$/u.test(text) || /^[.!?…]/u.test(body.slice(stretch.close, stretch.close + 1));
    return words < FEWEST_WORDS && !isFinished && stretch.closed
      ? undefined
      : { ...own, standsAlone: true, speaker: undefined };
  }
  const cue = cueFor(frame, at, words);
  const isNamed = tokens[at - 1]?.kind === 'word' && NAMING.test(tokens[at - 1]?.lower ?? '');
  if (
    isNamed &&
    words < FEWEST_WORDS &&
    (cue === undefined || cue.to !== at) &&
    !isDescription(tokens, at, cue)
  )
    return undefined;
  if (cue !== undefined) {
    const isApart = at === 0 || tokens[at - 1]?.kind === 'mark';
    const isBeside =
      at === cue.to || /^[,:]$/u.test(tokens[at - 1]?.lower ?? '') || (cue.from > at && isApart);
    if (!isBeside && isTitle(text.replace(/[,.]$/u, ''))) return undefined;
    return { ...own, standsAlone: false, speaker: cue.speaker };
  }
  if (isTitle(text)) return undefined;
  const named = namedBeside(tokens, at);
  if (named !== undefined) return { ...own, standsAlone: false, speaker: named };
  if (tokens[at - 1]?.lower === ':' && frame.subject !== null)
    return { ...own, standsAlone: false, speaker: frame.subject };
  if (words < FEWEST_WORDS || isReference(tokens, at)) return undefined;
  if (frame.subject?.isHuman === true) return { ...own, standsAlone: false, speaker: frame.subject };
  return { ...own, standsAlone: false, speaker: undefined };
}

/** `“The title of an article” — The Outlet, May 3`. */
function isReference(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at + 1];
  return (
    at === 0 &&
    (behind?.lower === '—' || (behind?.lower === ',' && tokens[at + 2]?.capital === true)) &&
    tokens.length < 16
  );
}

/** "described the move as “a mistake”": the verb's own "as". */
function isDescription(tokens: readonly Token[], at: number, cue: VoicedCue | undefined): boolean {
  return tokens[at - 1]?.lower === 'as' && cue?.kind === 'relate';
}

/** The verb that a quotation belongs to: the one right behind it, else the last before it, else the next. */
function cueFor({ tokens, cues }: VoicedFrame, at: number, words: number): VoicedCue | undefined {
  const next = firstBehind(cues, at);
  let left: VoicedCue | undefined;
  for (let index = next - 1; index >= Math.max(0, next - MOST_CUES) && left === undefined; index -= 1) {
    const cue = cues[index];
    if (cue !== undefined && mayLead(tokens, cue, at, words)) left = cue;
  }
  const right = cues
    .slice(next, next + MOST_CUES)
    .find((cue) => cue.from > at && speaks(cue) && !(cue.isParticiple && cue.subject === null));
  if (right !== undefined && isRightBehind(tokens, at, right)) return right;
  // "…, Perez said." at a sentence's end is about all of it, a verb far in front about a part.
  if (right !== undefined && left !== undefined && at - left.to > CLOSE && tokens.length - right.to < CLOSE)
    return right;
  return left ?? right;
}

/** The number of the first verb of speaking that ends behind `at`. */
function firstBehind(cues: readonly VoicedCue[], at: number): number {
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isRightBehind(tokens: readonly Token[], at: number, cue: VoicedCue): boolean {
  const next = tokens[at + 1];
  if (cue.from === at + 1) return true;
  return cue.from === at + 2 && next?.kind === 'mark' && next.lower !== ';' && next.lower !== ':';
}

function mayLead(tokens: readonly Token[], cue: VoicedCue, at: number, words: number): boolean {
  if (cue.kind === 'order') return words >= FEWEST_WORDS;
  if (cue.kind === 'quote')
    return at - cue.to <= 3 || tokens[at - 1]?.lower === ':' || tokens[at - 1]?.lower === ',';
  return true;
}

/** `Lavrov: “…”` and `“…” — Sergei Lavrov`. */
function namedBeside(tokens: readonly Token[], at: number): Speaker | undefined {
  const before = tokens[at - 1]?.lower === ':' ? tokens[at - 2] : undefined;
  const behind = tokens[at + 1]?.lower === '—' ? tokens[at + 2] : undefined;
  const name = before?.kind === 'person' ? before : behind?.kind === 'person' ? behind : undefined;
  return name === undefined
    ? undefined
    : { person: name.person, span: { start: name.start, end: name.end }, isHuman: true };
}

/** Whether quoted words are a name or a title: every word of weight begins with a capital. */
function isTitle(text: string): boolean {
  if (/[.!?…]$/u.test(text)) return false;
  if (!/^["'“‘(]*[\p{Lu}\p{N}]/u.test(text)) return false;
  const weighty = text.split(/[\s-]+/u).filter((word) => /\p{L}{5}/u.test(word) || /^\p{Lu}/u.test(word));
  return weighty.length > 0 && weighty.every((word) => /^["'“‘(]*[\p{Lu}\p{N}]/u.test(word));
}

/** A quotation that is opened anew in the next paragraph is the same speaker's. */
function speakForChains(parsed: readonly ParsedParagraph[], drafts: readonly Draft[]): void {
  let chain: Draft[] = [];
  const close = () => {
    const speaker = chain.find((draft) => draft.speaker !== undefined)?.speaker;
    if (speaker !== undefined) for (const draft of chain) draft.speaker ??= speaker;
    chain = [];
  };
  for (const draft of drafts) {
    const last = chain.at(-1);
    if (last !== undefined && !goesOn(parsed, last, draft)) close();
    chain.push(draft);
  }
  close();
}

function goesOn(parsed: readonly ParsedParagraph[], last: Draft, next: Draft): boolean {
  const [from, to] = [parsed[last.paragraph], parsed[next.paragraph]];
  if (last.stretch.closed || from === undefined || to === undefined || next.paragraph !== last.paragraph + 1)
    return false;
  return (
    from.paragraph.part === to.paragraph.part &&
    last.stretch.close === from.paragraph.end &&
    next.stretch.open === to.paragraph.start
  );
}

/** Sentences of nothing but quotation: who speaks before them, or behind them, or in the paragraph before. */
function speakForOthers(
  frames: readonly VoicedFrame[],
  drafts: readonly Draft[],
  parsed: readonly ParsedParagraph[],
): void {
  for (const [index, draft] of drafts.entries()) {
    if (draft.speaker !== undefined) continue;
    const before = signature(frames, draft) ?? voiceBefore(frames, draft);
    if (before !== undefined) {
      draft.speaker = before;
      continue;
    }
    const behind = drafts[index + 1];
    const isNext =
      behind !== undefined && behind.paragraph === draft.paragraph && behind.frame <= draft.frame + 1;
    if (isNext && behind.speaker !== undefined && !behind.standsAlone) {
      draft.speaker = behind.speaker;
      continue;
    }
    if (draft.standsAlone) draft.speaker = earlierVoice(frames, draft, drafts[index - 1], parsed);
  }
}

/** The name on its own behind a quotation: `— Ida Moss`. */
function signature(frames: readonly VoicedFrame[], draft: Draft): Speaker | undefined {
  const frame = frames[draft.frame + 1];
  if (!draft.standsAlone || frame === undefined || frame.paragraph > draft.paragraph + 1) return undefined;
  const [dash, name] = frame.tokens;
  if (dash?.lower !== '—' || name?.kind !== 'person' || frame.tokens.length > LONGEST_SIGNATURE)
    return undefined;
  return { person: name.person, span: { start: name.start, end: name.end }, isHuman: true };
}

/** The last who spoke in the draft's own paragraph before it; else the one whom the sentence before is about. */
function voiceBefore(frames: readonly VoicedFrame[], draft: Draft): Speaker | undefined {
  for (let number = draft.frame - 1; number >= Math.max(0, draft.frame - MOST_SENTENCES); number -= 1) {
    const frame = frames[number];
    if (frame === undefined || frame.paragraph !== draft.paragraph) return undefined;
    const spoken = frame.cues.findLast((cue) => speaks(cue) || cue.speaker.isHuman);
    if (spoken !== undefined) return spoken.speaker;
    if (frame.subject?.isHuman === true) return frame.subject;
    if (!isOnlyQuoted(frame.tokens)) return undefined;
  }
  return undefined;
}

/** Who spoke in the paragraph before: it announces the quotation with a colon, or quotes the same speaker. */
function earlierVoice(
  frames: readonly VoicedFrame[],
  draft: Draft,
  last: Draft | undefined,
  parsed: readonly ParsedParagraph[],
): Speaker | undefined {
  let number = draft.frame - 1;
  while (frames[number]?.paragraph === draft.paragraph && draft.frame - number < MOST_SENTENCES) number -= 1;
  const frame = frames[number];
  if (frame === undefined || frame.paragraph !== draft.paragraph - 1) return undefined;
  if (parsed[frame.paragraph]?.paragraph.part !== parsed[draft.paragraph]?.paragraph.part) return undefined;
  const spoken = frame.cues.findLast((cue) => speaks(cue))?.speaker;
  if (frame.tokens.at(-1)?.lower === ':') return spoken ?? frame.subject ?? undefined;
  if (last !== undefined && last.paragraph === frame.paragraph) return last.speaker;
  return spoken?.isHuman === true ? spoken : frame.subject?.isHuman === true ? frame.subject : undefined;
}
