import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countTerms, createCountedKeywords } from '../../src/index/counted-keywords.js';
import { createKeywordIndexBuilder, openKeywordIndex } from '../../src/index/keyword-index.js';

const term = fc.constantFrom('ferry', 'strait', 'sunday', '2019', 'u');

describe('createCountedKeywords', () => {
  it('finds and scores as an index that was built does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(term, { maxLength: 12 }), { maxLength: 20 }),
        fc.array(fc.oneof(term, fc.constant('unheard')), { maxLength: 6 }),
        fc.integer({ min: 0, max: 25 }),
        (passages, wanted, limit) => {
          const builder = createKeywordIndexBuilder();
          for (const passage of passages) builder.add(passage);
          const built = openKeywordIndex(builder.encode());
          const counted = createCountedKeywords(passages.map((passage) => countTerms(passage)));
          expect(counted.size).toBe(built.size);
          expect(counted.terms).toEqual(built.terms);
          for (const word of wanted) {
            expect(counted.documentFrequency(word)).toBe(built.documentFrequency(word));
            expect(counted.inverseDocumentFrequency(word)).toBe(built.inverseDocumentFrequency(word));
          }
          const even = (label: number): boolean => label % 2 === 0;
          for (const accept of [undefined, even]) {
            const hits = counted.search(wanted, limit, accept);
            expect(hits).toHaveLength(built.search(wanted, limit, accept).length);
            for (const { label, score } of hits) {
              expect(score).toBeCloseTo(built.score(wanted, label), 4);
              expect(counted.score(wanted, label)).toBe(score);
            }
            expect(hits.map(({ score }) => score)).toEqual(
              hits.map(({ score }) => score).toSorted((left, right) => right - left),
            );
          }
        },
      ),
    );
  });
});
