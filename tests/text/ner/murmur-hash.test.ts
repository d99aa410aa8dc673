import { describe, expect, it } from 'vitest';

import { murmurHash } from '../../../src/text/ner/murmur-hash.js';
import { readGoldenSteps } from './model-folder.js';

describe('murmurHash', () => {
  it.each(Object.entries(readGoldenSteps().hashes))('hashes %s', (text, hash) => {
    expect(murmurHash(text)).toBe(BigInt(hash));
  });
});
