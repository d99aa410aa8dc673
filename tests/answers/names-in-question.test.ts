import { describe, expect, it } from 'vitest';

import { namesInQuestion } from '../../src/answers/names-in-question.js';

const names = (text: string) =>
  namesInQuestion(text, (term) => !['who', 'what', 'when', 'did'].includes(term));

describe('namesInQuestion', () => {
  it.each([
    ['When was Pavel Orsk born?', ['Pavel Orsk']],
    ['Did Omar al-Tarhi meet Orsk?', ['Omar al-Tarhi', 'Orsk']],
    ['What did al-Tarhi say?', ['al-Tarhi']],
    ['Who met Ludwig van Aarden?', ['Ludwig van Aarden']],
    ["What did Orsk's Harbour Board decide?", ['Orsk', 'Harbour Board']],
    ['Did Orsk, Tarhi or Quill speak?', ['Orsk', 'Tarhi', 'Quill']],
    ['Who leads the Bank of Tidewick?', ['Bank of Tidewick']],
    ['Who leads the Board of the Tidewick Harbour?', ['Board of the Tidewick Harbour']],
    ['who closed the bridge', []],
  ])('reads %s', (text, expected) => {
    expect(names(text).map((name) => name.text)).toEqual(expected);
  });

  it('knows what a name is put together of by "of"', () => {
    expect(names('Who is the Mayor of Tidewick?')).toEqual([
      { text: 'Mayor of Tidewick', parts: ['Mayor', 'Tidewick'] },
    ]);
    expect(names('Who is Pavel Orsk?')).toEqual([{ text: 'Pavel Orsk', parts: ['Pavel Orsk'] }]);
  });
});
