import type { AskAnswer } from '../answers/answer.js';
import type { Citation } from '../core/citation.js';
import { markPassage } from '../core/passage-mark.js';
import { shortKey } from '../core/short-key.js';
import { articleArgs } from './article-args.js';
import type { Button } from './reply.js';
import type { Language } from './texts/language.js';

type Found = Extract<AskAnswer, { readonly outcome: 'found' }>;

/** What the buttons of an answer need to ask the same again. */
export interface AskedAgain {
  /** The question as it was asked, and who asked it. */
  readonly args: readonly string[];
  /** Whether the reader is the one who asked: nobody else puts the answer before others. */
  readonly isAsker: boolean;
}

/** 48 bits: enough to tell an answer that changed from one that did not. */
const KEY_BYTES = 6;

/** Stands for what an answer shows: another one means that the archive has changed. */
export function answerKey({ citations }: Pick<Found, 'citations'>): string {
  const shown = citations.map(({ article, start, end, quote }) => [article, start, end, quote]);
  return shortKey(JSON.stringify(shown), KEY_BYTES);
}

/** The excerpts' contexts in a row; below it what leads on, and what moves the answer where others see it, or do not. */
export function askButtons(answer: Found, { args, isAsker }: AskedAgain, { texts }: Language): Button[] {
  const { citations, further = 0 } = answer;
  const words = texts.reading.answer;
  const contexts = citations.map((citation, place): Button => ({
    label: words.context(citation.number),
    command: 'article',
    action: 'read',
    args: articleArgs(citation.article, passageOf(citation)),
    ...(place === 0 ? { startsRow: true } : {}),
  }));
  const isFirst = citations[0]?.number === 1;
  const moved = [...args, answerKey(answer)];
  const more = { label: words.more, action: 'more', args: [...args, String(citations.at(-1)?.number ?? 0)] };
  // Where nothing leads on, whichever of the two is shown begins the row.
  const startsRow = further === 0;
  const below: readonly Button[] = [
    ...(further === 0 ? [] : [{ ...more, startsRow: true }]),
    ...(isFirst
      ? ([
          { label: words.makePrivate, action: 'hide', args: moved, onlyWhere: 'public', startsRow },
          ...(isAsker
            ? ([
                { label: words.makePublic, action: 'publish', args: moved, onlyWhere: 'private', startsRow },
              ] as const)
            : []),
        ] as const)
      : []),
  ];
  return [...contexts, ...below];
}

function passageOf({ number, quote, start, sentence }: Citation) {
  const span = { start: sentence.start - start, end: sentence.end - start };
  return { number, mark: { ...markPassage(quote, span), start: sentence.start, end: sentence.end } };
}
