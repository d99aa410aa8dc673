import type { Cue } from './cue.js';
import { findCues } from './cues.js';
import type { Phrase } from './noun-phrases.js';
import type { Discourse, Speaker, SpeakerResolver } from './speaker-resolver.js';
import { mainSubject } from './subjects.js';
import type { Frame, ParsedParagraph, Token } from './tokens.js';

/** A cue whose speaker has been looked up. */
export interface VoicedCue extends Cue {
  readonly speaker: Speaker;
}

/** A sentence with who speaks in it and who it is about. */
export interface VoicedFrame extends Frame {
  readonly paragraph: number;
  readonly cues: readonly VoicedCue[];
  /** The subject of the main clause; null where it is not plain to see. */
  readonly subject: Speaker | null;
}

const NOBODY: Speaker = { person: null, span: null, isHuman: false };

/** Reads an article's sentences in order and looks up who speaks in each. */
export function voiceFrames(
  parsed: readonly ParsedParagraph[],
  resolver: SpeakerResolver,
): readonly VoicedFrame[] {
  const discourse: Discourse = { speaker: null, subject: null, lone: null };
  const voiced: VoicedFrame[] = [];
  for (const [paragraph, { frames }] of parsed.entries()) {
    for (const frame of frames) {
      const { tokens } = frame;
      const phrase = mainSubject(tokens);
      const subject = phrase === undefined ? null : resolver.resolve(tokens, phrase, paragraph, discourse);
      const cues: VoicedCue[] = [];
      for (const cue of findCues(tokens)) {
        const speaker =
          cue.subject === null
            ? (cues.at(-1)?.speaker ?? subject ?? NOBODY)
            : speakerOf(resolver, tokens, cue.subject, cue.verb, paragraph, discourse);
        cues.push({ ...cue, speaker });
        if (speaks(cue)) discourse.speaker = { speaker, paragraph };
      }
      const said = cues.find((cue) => speaks(cue) && !cue.isParticiple)?.speaker;
      const about = said ?? subject;
      if (about !== null) discourse.subject = { speaker: about, paragraph };
      else if (!isOnlyQuoted(tokens)) discourse.subject = null;
      if (about?.isHuman !== true) discourse.lone = onlyPerson(tokens, paragraph) ?? discourse.lone;
      voiced.push({ ...frame, paragraph, cues, subject });
    }
  }
  return voiced;
}

/** Verbs that only somebody uses who has just spoken. */
const GOES_ON = /^(?:added|adds|continued|continues|concluded|concludes)$/u;

function speakerOf(
  resolver: SpeakerResolver,
  tokens: readonly Token[],
  phrase: Phrase,
  verb: number,
  paragraph: number,
  discourse: Discourse,
): Speaker {
  const speaker = resolver.resolve(tokens, phrase, paragraph, discourse);
  const goesOn = GOES_ON.test(tokens[verb]?.lower ?? '');
  return goesOn ? resolver.goOn(speaker, tokens, phrase, paragraph, discourse) : speaker;
}

/** The one person whom a sentence names, the owners of things ("Haftar's forces") left out. */
function onlyPerson(tokens: readonly Token[], paragraph: number): Discourse['lone'] {
  const named = tokens.filter(({ kind }, at) => kind === 'person' && tokens[at + 1]?.lower !== "'s");
  const [first] = named;
  if (first === undefined || named.some(({ person }) => person !== first.person)) return null;
  const span = { start: first.start, end: first.end };
  return { speaker: { person: first.person, span, isHuman: true }, paragraph };
}

/** Whether somebody speaks, rather than praises, orders or wants. */
export function speaks({ kind }: Cue): boolean {
  return kind !== 'relate' && kind !== 'order';
}

/** Whether a sentence holds nothing but quotations. */
export function isOnlyQuoted(tokens: readonly Token[]): boolean {
  return tokens.every(({ kind }) => kind === 'quote' || kind === 'mark');
}
