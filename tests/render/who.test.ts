import { describe, expect, it } from 'vitest';

import type { PersonProfile, WhoAnswer } from '../../src/answers/who-answer.js';
import { renderDiscord } from '../../src/render/discord.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { renderMerged, renderWho } from '../../src/render/who.js';
import { linds } from '../support/fake-answers.js';

/** Ten namesakes. */
function namesakes(isMore: boolean): WhoAnswer {
  const answer = linds('Lind');
  const [person] = answer.people;
  if (person === undefined) throw new Error('The fake answer has people.');
  const people = Array.from({ length: 10 }, (_, place) => ({
    ...person,
    id: `p${String(place)}`,
    mentions: place + 1,
  }));
  return { ...answer, people, isMore };
}

function only(changed: Partial<PersonProfile>): WhoAnswer {
  const answer = linds('p1');
  return { ...answer, people: answer.people.map((person) => ({ ...person, ...changed })) };
}

const shown = (reply: ReturnType<typeof renderWho>): string =>
  renderTerminal(reply, { colours: false, width: Infinity });

describe('renderWho', () => {
  it('lists all who may be meant, and tells namesakes apart by their numbers', () => {
    const reply = renderWho(namesakes(false));
    const text = shown(reply);
    expect(text).toContain('10 people in the archive may be meant.');
    expect(text).toContain('1 · Mara Lind');
    expect(text).toContain('10 · Mara Lind');
    expect(text).toContain('Named 10 times');
    const labels = reply.buttons?.map(({ label }) => label) ?? [];
    expect(new Set(labels)).toHaveProperty('size', 10);
    expect(labels[9]).toBe('10 · Mara Lind');
    expect(renderDiscord(reply)).toHaveLength(1);
  });

  it('counts nobody where more may be meant than are shown', () => {
    const text = shown(renderWho(namesakes(true)));
    expect(text).toContain('More people than these may be meant.');
    expect(text).not.toContain('10 people');
  });

  it('shows every spelling', () => {
    const variants = Array.from({ length: 30 }, (_, place) => `Mara Lind the ${String(place)}th`);
    const text = shown(renderWho(only({ variants })));
    expect(variants.filter((variant) => !text.includes(variant))).toEqual([]);
  });
});

describe('renderMerged', () => {
  it('counts the pairs that it does not show', () => {
    const [pair] = linds('p1').people[0]?.merged ?? [];
    if (pair === undefined) throw new Error('The fake person has a pair.');
    const merged = Array.from({ length: 25 }, () => pair);
    expect(shown(renderMerged(only({ merged })))).toContain('… and 5 more');
    expect(shown(renderMerged(only({ merged: merged.slice(0, 20) })))).not.toContain('more');
  });
});
