import type { APIActionRowComponent, APIButtonComponentWithCustomId } from 'discord.js';
import { ButtonStyle, ComponentType } from 'discord.js';

import { shorten } from '../text/excerpt.js';
import { DISCORD_LIMITS } from './limits.js';
import type { Button } from './reply.js';
import { visibleText } from './visible-text.js';

/** A row of buttons as Discord takes it. */
export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** Gives a button its `custom_id`; `null` leaves the button out. */
export type CustomIdOf = (button: Button) => string | null;

const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const satisfies Record<NonNullable<Button['style']>, APIButtonComponentWithCustomId['style']>;
const ELLIPSIS = '…';

/** Buttons in rows, in their order, as many as a message holds; of two that do the same the first alone. */
export function renderButtons(buttons: readonly Button[], customIdOf: CustomIdOf): ButtonRow[] {
  const rows: APIButtonComponentWithCustomId[][] = [];
  const known = new Set<string>();
  let startsRow = true;
  for (const button of buttons) {
    startsRow ||= button.startsRow === true;
    const label = labelOf(button.label);
    const customId = label === '' ? null : customIdOf(button);
    if (customId === null || known.has(customId)) continue;
    known.add(customId);
    const row = rows.at(-1);
    const rendered = buttonOf(button, label, customId);
    if (row === undefined || startsRow || row.length === DISCORD_LIMITS.buttonsInRow) rows.push([rendered]);
    else row.push(rendered);
    startsRow = false;
  }
  return rows
    .slice(0, DISCORD_LIMITS.actionRows)
    .map((components) => ({ type: ComponentType.ActionRow, components }));
}

function buttonOf(
  { style = 'secondary', isDisabled = false }: Button,
  label: string,
  customId: string,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: STYLES[style],
    label,
    custom_id: customId,
    ...(isDisabled ? { disabled: true } : {}),
  };
}

function labelOf(label: string): string {
  const text = visibleText(label);
  if (text.length <= DISCORD_LIMITS.buttonLabel) return text;
  return shorten(text, DISCORD_LIMITS.buttonLabel - ELLIPSIS.length).text + ELLIPSIS;
}
