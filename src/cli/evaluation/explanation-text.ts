import type { NamedFeature, QuestionExplanation } from '../../evaluation/explain-question.js';
import { shareText, textTable } from './text-table.js';

const MOST_TEXT = 160;

/** A question's scores as lines, every figure named. */
export function explanationText(explanation: QuestionExplanation): readonly string[] {
  const { gate } = explanation;
  const relevant = new Set(explanation.relevant);
  const verdict = gate.passed ? 'answers' : 'does not answer';
  return [
    `${explanation.id}: ${explanation.question}`,
    `asks for a ${explanation.askedFor}; relevant: ${explanation.relevant.join(', ') || 'nothing'}`,
    '',
    ...textTable([
      ['term', 'weight', 'name or number'],
      ...explanation.terms.map(({ term, weight, exact }) => [term, shareText(weight), exact ? 'yes' : '']),
    ]),
    '',
    ...textTable([
      ['passage', 'document', 'fused', 'cosine', 'BM25', 'relevant'],
      ...explanation.passages.map(({ document, start, end, fused, cosine, bm25 }, place) => [
        `${String(place + 1)}  ${String(start)}–${String(end)}`,
        document,
        fused.toFixed(3),
        shareText(cosine),
        bm25.toFixed(2),
        relevant.has(document) ? 'yes' : '',
      ]),
    ]),
    ...explanation.sentences.flatMap(({ document, start, end, text, score, features }, place) => [
      '',
      `sentence ${String(place + 1)}: document ${document}, ${String(start)}–${String(end)}, score ${score.toFixed(3)}`,
      `“${text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text}”`,
      ...featureTable(features),
    ]),
    '',
    `gate: probability ${shareText(gate.probability)}, threshold ${shareText(gate.threshold)}: the archive ${verdict}`,
    ...featureTable(gate.features),
  ];
}

function featureTable(features: readonly NamedFeature[]): readonly string[] {
  return textTable([
    ['  feature', 'value', 'adds'],
    ...features.map(({ name, value, adds }) => [`  ${name}`, value.toFixed(3), adds.toFixed(3)]),
  ]);
}
