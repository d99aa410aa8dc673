import { describe, expect, it } from 'vitest';

import type { SubjectKind } from '../../src/answers/timeline-kind.js';
import { type ArticleMentions, NAMED, readMentions } from '../../src/answers/timeline-mentions.js';
import { readSubject } from '../../src/answers/timeline-subject.js';
import type { MarkLabel, SentenceMark } from '../../src/index/analyse-article.js';
import { splitSentences } from '../../src/text/sentences.js';

interface Case {
  readonly topic: string;
  readonly kind: SubjectKind;
  readonly names?: readonly (readonly [text: string, label: MarkLabel])[];
}

function read(body: string, { topic, kind, names = [] }: Case): ArticleMentions {
  const marks = names.flatMap(([text, label]) =>
    [...body.matchAll(new RegExp(text, 'gu'))].map(({ index }): SentenceMark => ({
      start: index,
      end: index + text.length,
      label,
    })),
  );
  const sentences = splitSentences(body, { start: 0, end: body.length });
  const rarity = (): number => 1;
  const subject = readSubject(
    kind === 'person' ? { topic: null, person: topic, rarity } : { topic, person: null, rarity },
  );
  return readMentions(
    { path: 'a.txt', title: '', body, sentences, marks },
    { topic: kind === 'person' ? null : topic, subject, kind, person: null, topical: false },
  );
}

/** Which of the sentences speak of the subject. */
function speaking(body: string, asked: Case): readonly number[] {
  const count = splitSentences(body, { start: 0, end: body.length }).length;
  const mentions = read(body, asked);
  return Array.from({ length: count }, (_, place) => place).filter((place) => mentions.of(place) >= NAMED);
}

const QUILL: Case = {
  topic: 'Edda Quill',
  kind: 'person',
  names: [
    ['Quill', 'PERSON'],
    ['Lind', 'PERSON'],
  ],
};
const NORVIK: Case = { topic: 'Norvik', kind: 'name' };

describe('readMentions', () => {
  it.each([
    ['Quill left. She came back. One year later she was elected.', [0, 1, 2]],
    ['Quill left. "It was late," she said.', [0, 1]],
    ['Quill left. The switch, she said, would come. It rained.', [0, 1]],
    ['Quill left. Lind stayed. He slept.', [0]],
    ['Quill left. Her brother Lind stayed.', [0]],
    ['Lind came. Before his time at sea, Lind taught.', []],
    ['It rained. He stood in for Quill. He was paid well.', [1]],
  ])('follows a person through "%s"', (body, expected) => {
    expect(speaking(body, QUILL)).toEqual(expected);
  });

  it.each([
    ['Norvik said it would build. The company hired. It closed.', [0, 1, 2]],
    ['Norvik said it would build. It was announced that rain would fall.', [0]],
    ['Norvik said it would build. Rain fell. The company hired.', [0]],
    ['Norvik, a ferry, sank. The ferry was raised.', [0, 1]],
    ['Norvik, a ferry, sank. The company was sued.', [0]],
  ])('follows a thing through "%s"', (body, expected) => {
    expect(speaking(body, NORVIK)).toEqual(expected);
  });

  it('takes a longer name for something else, unless the article is about the subject', () => {
    const names: Case['names'] = [['Norvik Dock', 'FAC']];
    const rest = 'Rain fell. Snow fell. Hail fell. Fog came.';
    expect(speaking(`The Norvik Dock closed. ${rest}`, { ...NORVIK, names })).toEqual([]);
    expect(speaking('Norvik grew. The Norvik Dock closed.', { ...NORVIK, names })).toEqual([0, 1]);
    expect(speaking(`Norvik Inc closed. ${rest}`, { ...NORVIK, names: [['Norvik Inc', 'ORG']] })).toEqual([
      0,
    ]);
  });

  it.each([
    ['It began on Tuesday, surprising Norvik.', 'Tuesday', true],
    ['It began in 1985, forcing Norvik to sue in 1989.', '1985', false],
    ['It began in 1985, forcing Norvik to sue in 1989.', '1989', true],
    ['Norvik began in 1985, forcing Lind to sue in 1989.', '1989', true],
    ['Norvik left, and Lind came in 1989.', '1989', false],
  ])('asks whether "%s" dates by "%s" what Norvik did: %s', (body, date, expected) => {
    const dates = [...body.matchAll(/Tuesday|\d{4}/gu)].map(({ 0: text, index }) => ({
      start: index,
      end: index + text.length,
    }));
    const start = body.indexOf(date);
    const span = { start, end: start + date.length };
    expect(read(body, NORVIK).sharesClause(0, span, dates)).toBe(expected);
  });

  it('lets what happens in a place go unnamed only where no other place is named more', () => {
    const place: Case = { topic: 'Tidewick', kind: 'place', names: [['Skerry', 'GPE']] };
    expect(read('Tidewick voted. The mayor fell. Skerry watched.', place).isAbout).toBe(true);
    expect(read('Tidewick and Skerry voted. Skerry fell. Skerry rose.', place).isAbout).toBe(false);
  });
});
