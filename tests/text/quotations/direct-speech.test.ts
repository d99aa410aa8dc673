import { describe, expect, it } from 'vitest';

import { spoken } from './spoken.js';
import type { Row } from './spoken.js';

/** People are written `Sergei Lavrov|Lavrov @ Russian foreign minister`: forms, then a role of the text. */
const DIRECT: readonly Row[] = [
  ['"We are late," Dana Orr said.', ['Dana Orr'], ['Orr: We are late,']],
  ['“We are late,” said Dana Orr.', ['Dana Orr'], ['Orr: We are late,']],
  ['« We are late », said Dana Orr.', ['Dana Orr'], ['Orr: We are late']],
  ["``We are late,'' said Dana Orr.", ['Dana Orr'], ['Orr: We are late,']],
  ['„We are late“, said Dana Orr.', ['Dana Orr'], ['Orr: We are late']],
  [
    '‘We’re late for the leaders’ meeting,’ said Dana Orr.',
    ['Dana Orr'],
    ['Orr: We’re late for the leaders’ meeting,'],
  ],
  ["'We're late and they aren't,' said Dana Orr.", ['Dana Orr'], ["Orr: We're late and they aren't,"]],
  ['"Are we late?" Dana Orr asked.', ['Dana Orr'], ['Orr: Are we late?']],
  ['"We are late", Orr stated, "and it rains"', ['Orr'], ['Orr: We are late', 'Orr: and it rains']],
  [
    '"We are late," Orr said. "It rains. Nobody came."',
    ['Orr'],
    ['Orr: We are late,', 'Orr: It rains. Nobody came.'],
  ],
  ['Orr said: "We are late. Nobody came."', ['Orr'], ['Orr: We are late. Nobody came.']],
  ['Orr wrote to the council:\n\n"We are late."', ['Orr'], ['Orr: We are late.']],
  [
    '"We are late," Orr said.\n\n"The train broke down.\n\n"Then the bus did not come," she added.',
    ['Orr'],
    ['Orr: We are late,', 'Orr: The train broke down.', 'Orr: Then the bus did not come,'],
  ],
  [
    'Orr met Kim Vale in Oslo. "We agreed on the price and on little else," he told reporters.',
    ['Orr', 'Kim Vale|Vale'],
    ['Orr: We agreed on the price and on little else,'],
  ],
  ['Orr said the bridge "will not last another winter."', ['Orr'], ['Orr: will not last another winter.']],
  ['Orr called the bridge "a disgrace" and left.', ['Orr'], ['Orr: a disgrace']],
  ['Orr said Vale had told him: "Sell it."', ['Orr', 'Vale'], ['Vale: Sell it.']],
  ['"He told me, \'Sell it,\' and I did," Orr said.', ['Orr'], ["Orr: He told me, 'Sell it,' and I did,"]],
  ['“The so-called “old bridge” must go,” Orr said.', ['Orr'], ['Orr: The so-called “old bridge” must go,']],
  [
    '"It was a long night," said a nurse, Ida Moss, who stayed.',
    ['Ida Moss'],
    ['Moss: It was a long night,'],
  ],
  ['"It was a long night," said Ida Moss, a nurse.', ['Ida Moss'], ['Moss: It was a long night,']],
  ['Ida Moss, a nurse who stayed until dawn, said: "It was long."', ['Ida Moss'], ['Moss: It was long.']],
  ['Ida Moss, 45, from Leeds, said: "It was long."', ['Ida Moss'], ['Moss: It was long.']],
  ['"It was long," Moss, the head nurse, told the BBC.', ['Moss'], ['Moss: It was long,']],
  ['"It was long," a spokeswoman for Moss said.', ['Moss'], ['-: It was long,']],
  ['"It was long," said Moss\'s lawyer.', ['Moss'], ['-: It was long,']],
  ['"It was long," the hospital said in a statement.', ['Moss'], ['-: It was long,']],
  [
    '"It was long," said one resident. "We never slept," he added.',
    ['Moss'],
    ['-: It was long,', '-: We never slept,'],
  ],
  ['Moss and Orr said: "It was long."', ['Moss', 'Orr'], ['-: It was long.']],
  [
    'In her statement, Moss wrote that nurses were "tired of waiting."',
    ['Moss'],
    ['Moss: tired of waiting.'],
  ],
  ['Moss\'s statement added: "Nurses cannot wait."', ['Moss'], ['Moss: Nurses cannot wait.']],
  ['"Nurses cannot wait," according to Moss.', ['Moss'], ['Moss: Nurses cannot wait,']],
  ['Moss was quoted by the paper as saying: "Nurses cannot wait."', ['Moss'], ['Moss: Nurses cannot wait.']],
  ['The paper quoted Moss as saying "nurses cannot wait."', ['Moss'], ['Moss: nurses cannot wait.']],
  ['Moss smiled. "Nurses cannot wait for ever."', ['Moss'], ['Moss: Nurses cannot wait for ever.']],
  [
    '"Nurses cannot wait." "Nor can I," Moss said.',
    ['Moss'],
    ['Moss: Nurses cannot wait.', 'Moss: Nor can I,'],
  ],
  ['"Nurses cannot wait." — Ida Moss', ['Ida Moss'], ['Moss: Nurses cannot wait.']],
  ['Moss: "Nurses cannot wait."', ['Moss'], ['Moss: Nurses cannot wait.']],
  ['As Moss put it: "Nurses cannot wait."', ['Moss'], ['Moss: Nurses cannot wait.']],
  ['Moss went on: "Nurses cannot wait."', ['Moss'], ['Moss: Nurses cannot wait.']],
  ['"Wait," Moss said, adding: "Not for long."', ['Moss'], ['Moss: Wait,', 'Moss: Not for long.']],
  ['Moss said nurses were tired and that she had "no plan B".', ['Moss'], ['Moss: no plan B']],
  ['"It\'s high time" the hall was closed, Moss said.', ['Moss'], ["Moss: It's high time"]],
  [
    'Moss ordered the staff "to stay inside until the storm has passed."',
    ['Moss'],
    ['Moss: to stay inside until the storm has passed.'],
  ],
  [
    'Kenyan President Ruth Obo met her Malian counterpart, Issa Keita, in Nairobi.\n"We need rain," the Malian president said. "We all do," said the Kenyan president.',
    ['Ruth Obo @ Kenyan President', 'Issa Keita'],
    ['Keita: We need rain,', 'Obo: We all do,'],
  ],
  [
    'Norwegian Foreign Minister Anna Lie arrived. "The talks go on," the top diplomat said.',
    ['Anna Lie @ Norwegian Foreign Minister'],
    ['Lie: The talks go on,'],
  ],
  [
    'Prime Minister Olu Ade met Finance Minister Kemi Bello. "The budget is late," the finance minister said. "It is not," the premier replied.',
    ['Olu Ade @ Prime Minister', 'Kemi Bello @ Finance Minister'],
    ['Bello: The budget is late,', 'Ade: It is not,'],
  ],
  [
    'Mayor Jo Pike and Mayor Al Reed spoke. "It is done," the mayor said.',
    ['Jo Pike @ Mayor', 'Al Reed'],
    ['-: It is done,'],
  ],
  [
    'Susan Park praised Tom Hale. "He is the best of us," she said. "She is too kind," he said.',
    ['Susan Park', 'Tom Hale'],
    ['Park: He is the best of us,', 'Hale: She is too kind,'],
  ],
  [
    '"The road is closed," police said. "Nobody gets through," added Orr.',
    ['Orr'],
    ['-: The road is closed,', 'Orr: Nobody gets through,'],
  ],
  ['UN envoy to Mali Lena Brandt said: "It is calm."', ['Lena Brandt'], ['Brandt: It is calm.']],
  ['"It is calm," said UN envoy to Mali Lena Brandt.', ['Lena Brandt'], ['Brandt: It is calm,']],
  ['“We will not wait, Orr said.\nThe road stayed closed.', ['Orr'], ['-: We will not wait, Orr said.']],
  [
    'Dana Orr, who wrote the report with Kim Vale, said the findings, printed on Monday, showed that "time is short."',
    ['Dana Orr', 'Kim Vale'],
    ['Orr: time is short.'],
  ],
  [
    'The findings were described by Kim Vale, who was not involved, as "robust".',
    ['Kim Vale'],
    ['Vale: robust'],
  ],
  [
    'In the words of the mayor, Kim Vale, it was "a long and bitter night".',
    ['Kim Vale'],
    ['Vale: a long and bitter night'],
  ],
  [
    'Sen. Jo Pike, R-Utah, a frequent critic, called it "beneath the office."',
    ['Jo Pike'],
    ['Pike: beneath the office.'],
  ],
  [
    'Speaker Jo Pike fired back. "He is afraid," the Utah Republican said.',
    ['Jo Pike'],
    ['Pike: He is afraid,'],
  ],
  [
    'Spokeswoman Ida Moss left early. A senior official said there was "no plan B." "We wing it," the official said.',
    ['Ida Moss @ Spokeswoman'],
    ['-: no plan B.', '-: We wing it,'],
  ],
  [
    '"We are late," Jo Pike said.\n\nThe crowd listened to a nurse, Ida Moss. "They never slept," she said.',
    ['Jo Pike', 'Ida Moss'],
    ['Pike: We are late,', 'Moss: They never slept,'],
  ],
  ['Moss said: "We are late.\n\nNobody came."', ['Moss'], ['Moss: We are late.', 'Moss: Nobody came.']],
  ['"We agree, "said Moss. "All of us. "', ['Moss'], ['Moss: We agree,', 'Moss: All of us.']],
  [
    'Gen Obo Keita took the town. The general, once a teacher, told his men to "spare all who raise a flag".',
    ['Obo Keita'],
    ['Keita: spare all who raise a flag'],
  ],
  [
    '"This is the longest of all the winters that I have seen,\nand the hardest for most of us," Ida Moss said.',
    ['Ida Moss'],
    ['Moss: This is the longest of all the winters that I have seen,\nand the hardest for most of us,'],
  ],
  [
    'Striker Leo Brand said: "I have moved on."\n\n"I want to win," the Malian winger added.',
    ['Leo Brand @ Striker'],
    ['Brand: I have moved on.', 'Brand: I want to win,'],
  ],
  ['The tax is new. According to him, Brand said, it is "a joke".', ['Brand'], ['Brand: a joke']],
];

const NOT_SAID: readonly Row[] = [
  ['The army tried to "liberate the city" on Monday.', [], []],
  ["A so-called 'black hole' opened in the budget.", [], []],
  ['He starred in the film "High Noon" in 1952.', [], []],
  ['Orr said the film "The Long Road Home" was his best.', ['Orr'], []],
  ["The leaders' plan and the workers' demands met in the '90s.", [], []],
  ['‘Appointing special envoy’', [], []],
  ["Rock 'n' roll was Orr's life.", ['Orr'], []],
  ['The 6\'2" guard and the 5\'11" forward played.', [], []],
  ['The ship, nicknamed "Old Mary", sank.', [], []],
  ['“High Noon at the Old Mill” — The Daily Post, May 3', [], []],
  ['The boy, dubbed a "hero" at home, left.', [], []],
  ['Members of the group "Free Orr" marched.', ['Orr'], []],
];

describe('findQuotations, direct speech', () => {
  it.each(DIRECT)('%s', (text, people, expected) => {
    expect(spoken(text, people, 'direct')).toEqual(expected);
  });

  it.each(NOT_SAID)('nobody says it: %s', (text, people, expected) => {
    expect(spoken(text, people, 'direct')).toEqual(expected);
  });

  it('does not carry an open quotation over a gap in the content', () => {
    const body = '"We are late.\nADVERTISEMENT\n"Nobody came," Orr said.';
    const gap = body.indexOf('ADVERTISEMENT');
    const content = [
      { start: 0, end: gap - 1 },
      { start: body.indexOf('"Nobody'), end: body.length },
    ];
    expect(spoken(body, ['Orr'], 'direct', content)).toEqual(['-: We are late.', 'Orr: Nobody came,']);
  });
});
