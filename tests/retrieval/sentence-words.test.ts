import { describe, expect, it } from 'vitest';

import { sentenceWords, type TokenKind } from '../../src/retrieval/sentence-words.js';
import { plainQuestion } from '../support/plain-question.js';

function read(body: string, question = ''): { text: string; kind: TokenKind; asked: number }[] {
  return sentenceWords(plainQuestion(question), body, { start: 0, end: body.length }).map(
    ({ start, end, kind, asked }) => ({ text: body.slice(start, end), kind, asked }),
  );
}

function texts(body: string): string[] {
  return read(body).map(({ text }) => text);
}

describe('sentenceWords', () => {
  it.each([
    ['a 24-yard run', ['a', '24-yard', 'run']],
    ['$5.2 million, or 10%', ['$5.2', 'million', ',', 'or', '10%']],
    ["Libya's army", ['Libya', "'s", 'army']],
    ['the U.S. Gen. Fox said.', ['the', 'U.S.', 'Gen.', 'Fox', 'said', '.']],
    ['(LNA) – cease-fire', ['(', 'LNA', ')', '–', 'cease-fire']],
    ['It won 23–16', ['It', 'won', '23–16']],
  ])('cuts %j', (body, expected) => {
    expect(texts(body)).toEqual(expected);
  });

  it.each([
    ['They will pay wages', 'pay'],
    ['The ground holds 22,000 people', 'holds'],
    ['The law lets the state pay', 'lets'],
  ])('knows the verb of "%s" by what stands around it', (body, verb) => {
    expect(read(body).find(({ text }) => text === verb)?.kind).toBe('verb');
  });

  it('does not take a plural for a verb', () => {
    expect(read('The gifts of the king').find(({ text }) => text === 'gifts')?.kind).toBe('word');
  });

  it('marks what repeats the question, whatever its ending', () => {
    const asked = read('Freighters were owned by Thorne.', 'Who owns the freighter?');
    expect(asked.filter((word) => word.asked > 0).map(({ text }) => text)).toEqual(['Freighters', 'owned']);
  });
});
