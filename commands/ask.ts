import {
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';

import type { AskAnswer, Refusal } from '../src/answers/answer.js';
import { BotError } from '../src/core/errors.js';
import { createQuestion, type Question, QUESTION_MAX_LENGTH } from '../src/core/question.js';
import type { ButtonContext, Command } from '../src/discord/command.js';
import type { UnansweredQuestion } from '../src/discord/state-database.js';
import { createLastQuestions } from '../src/discord/last-questions.js';
import { renderAsk } from '../src/render/ask.js';
import { answerKey } from '../src/render/ask-buttons.js';
import { renderError } from '../src/render/error.js';
import type { Reply } from '../src/render/reply.js';
import { writeShare } from '../src/render/status.js';
import { type Language, languageFor } from '../src/render/texts/language.js';
import type { CommandDefinition } from './definition.js';
import { EVERYWHERE, FROM, OUTLET, PERSON, PRIVATE, TO, typedFor } from './options.js';
import { suggestChoices, type Suggester } from './suggestions.js';

const payload = {
  name: 'ask',
  description: 'Ask the article archive; it answers in its own words, with sources',
  ...EVERYWHERE,
  options: [
    {
      name: 'question',
      description: 'What you want to know, in English',
      type: ApplicationCommandOptionType.String,
      required: true,
      max_length: QUESTION_MAX_LENGTH,
    },
    OUTLET,
    { ...PERSON, description: 'Only passages that name this person' },
    FROM,
    TO,
    PRIVATE,
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** The refusals that tell what the archive lacks. */
const GAPS: ReadonlySet<Refusal['kind']> = new Set(['names-missing', 'not-told', 'nothing-near']);

/** What `/ask` needs of the engine. */
export interface AskEngine extends Suggester {
  /** @throws {BotError} when it cannot answer now */
  answerQuestion(question: Question): Promise<AskAnswer>;
  /** Keeps a question that the archive could not answer; absent where the operator does not want that. */
  readonly keepQuestion?: (question: UnansweredQuestion) => void;
  /** How far a build at work has come, 0 to 1; `null` while none is. */
  buildProgress(): Promise<number | null>;
}

function create(engine: AskEngine): Command {
  const lastQuestions = createLastQuestions();

  /** Whether the question is kept: what a filter or another language kept from an answer is no gap of the archive. */
  function keepsGap(answer: AskAnswer): answer is Extract<AskAnswer, { outcome: 'nothing-found' }> {
    if (engine.keepQuestion === undefined || answer.outcome === 'found') return false;
    return GAPS.has(answer.refusal.kind);
  }

  /** The answer to the question of a button, as the archive gives it now. */
  async function again(args: readonly string[], context: ButtonContext, skip?: number) {
    const answer = await engine.answerQuestion(questionOf(args, context.askedAt, skip));
    if (answer.outcome !== 'found' || answer.citations.length === 0)
      throw new BotError('content-gone', 'The archive answers the question no more.');
    const [asker] = args;
    const asked = { args: args.slice(0, ASKED_ARGS), isAsker: asker === context.userId };
    const isChanged = skip === undefined && answerKey(answer) !== args[ASKED_ARGS];
    const reply = renderAsk(answer, { locale: context.locale, asked, isChanged });
    return { reply, isChanged, isAsker: asked.isAsker };
  }

  return {
    payload,
    async run(options, context) {
      const { userId, channelId, askedAt, locale } = context;
      const typed = typedFor(options, ['outlet', 'person', 'from', 'to']);
      const text = options.string('question') ?? '';
      const args = [userId, text, lastQuestions.recall(userId, channelId, askedAt) ?? '', ...typed];
      const question = questionOf(args, askedAt);
      try {
        const answer = await engine.answerQuestion(question);
        // What was understood is what a further follow-up leans on.
        lastQuestions.remember(userId, channelId, answer.understood ?? question.text, askedAt);
        const isKept = keepsGap(answer);
        if (isKept)
          engine.keepQuestion?.({
            question: answer.understood ?? question.text,
            userId,
            reason: answer.refusal.kind,
          });
        return renderAsk(answer, { locale, asked: { args, isAsker: true }, isKept });
      } catch (error) {
        if (!(error instanceof BotError) || error.code !== 'index-missing') throw error;
        const progress = await engine.buildProgress();
        if (progress === null) throw error;
        return withProgress(
          renderError(error, context.interactionId, { locale }),
          progress,
          languageFor(locale),
        );
      }
    },
    buttons: {
      async more(args, context) {
        const { reply } = await again(args, context, Number(args[ASKED_ARGS]));
        return { ...reply, target: 'new', visibility: 'private' };
      },
      /** Puts the private answer before all; one that has changed is shown to its asker first. */
      async publish(args, context) {
        const { reply, isChanged, isAsker } = await again(args, context);
        if (!isAsker) throw new BotError('button-expired', 'Only the one who asked makes an answer public.');
        return isChanged
          ? { ...reply, target: 'update' }
          : { ...reply, target: 'instead', visibility: 'public' };
      },
      /** Takes the public answer back; anybody else gets a copy, and the answer stays. */
      async hide(args, context) {
        const { reply, isAsker } = await again(args, context);
        return { ...reply, target: isAsker ? 'instead' : 'new', visibility: 'private' };
      },
    },
    autocomplete: (option, typed) =>
      suggestChoices(engine, { kind: option === 'person' ? 'person' : 'outlet', typed }),
  };
}

/** `/ask`: answers in the archive's own words, each statement with its source. */
export const askCommand = {
  payload,
  create,
  isJudged: true,
  example: { about: 'person', typed: (person) => `question: What did ${person} say?` },
} as const satisfies CommandDefinition;

/** Arguments that say who asked what: the asker, the question, the one before it and the filters. */
const ASKED_ARGS = 7;

function questionOf(args: readonly string[], askedAt: Date, skip?: number): Question {
  const [, text = '', previous = '', outlet, person, from, to] = args;
  return createQuestion({
    text,
    ...(previous === '' ? {} : { previous }),
    ...(skip === undefined ? {} : { skip }),
    outlet,
    person,
    from,
    to,
    askedAt,
  });
}

function withProgress(reply: Reply, progress: number, { locale, texts }: Language): Reply {
  const text = texts.status.building(writeShare(progress, locale));
  return { ...reply, paragraphs: [...reply.paragraphs, { kind: 'note', runs: [{ text }] }] };
}
