import { readFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runOwnScript, type ScriptEnding, type ScriptOptions } from '../support/own-scripts.js';
import { temporaryFolder, writeFiles } from '../support/temp-folder.js';

const rows = (...objects: readonly object[]): string =>
  objects.map((object) => `${JSON.stringify(object)}\n`).join('');

const BRIDGE =
  'The bridge of Port Elsa was closed on Monday. Divers had found two cracks in its northern pillar. The mayor, Nora Quist, asked for patience.';
const FERRY =
  'A ferry carries the commuters of Port Elsa. It leaves the northern quay every hour. A ticket costs three crowns.';
const MUSEUM =
  'The museum of toys opened in 1936. It shows four hundred dolls. Its founder was a clockmaker from Velm.';
const DOLLS = MUSEUM.indexOf('It shows');

const RETRIEVAL = {
  'corpus.jsonl': rows(
    { _id: 'bridge', text: BRIDGE },
    { _id: 'ferry', text: FERRY },
    { _id: 7, title: '', text: MUSEUM },
  ),
  'queries.jsonl': rows(
    { _id: 'q1', text: 'What did divers find in the pillar of the bridge?' },
    { _id: 'q2', text: 'How many dolls does the museum of toys show?' },
    { _id: 'q3', text: 'Who won the chess tournament in Velm?' },
  ),
  'qrels.tsv': 'q1\tbridge\t1\nq2\t7\t1\n',
  'evidence.jsonl': rows({
    'query-id': 'q2',
    'corpus-id': 7,
    start: DOLLS,
    end: MUSEUM.indexOf('.', DOLLS) + 1,
    answers: ['four hundred'],
  }),
};

async function evaluate(
  args: readonly string[],
  state: string,
  options: ScriptOptions = {},
): Promise<ScriptEnding> {
  return await runOwnScript('src/cli/evaluate.ts', args, { env: { STATE_DIR: state }, ...options }).ended;
}

describe('npm run evaluate', () => {
  const cleanUps: (() => void)[] = [];
  let home = '';
  let ending: ScriptEnding;
  const at = (name: string): string => path.join(home, name);

  beforeAll(async () => {
    home = temporaryFolder((cleanUp) => cleanUps.push(cleanUp));
    writeFiles(at('retrieval'), RETRIEVAL);
    writeFiles(at('dates'), {
      'dates.jsonl': rows({
        doc: 'a',
        date: '2021-03-05',
        text: 'It opened on March 1, 2021.',
        timexes: [{ start: 13, end: 26, text: 'March 1, 2021', type: 'DATE', value: '2021-03-01' }],
      }),
    });
    writeFiles(at('people'), {
      'people.jsonl': rows({
        doc: 'a',
        text: 'Mayor Nora Quist spoke.',
        mentions: [{ start: 6, end: 16, text: 'Nora Quist', entity: 3, identity: null }],
      }),
    });
    writeFiles(at('timelines'), {
      'articles.jsonl': rows({
        doc: 'a',
        date: '2021-03-05',
        sentences: [{ n: 0, start: 0, end: 37 }],
      }),
      'articles/a.txt': 'The bridge closed on March 1, 2021.\n',
      'timelines.jsonl': rows({
        entity: 'Elsa Bridge',
        events: [{ order: 1, date: '2021-03-01', reports: [{ doc: 'a', sentence: 0 }] }],
      }),
    });
    const sets = ['retrieval', 'dates', 'people', 'timelines'].map(at);
    ending = await evaluate(
      [...sets, '--json', '--details', at('details.jsonl'), '--run', at('run.txt')],
      at('state'),
      { whenDone: (cleanUp) => cleanUps.push(cleanUp) },
    );
  });
  afterAll(() => {
    for (const cleanUp of cleanUps) cleanUp();
  });

  it('gives one JSON object a folder, each by its kind', () => {
    expect(ending).toMatchObject({ code: 0, signal: null });
    const reports = ending.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(reports.map(({ folder, kind }) => [folder, kind])).toEqual(
      ['retrieval', 'dates', 'people', 'timelines'].map((name) => [at(name), name]),
    );
    const [retrieval, dates, people, timelines] = reports;
    expect(retrieval).toMatchObject({ documents: 3, questions: 2, unjudged: 1 });
    expect(retrieval.ranking.fused.ndcg10.mean).toBe(1);
    expect(retrieval.evidence).toMatchObject({ mean: 1, count: 1 });
    expect(retrieval.answeringWords.goldSentence.hit.count).toBe(1);
    expect(retrieval.refusal).toMatchObject({ asked: 2, of: 2 });
    expect(retrieval.refusal.archives.map((row: object) => ('size' in row ? row.size : 0))).toEqual([3]);
    expect(dates.scores.all).toMatchObject({ gold: 1, valueF1: 1 });
    expect(people.scores).toMatchObject({ gold: 1, exact: { f1: 1 }, clusters: { f1: 1 } });
    expect(timelines).toMatchObject({ articles: 1, entities: 1, events: 1 });
  });

  it('writes one line of details a question, and a TREC run file', () => {
    const details = readFileSync(at('details.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(details.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3']);
    expect(details[1]).toMatchObject({
      set: at('retrieval'),
      question: 'How many dolls does the museum of toys show?',
      citesGold: true,
      firstSentence: { document: '7', start: DOLLS, text: 'It shows four hundred dolls.' },
    });
    for (const { probability, outcome } of details) {
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
      expect(['found', 'nothing-found']).toContain(outcome);
    }
    const run = readFileSync(at('run.txt'), 'utf8').trim().split('\n');
    expect(run).toHaveLength(9);
    expect(run[0]).toMatch(/^q1 Q0 bridge 1 -?\d+\.\d{6} dateline$/u);
  });

  it('prints tables, and embeds nothing in the second run', async () => {
    const second = await evaluate(['retrieval', 'dates', 'people', 'timelines'].map(at), at('state'));
    expect(second).toMatchObject({ code: 0, stderr: '' });
    expect(second.stdout).toContain('nDCG@10');
    expect(second.stdout).toContain('value F1');
    expect(second.stdout).toContain('who is who within an article');
    expect(second.stdout).toContain('date + article + sentence');
    expect(second.stdout).toContain('2 questions, 1 without a relevant document');
  });

  it('explains how a question got its ranking', async () => {
    const text = await evaluate([at('retrieval'), '--explain', 'q2'], at('state'));
    expect(text.code).toBe(0);
    expect(text.stdout).toMatch(/passage +document +fused +cosine +BM25 +relevant/u);
    expect(text.stdout).toContain('“It shows four hundred dolls.”');
    expect(text.stdout).toMatch(/gate: probability [.\d]+, threshold [.\d]+/u);
    expect(text.stdout).toMatch(/passage similarity above the next +-?[.\d]+ +-?[.\d]+/u);
    const json = await evaluate([at('retrieval'), '--explain', 'q2', '--json'], at('state'));
    expect(JSON.parse(json.stdout)).toMatchObject({ id: 'q2', relevant: ['7'] });
  });

  it.each([
    [[], 2, /Which folder/u],
    [['nowhere'], 2, /nowhere is no folder/u],
    [['.'], 2, /holds no test set/u],
    [['DATES', '--run', 'file'], 2, /has questions/u],
    [['RETRIEVAL', 'RETRIEVAL', '--run', 'file'], 2, /one set/u],
    [['RETRIEVAL', '--explain', 'q9'], 1, /No question has the id “q9”/u],
    [['RETRIEVAL', '--details', 'no/such/folder'], 2, /cannot be written/u],
  ])('%j ends with %i', async (args, code, message) => {
    const named = args.map((arg) => (/^[A-Z]+$/u.test(arg) ? at(arg.toLowerCase()) : arg));
    const failed = await evaluate(named, at('state'));
    expect(failed.code).toBe(code);
    expect(failed.stderr).toMatch(message);
    expect(failed.stdout).toBe('');
  });
});
