import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';

import type { TimelineAnswer, TimelineQuery } from '../src/answers/timeline-answer.js';
import { createTimelineQuery } from '../src/answers/timeline-query.js';
import type { ButtonContext, Command } from '../src/discord/command.js';
import type { Attachment, Reply } from '../src/render/reply.js';
import { languageFor } from '../src/render/texts/language.js';
import { entryKey, renderReports, renderTimeline, sentencesIn } from '../src/render/timeline.js';
import { timelineCsv } from '../src/render/timeline-csv.js';
import { drawTimeline } from '../src/render/timeline-picture.js';
import type { CommandDefinition } from './definition.js';
import { EVERYWHERE, FROM, PERSON, PRIVATE, TO, TOPIC, typedFor } from './options.js';
import { suggestChoices, type Suggester } from './suggestions.js';

const payload = {
  name: 'timeline',
  description: 'What happened when: a topic or a person in the order of dates, each event with its source',
  ...EVERYWHERE,
  options: [
    { ...TOPIC, description: 'A place, an event, a thing: whatever the events are to be about' },
    PERSON,
    { ...FROM, description: 'Only events from this day on: 2019-04-06, 2019-04 or 2019' },
    { ...TO, description: 'Only events up to this day: 2019-04-06, 2019-04 or 2019' },
    PRIVATE,
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What `/timeline` needs of the engine. */
export interface TimelineEngine extends Suggester {
  /** @throws {BotError} when it cannot answer now */
  buildTimeline(query: TimelineQuery): Promise<TimelineAnswer>;
  /** Another way to draw, in tests. */
  readonly drawPicture?: typeof drawTimeline;
  /** Told of a picture that could not be drawn; the answer goes without it. */
  pictureLost(error: unknown): void;
}

function create(engine: TimelineEngine): Command {
  const { drawPicture = drawTimeline } = engine;

  async function pictureOf(answer: TimelineAnswer, locale: string): Promise<Attachment | null> {
    if (answer.outcome !== 'found') return null;
    try {
      return await drawPicture(answer, { locale });
    } catch (error) {
      engine.pictureLost(error);
      return null;
    }
  }

  const rebuild = (args: readonly string[], askedAt: Date): Promise<TimelineAnswer> => {
    const [topic, person, from, to] = args;
    return engine.buildTimeline(createTimelineQuery({ topic, person, from, to, askedAt }));
  };
  return {
    payload,
    async run(options, { locale, askedAt }) {
      const args = typedFor(options, ['topic', 'person', 'from', 'to']);
      const answer = await rebuild(args, askedAt);
      const reply = renderTimeline(answer, { locale, args });
      const picture = await pictureOf(answer, locale);
      return picture === null ? reply : { ...reply, attachments: [picture] };
    },
    autocomplete: (option, typed) =>
      suggestChoices(engine, { kind: option === 'topic' ? 'topic' : 'person', typed }),
    buttons: {
      async page(args, { locale, askedAt, page }) {
        const answer = await rebuild(args, askedAt);
        return { ...renderTimeline(answer, { locale, args, page: page ?? 0 }), target: 'update' };
      },
      async export(args, { locale, askedAt }) {
        return tableOf(await rebuild(args, askedAt), locale);
      },
      async reports(args, { locale, askedAt, page }: ButtonContext) {
        const answer = await rebuild(args.slice(0, -1), askedAt);
        const entry = answer.entries.find((one) => entryKey(one) === args.at(-1));
        if (entry !== undefined && entry.reports.length > 0)
          return renderReports(entry, answer, { locale, page, args });
        return say(languageFor(locale).texts.timeline.gone, 'refusal');
      },
    },
  };
}

/** `/timeline`: dated events in order, a picture of them, further reports and a table by buttons. */
export const timelineCommand = {
  payload,
  create,
  isJudged: true,
  example: { about: 'topic', typed: (topic) => `topic: ${topic}` },
} as const satisfies CommandDefinition;

function tableOf(answer: TimelineAnswer, locale: string): Reply {
  const { timeline } = languageFor(locale).texts;
  const described = timeline.exported(sentencesIn(answer).length);
  return {
    ...say(described, 'answer'),
    attachments: [
      { name: 'timeline.csv', data: new TextEncoder().encode(timelineCsv(answer)), description: described },
    ],
  };
}

function say(text: string, kind: 'answer' | 'refusal'): Reply {
  return { kind, target: 'new', paragraphs: [{ kind: 'text', runs: [{ text }] }], cards: [] };
}
