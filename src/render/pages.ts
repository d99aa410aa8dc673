import { MOST_PAGED_CARDS } from './discord.js';
import type { Button, Reply } from './reply.js';

/** How the pages of a reply are turned: the action that renders another page, and what it needs to know. */
export interface PageTurn {
  readonly action: string;
  readonly args?: readonly string[];
  /** Cards a page; at most what one message holds. */
  readonly perPage?: number;
}

/** A phone shows two or three cards at once; of more the first are forgotten before the last are read. */
const CARDS_A_PAGE = 5;

/**
 * One page of a reply's cards, from 0, with the buttons that turn it before its own; the reply itself where one
 * page holds it. A page beyond the last, as after a rebuild, is the last. Pressed, the buttons are to
 * answer with this again, for `context.page`.
 */
export function pageOf(reply: Reply, page: number, turn: PageTurn): Reply {
  const perPage = Math.min(turn.perPage ?? CARDS_A_PAGE, MOST_PAGED_CARDS);
  const pages = Math.ceil(reply.cards.length / perPage);
  if (pages <= 1) return { ...reply, target: 'update' };
  const shown = Math.min(Math.max(0, page), pages - 1);
  return {
    ...reply,
    target: 'update',
    cards: reply.cards.slice(shown * perPage, (shown + 1) * perPage),
    buttons: [
      ...turnButtons(shown, pages, turn),
      ...(reply.buttons ?? []).map((button, index) =>
        index === 0 ? { ...button, startsRow: true } : button,
      ),
    ],
  };
}

/**
 * The buttons that turn from the page `shown`, from 0. All three always stand, so that a thumb that turns pages finds
 * them where they were.
 */
export function turnButtons(
  shown: number,
  pages: number,
  { action, args = [] }: Pick<PageTurn, 'action' | 'args'>,
): readonly Button[] {
  const button = (label: string, page: number, isDisabled: boolean): Button => ({
    label,
    action,
    args,
    page,
    isDisabled,
  });
  // What cannot be pressed still needs an id of its own: a page that there is not.
  const [before, after] = [pages, pages + 1];
  return [
    button('◀', shown === 0 ? before : shown - 1, shown === 0),
    button(`${String(shown + 1)} / ${String(pages)}`, shown, true),
    button('▶', shown === pages - 1 ? after : shown + 1, shown === pages - 1),
  ];
}
