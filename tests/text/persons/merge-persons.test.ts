import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';

import { assert, property, shuffledSubarray } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { readArchive } from '../../../src/corpus/read-archive.js';
import { findArticleNames } from '../../../src/text/names/find-article-names.js';
import { findEntitiesByLine } from '../../../src/text/ner/name-finder.js';
import { mergePersons } from '../../../src/text/persons/merge-persons.js';
import type { Person, PersonArticle } from '../../../src/text/persons/person.js';
import { nameFinder, namesIn } from '../names/article-names.js';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

const goldSchema = z.object({
  persons: z.array(
    z.object({ id: z.string(), mentions: z.array(z.object({ article: z.string(), text: z.string() })) }),
  ),
  'not-persons': z.array(z.string()),
});

async function readPersonArticles(folder: string): Promise<PersonArticle[]> {
  const articles: PersonArticle[] = [];
  for await (const entry of readArchive(folder)) {
    if (entry.kind !== 'article') continue;
    const { path, body, content, outlet, date } = entry.article;
    const names = findArticleNames(body, content, findEntitiesByLine(body, nameFinder()));
    articles.push({ path, body, outlet, date, names });
  }
  return articles;
}

/** An article of our own, all story. */
function article(path: string, body: string): PersonArticle {
  return { path, body, names: namesIn(body) };
}

function namesOf(persons: readonly Person[]): string[] {
  return persons.map((person) => person.name).sort();
}

describe('mergePersons on the archive that was written before it', () => {
  let persons: readonly Person[];
  const gold = goldSchema.parse(
    JSON.parse(readFileSync(new URL('people-archive.gold.json', FIXTURES), 'utf8')),
  );

  beforeAll(async () => {
    persons = mergePersons(await readPersonArticles(fileURLToPath(new URL('people-archive', FIXTURES))));
  });

  const placeOf = (mention: { article: string; text: string }): number =>
    persons.findIndex((person) =>
      person.mentions.some((one) => one.article === mention.article && one.text === mention.text),
    );

  it('finds every person', () => {
    const missing = gold.persons
      .flatMap((person) => person.mentions)
      .filter((mention) => placeOf(mention) < 0);
    expect(missing).toEqual([]);
  });

  it('merges nobody wrongly', () => {
    const seen = new Map<number, string>();
    const wrong: string[] = [];
    for (const { id, mentions } of gold.persons) {
      for (const place of new Set(mentions.map(placeOf))) {
        if (seen.has(place)) wrong.push(`${seen.get(place) ?? ''} ${id}`);
        seen.set(place, id);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('leaves at most 5 % of the pairs of mentions apart wrongly', () => {
    let pairs = 0;
    let apart = 0;
    for (const { mentions } of gold.persons) {
      const places = mentions.map(placeOf);
      for (const [at, place] of places.entries()) {
        for (const other of places.slice(at + 1)) {
          pairs += 1;
          if (place !== other) apart += 1;
        }
      }
    }
    expect(apart / pairs).toBeLessThanOrEqual(0.05);
  });

  it('takes no street, prize or company for a person', () => {
    const texts = new Set(persons.flatMap((person) => person.variants.map((variant) => variant.text)));
    expect(gold['not-persons'].filter((name) => texts.has(name))).toEqual([]);
  });

  it('says what merged the spellings', () => {
    const orlov = persons[placeOf({ article: '43-memoir-presented.txt', text: 'Serguei Orlov' })];
    expect(orlov?.reasons.some((reason) => reason.reasons.some((one) => one.kind === 'spelling'))).toBe(true);
  });
});

describe('mergePersons on the seeds', () => {
  /** By hand: each person's spellings with the number of articles. */
  const GOLD: readonly [string, readonly string[], number][] = [
    ['Sergey Lavrov', ['Lavrov', 'Sergei Lavrov', 'Sergey Lavrov'], 5],
    ['Khalifa Haftar', ['Haftar', 'Khalifa Haftar'], 5],
    ['Fayez al-Sarraj', ['Fayez Seraj', 'Fayez al-Sarraj', 'Seraj', 'al-Sarraj'], 4],
    ['Sameh Shoukry', ['Sameh Shoukry', 'Shoukry'], 2],
    ['Antonio Guterres', ['Antonio Guterres', 'Guterres'], 2],
    ['Muammar Gaddafi', ['Muammar Gaddafi'], 4],
    ['Abdel Fattah el-Sisi', ['Abdel Fattah el-Sisi'], 1],
    ['Abdullah Al-Thani', ['Abdullah Al-Thani'], 1],
    ['Ghassan Salame', ['Ghassan Salame'], 1],
  ];

  it('finds the persons named there, rightly merged, and nothing else', async () => {
    const persons = mergePersons(await readPersonArticles('seeds'));
    const found = persons.map((person) => [
      person.name,
      person.variants.map((variant) => variant.text).sort(),
      new Set(person.mentions.map((mention) => mention.article)).size,
    ]);
    expect(found).toEqual(
      expect.arrayContaining(GOLD.map(([name, variants, count]) => [name, [...variants], count])),
    );
    expect(found).toHaveLength(GOLD.length);
  });
});

describe('mergePersons', () => {
  const TEXTS = [
    'Foreign Minister Yevgeny Sorokin spoke. Sorokin smiled.',
    'Evgeni Sorokin, the foreign minister, left with Anna Brandt.',
    'The singer Anna Brandt sang for Minister Evgeny Sorokin.',
    'Goalkeeper Anna Brandt saved the match.',
    'J. Smith signed the paper for Khalid al-Amin.',
    'John Smith and Jane Smith came, and Khaled Amin wrote to them.',
    'Sorokin was absent.',
    'Juan García López and Juan García Pérez are cousins. So is Pope Leo.',
    'Juan García met Pope Leo.',
  ];

  it('gives the same persons for every order and subset order of the articles', () => {
    const articles = TEXTS.map((text, index) => article(`${String(index)}.txt`, text));
    assert(
      property(shuffledSubarray(articles, { minLength: 2 }), (chosen) => {
        const sorted = [...chosen].sort((left, right) => (left.path < right.path ? -1 : 1));
        expect(mergePersons(chosen)).toEqual(mergePersons(sorted));
      }),
      { numRuns: 60 },
    );
  });

  it('merges spellings, and leaves namesakes with unlike roles apart in doubt', () => {
    const persons = mergePersons(
      TEXTS.slice(0, 4).map((text, index) => article(`${String(index)}.txt`, text)),
    );
    const sorokin = persons.filter((person) => person.name.includes('Sorokin'));
    expect(sorokin).toHaveLength(1);
    const brandts = persons.filter((person) => person.name === 'Anna Brandt');
    expect(brandts).toHaveLength(2);
    expect(brandts[0]?.mayBe.map(({ person }) => persons[person]?.id)).toEqual([brandts[1]?.id]);
  });

  it.each([
    ['Kim Min-jun, the finance minister, spoke.', 'Finance Minister Min-jun Kim met bankers.'],
    ['The poet Kovács Béla read aloud.', 'Béla Kovács won the prize.'],
    ['President Volodymyr Hrytsenko left.', 'Vladimir Gritsenko, the president, returned.'],
    ['Nguyễn Văn Hải, a diplomat, left for Geneva.', 'Nguyen Van Hai, the ambassador, spoke.'],
    ['King Farid of Oremia abdicated.', 'They received King Farid of Oremia.'],
    ['Mayor Jean-Pierre Lacroix fell ill.', 'Mayor J.-P. Lacroix returned.'],
    ['Coach Luis Herrera smiled.', 'Luis Herrera lost again. The coach wept.'],
  ])('takes the persons of “%s” and “%s” for one', (left, right) => {
    expect(mergePersons([article('a.txt', left), article('b.txt', right)])).toHaveLength(1);
  });

  it.each([
    ['Kim Min-jun, the finance minister, spoke.', 'Kim Min-jung, a violinist, played.'],
    ['George Pratt, the founder, died.', 'George Pratt Jr. sold the mill.'],
    ['Mahmoud al-Sayed, a baker, protested.', 'Gen. Mohamed al-Sayed retired.'],
    ['Engineer Chen Wei built the tower.', 'Table tennis champion Chen Wei, 19, won gold.'],
    ['Coach Luis Herrera smiled.', 'Judge Luis Herrera wrote the ruling.'],
    ['Petra Lindqvist, a dentist, came.', 'Peter Lindqvist, a dentist, came.'],
  ])('takes the persons of “%s” and “%s” for two', (left, right) => {
    expect(mergePersons([article('a.txt', left), article('b.txt', right)])).toHaveLength(2);
  });

  it('leaves an initial in doubt that fits two', () => {
    const persons = mergePersons([article('a.txt', TEXTS[4] ?? ''), article('b.txt', TEXTS[5] ?? '')]);
    expect(namesOf(persons)).toEqual(['J. Smith', 'Jane Smith', 'John Smith', 'Khalid al-Amin']);
    expect(persons.find((person) => person.name === 'J. Smith')?.mayBe).toHaveLength(2);
  });

  it('leaves a surname alone in another article in doubt', () => {
    const persons = mergePersons([
      article('a.txt', TEXTS[0] ?? ''),
      article('b.txt', 'Sorokin said no. Mr. Sorokin left.'),
    ]);
    expect(persons).toHaveLength(2);
    expect(persons[1]?.mayBe[0]).toMatchObject({ person: 0 });
  });

  it('never merges two through a third whom both fit', () => {
    const persons = mergePersons([article('a.txt', TEXTS[7] ?? ''), article('b.txt', TEXTS[8] ?? '')]);
    const garcias = persons.filter((person) => person.name.startsWith('Juan García'));
    expect(garcias).toHaveLength(3);
  });

  it('merges what the operator states, a surname too, and drops what is no person', () => {
    const articles = [
      article('a.txt', 'Anna Brandt sailed on the Clara Bell. Captain Clara Bell is unknown.'),
      article('b.txt', 'Aennchen Brand wrote to Dr. Hopkins. Hopkins said no.'),
    ];
    const stated = [
      {
        canonical: 'Anna Brandt-Hopkins',
        aliases: ['Anna Brandt', 'Aennchen Brand', 'Hopkins'],
        notAPerson: false,
      },
      { canonical: 'Clara Bell', aliases: [], notAPerson: true },
    ];
    const persons = mergePersons(articles, stated);
    expect(persons.map((person) => person.name)).toEqual(['Anna Brandt-Hopkins']);
    expect(persons[0]?.reasons.every((reason) => reason.reasons[0]?.kind === 'stated')).toBe(true);
  });
});
