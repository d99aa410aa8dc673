import type { PersonProfile, Sighting, WhoAnswer } from '../answers/who-answer.js';
import { citationCard, coverageLine, type RenderOptions } from './ask.js';
import { listOf } from './refusal.js';
import type { Button, Card, Paragraph, Reply } from './reply.js';
import { languageFor, type Language } from './texts/language.js';
import { writeDate } from './written-date.js';

export interface WhoOptions extends RenderOptions {
  /** Page of the quotations, from 0. */
  readonly page?: number;
}

/** Cards a page: a phone shows two or three at once, and an answer has at most ten. */
const CARDS_A_PAGE = 5;
/** Pairs of spellings with their reasons: more of them fill message after message, and are counted. */
const MOST_PAIRS = 20;
const PART_SEPARATOR = ' · ';

/** `/who`'s answer as a reply: one person with spellings, roles and words, or the persons that may be meant. */
export function renderWho(answer: WhoAnswer, options: WhoOptions = {}): Reply {
  const { visibility, page = 0 } = options;
  const language = languageFor(options.locale);
  const shared = {
    ...(visibility === undefined ? {} : { visibility }),
    heading: answer.query,
    footer: coverageLine(answer.coverage, language),
  };
  const [person] = answer.people;
  if (answer.outcome === 'nothing-found' || person === undefined)
    return { ...shared, ...nobody(answer, language) };
  if (answer.outcome === 'ambiguous') return { ...shared, ...choice(answer, language) };
  return { ...shared, heading: person.name, ...profile(person, page, language) };
}

function nobody(
  { query, nearest }: WhoAnswer,
  { locale, texts }: Language,
): Pick<Reply, 'kind' | 'paragraphs' | 'cards'> {
  const near = nearest.length === 0 ? [] : [words(texts.who.nearest(listOf(nearest, 'disjunction', locale)))];
  return { kind: 'refusal', paragraphs: [words(texts.who.nobody(query)), ...near], cards: [] };
}

/** Those who may be meant as one list; the numbers tell namesakes apart, there and on the buttons. */
function choice(
  { people, isMore }: WhoAnswer,
  { texts }: Language,
): Pick<Reply, 'kind' | 'paragraphs' | 'cards' | 'buttons'> {
  const numbered = people.map((person, place) => ({ person, number: String(place + 1) }));
  return {
    kind: 'answer',
    paragraphs: [words(isMore ? texts.who.among : texts.who.several(people.length))],
    cards: [
      {
        paragraphs: numbered.flatMap(({ person, number }): Paragraph[] => [
          {
            kind: 'source',
            runs: [{ text: number, bold: true }, { text: PART_SEPARATOR }, { text: person.name, bold: true }],
          },
          ...person.roles.slice(0, 1).map(({ text }) => words(text)),
          note(texts.who.counts(person.mentions, person.articles.length)),
        ]),
      },
    ],
    buttons: numbered.map(({ person, number }): Button => ({
      label: `${number}${PART_SEPARATOR}${person.name}`,
      action: 'person',
      args: [person.id],
    })),
  };
}

function profile(
  person: PersonProfile,
  page: number,
  language: Language,
): Pick<Reply, 'kind' | 'paragraphs' | 'cards' | 'buttons'> {
  const { texts, locale } = language;
  const variants = person.variants.filter((variant) => variant !== person.name);
  const lines: Paragraph[] = [
    ...(variants.length === 0 ? [] : [words(texts.who.variants(listOf(variants, 'conjunction', locale)))]),
    words(texts.who.counts(person.mentions, person.articles.length)),
    ...seen(person.firstSeen, person.lastSeen, language),
    ...(person.beside.length === 0
      ? []
      : [
          words(
            texts.who.beside(
              listOf(
                person.beside.map(({ name }) => name),
                'conjunction',
                locale,
              ),
            ),
          ),
        ]),
    ...(person.mayBe.length === 0
      ? []
      : [note(texts.who.mayBe(listOf(person.mayBe, 'disjunction', locale)))]),
  ];
  const cards: Card[] = [
    ...person.roles.map(({ text, citation }) => titled(text, citationCard(citation, language))),
    ...person.quotations.map((citation) => citationCard({ ...citation, speaker: person.name }, language)),
    ...person.sentences.map((citation) => citationCard(citation, language)),
  ].map((card, place) => ({ ...card, number: place + 1 }));
  const pages = Math.max(1, Math.ceil(cards.length / CARDS_A_PAGE));
  const shown = Math.min(Math.max(0, page), pages - 1);
  return {
    kind: 'answer',
    paragraphs: pages === 1 ? lines : [...lines, note(texts.who.page(shown + 1, pages))],
    cards: cards.slice(shown * CARDS_A_PAGE, (shown + 1) * CARDS_A_PAGE),
    buttons: [
      ...(shown > 0 ? [{ label: '◀', action: 'page', args: [person.id], page: shown - 1 }] : []),
      ...(shown + 1 < pages ? [{ label: '▶', action: 'page', args: [person.id], page: shown + 1 }] : []),
      ...(person.merged.length > 0
        ? [{ label: texts.who.howKnown, action: 'merged', args: [person.id] }]
        : []),
    ],
  };
}

/** Why the spellings are shown as one person's, two by two. */
export function renderMerged(answer: WhoAnswer, options: RenderOptions = {}): Reply {
  const { texts } = languageFor(options.locale);
  const [person] = answer.people;
  const pairs = person?.merged ?? [];
  return {
    kind: 'answer',
    target: 'new',
    visibility: 'private',
    heading: person?.name ?? answer.query,
    paragraphs: [
      ...pairs
        .slice(0, MOST_PAIRS)
        .flatMap(({ left, right, leftArticle, rightArticle, reasons }) => [
          words(texts.who.same(left, right)),
          note(
            `${reasons.map((reason) => texts.who.reason(reason)).join('; ')} · ${leftArticle}, ${rightArticle}`,
          ),
        ]),
      ...(pairs.length > MOST_PAIRS ? [note(texts.archive.more(pairs.length - MOST_PAIRS))] : []),
    ],
    cards: [],
  };
}

function seen(first: Sighting, last: Sighting, { locale, texts }: Language): readonly Paragraph[] {
  if (first.date === null || last.date === null) return [];
  const [from, to] = [writeDate(first.date, locale, texts), writeDate(last.date, locale, texts)];
  return [words(from === to ? texts.who.seenOn(from) : texts.who.seen(from, to))];
}

function titled(title: string, card: Card): Card {
  return { ...card, paragraphs: [{ kind: 'text', runs: [{ text: title, bold: true }] }, ...card.paragraphs] };
}

function words(text: string): Paragraph {
  return { kind: 'text', runs: [{ text }] };
}

function note(text: string): Paragraph {
  return { kind: 'note', runs: [{ text }] };
}
