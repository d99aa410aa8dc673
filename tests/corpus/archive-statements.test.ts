import { describe, expect, it } from 'vitest';

import { parseStatements, readStatements } from '../../src/corpus/archive-statements.js';
import { BotError, messageOf } from '../../src/core/errors.js';

function faultOf(text: string): string {
  try {
    parseStatements(text, 'archive.yml');
  } catch (error) {
    expect(error).toBeInstanceOf(BotError);
    return messageOf(error);
  }
  throw new Error('It was accepted.');
}

describe('parseStatements', () => {
  it('reads facts and names', () => {
    const statements = parseStatements(
      `articles:
  a.txt:
    title: Talks
    date: 2019
names:
  - canonical: Fayez al-Sarraj
    aliases: [Fayez Seraj]
  - canonical: Peace Storm
    notAPerson: true
`,
      'archive.yml',
    );
    expect([...statements.articles]).toEqual([['a.txt', { title: 'Talks', date: '2019' }]]);
    expect(statements.lines.get('a.txt')).toBe(2);
    expect(statements.names).toEqual([
      { canonical: 'Fayez al-Sarraj', aliases: ['Fayez Seraj'], notAPerson: false },
      { canonical: 'Peace Storm', aliases: [], notAPerson: true },
    ]);
  });

  it.each(['', '# nothing yet\n', 'articles:\n', 'articles: {}\nnames:\n'])('reads nothing in %j', (text) => {
    expect(parseStatements(text, 'archive.yml')).toMatchObject({ names: [] });
  });

  it.each([
    [
      'articles:\n  a.txt:\n    outlte: TASS\n',
      /line 3: articles › a\.txt › outlte is "TASS": is unknown; known are title, outlet, date, url/u,
    ],
    ['article:\n  a.txt: {}\n', /line 1: article is unknown; known are articles, names/u],
    ['names:\n  - canonical: X\n    alias: Y\n', /line 3: .*known are canonical, aliases, notAPerson/u],
    [
      'articles:\n\n  a.txt:\n    date: 2019-02-30\n',
      /line 4: articles › a\.txt › date is "2019-02-30": must be a day/u,
    ],
    ['articles:\n  a.txt:\n    url: example.org\n', /line 3: .*url is "example\.org": must be a link/u],
    ['articles:\n  a.txt:\n    title: ""\n', /line 3: .*must not be empty/u],
    ['articles:\n  a.txt: TASS\n', /line 2: articles › a\.txt/u],
    ['names:\n  - aliases: [X]\n', /line 2: names › 0 › canonical/u],
    ['- a\n', /line 1: /u],
    ['articles:\n  a.txt: {}\n  a.txt: {}\n', /line 3: .*unique/u],
    ['articles: [\n', /line \d+: /u],
  ])('refuses %j', (text, message) => {
    expect(faultOf(text)).toMatch(message);
    expect(faultOf(text)).toMatch(/^archive\.yml cannot be used:\n.*\nCorrect it/su);
  });

  it('names all faults at once', () => {
    expect(faultOf('articles:\n  a.txt:\n    date: soon\n    url: x\n').match(/line \d/gu)).toEqual([
      'line 3',
      'line 4',
    ]);
  });
});

describe('readStatements', () => {
  it('states of the seeds what is certain, and nothing else', async () => {
    const { articles, names } = await readStatements('seeds');
    expect(Object.fromEntries(articles)).toEqual({
      '000_c3e54649467f1971.txt': { outlet: 'Xinhua', date: '2019-04-06' },
      '002_e95e0a7669a63b31.txt': { outlet: 'Anadolu Agency' },
      '004_428897185c19d343.txt': { outlet: 'TASS', date: '2019-04-06' },
    });
    expect(names).toEqual([]);
  });
});
