import { describe, expect, it } from 'vitest';

import { suggest, type SuggestionKind } from '../../src/answers/suggest.js';
import type { NameMention } from '../../src/core/mention.js';
import { openIndex } from '../../src/index/open-index.js';
import { createPersonLookup } from '../../src/text/persons/person-lookup.js';
import { createIndexFixture, FAKE_MODEL } from '../support/index-fixture.js';

const NAMES = ['Libya', 'Tripoli', 'Security Council', 'Ankara'];

/** An index in whose articles exactly these names and the person Mara Lind are found. */
async function indexed() {
  const fixture = createIndexFixture({
    'archive.yml': `articles:
  one.txt: { outlet: Harbour Gazette }
  two.txt: { outlet: Anadolu Ajansı }
  three.txt: { outlet: Harbour Gazette }
`,
    'one.txt': 'Mara Lind was in Libya and in Tripoli.\n',
    'two.txt': 'Mara Lind spoke of Libya in the Security Council.\n',
    'three.txt': 'Libya is far from Ankara.\n',
  });
  await fixture.build({
    createAnalyser:
      () =>
      ({ body }) => {
        const spansOf = (text: string) => {
          const start = body.indexOf(text);
          return start < 0 ? [] : [{ start, end: start + text.length, text }];
        };
        const names = NAMES.flatMap(spansOf).map((span): NameMention => ({ ...span, label: 'GPE' }));
        const persons = spansOf('Mara Lind').map((span) => ({ ...span, person: 0 }));
        return { marks: [], events: [], names: { names, persons, roles: [] }, quotations: [] };
      },
  });
  const index = await openIndex(fixture.indexDir, FAKE_MODEL);
  const lookup = createPersonLookup(index.persons());
  return {
    index,
    suggested: (kind: SuggestionKind, typed: string) => suggest(index, lookup, { kind, typed }),
  };
}

describe('suggest', () => {
  it.each<[SuggestionKind, string, readonly string[]]>([
    ['topic', '', ['Libya', 'Mara Lind', 'Ankara', 'Security Council', 'Tripoli']],
    ['topic', 'lib', ['Libya']],
    ['topic', 'COUNCIL sec', ['Security Council']],
    ['topic', 'tripolli', ['Tripoli']],
    ['topic', 'lind', ['Mara Lind']],
    ['topic', 'zebra', []],
    ['outlet', '', ['Harbour Gazette', 'Anadolu Ajansı']],
    ['outlet', 'ajansi', ['Anadolu Ajansı']],
    ['outlet', 'gazete', ['Harbour Gazette']],
    ['person', 'lind', ['Mara Lind']],
    ['person', '', ['Mara Lind']],
  ])('offers for %s “%s”: %j', async (kind, typed, expected) => {
    const { index, suggested } = await indexed();
    expect(suggested(kind, typed)).toEqual(expected);
    index.close();
  });
});
