import { writeFileSync } from 'node:fs';

import { isSameSentence } from '../evaluation/evidence.js';
import { readEvidence, readRetrievalSet } from '../evaluation/retrieval-set.js';
import { splitSentences } from '../text/sentences.js';
import { EXIT, runCli } from './command-line.js';
import { wrongCall } from './wrong-call.js';

const USAGE = `Usage: npm run reader-data -- DIR… --out FILE

Writes what the sentence reader is trained on (embeddings/model/sentence-reader/training): the sentences of question
sets as the bot cuts them, and for each question which of them answer it. A story, here a topic, is one JSON line:
its documents' sentences, and its questions with the places of their answers, none where nothing answers.

  --out FILE  where to write
  --help      this text

Exit code: 0, 2 when called wrongly.`;

await runCli({
  usage: USAGE,
  options: { out: { type: 'string' } },
  async main({ values, positionals, stdout }) {
    if (positionals.length === 0 || values.out === undefined)
      throw wrongCall('Which folder, and where to?', USAGE);
    const lines: string[] = [];
    for (const folder of positionals) lines.push(...(await storiesOf(folder)));
    writeFileSync(values.out, `${lines.join('\n')}\n`);
    stdout.write(`${String(lines.length)} stories written to ${values.out}\n`);
    return EXIT.done;
  },
});

async function storiesOf(folder: string): Promise<readonly string[]> {
  const { documents, queries } = await readRetrievalSet(folder);
  const evidence = await readEvidence(folder);
  const cut = new Map(
    documents.map(({ id, text }) => [
      id,
      { text, spans: splitSentences(text, { start: 0, end: text.length }) },
    ]),
  );
  const topics = [...new Set(queries.map(({ topic }) => topic ?? ''))];
  return topics.map((topic) => {
    const asked = queries.filter((query) => (query.topic ?? '') === topic);
    const told = evidence.filter((row) => row.topic === topic || topic === '');
    // A document belongs to the stories whose questions it answers; one that answers none is in none.
    const members = documents.filter(({ id }) => told.some(({ document }) => document === id));
    return JSON.stringify({
      story: topic,
      documents: members.map(({ id }) => {
        const { text = '', spans = [] } = cut.get(id) ?? {};
        return spans.map(({ start, end }) => text.slice(start, end));
      }),
      questions: asked.map(({ id, text }) => ({
        question: text,
        answers: told
          .filter(({ query }) => query === id)
          .flatMap((row) => {
            const document = members.findIndex((member) => member.id === row.document);
            const spans = cut.get(row.document)?.spans ?? [];
            return spans.flatMap((span, place) => (isSameSentence(span, row) ? [[document, place]] : []));
          }),
      })),
    });
  });
}
