import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type ButtonAddress, createCustomIds } from '../../src/discord/custom-id.js';
import { DISCORD_LIMITS } from '../../src/render/limits.js';
import { hostileText } from '../render/arbitrary-answer.js';
import { createMemoryStore } from '../support/memory-store.js';

const TOKEN = 'stand-in.token.for-tests';
const ADA = '100000000000000001';
const BEN = '100000000000000002';

const store = createMemoryStore();
const ids = createCustomIds({ token: TOKEN, store });

const text = fc.oneof(fc.string({ maxLength: 12 }), hostileText(6), fc.string({ unit: 'binary' }));
const address: fc.Arbitrary<ButtonAddress> = fc.record({
  command: text,
  action: text,
  args: fc.array(text, { maxLength: 4 }),
  page: fc.option(fc.nat()),
});
const owner = fc.constantFrom(null, ADA);

const short: ButtonAddress = { command: 'who', action: 'page', args: ['Ada Quill'], page: 2 };
const long: ButtonAddress = { command: 'ask', action: 'more', args: ['Why? '.repeat(80)], page: null };

describe('custom ids', () => {
  it('give back what went in, whatever it is', () => {
    fc.assert(
      fc.property(address, owner, (given, owner) => {
        const id = ids.seal(given, owner);
        expect(id.length).toBeLessThanOrEqual(DISCORD_LIMITS.customId);
        expect(ids.open(id, ADA)).toEqual({ ...given, isOwned: owner !== null });
      }),
      { numRuns: 2000 },
    );
  });

  it('show no character that could be lost on the way', () => {
    fc.assert(
      fc.property(address, (given) => {
        expect(ids.seal(given, null)).not.toMatch(/\p{C}/u);
      }),
    );
  });

  it('open for nobody but their owner', () => {
    fc.assert(
      fc.property(address, (given) => {
        expect(ids.open(ids.seal(given, ADA), BEN)).toBeNull();
        expect(ids.open(ids.seal(given, null), BEN)).not.toBeNull();
      }),
    );
  });

  it('do not open when cut short, or changed at any place', () => {
    fc.assert(
      fc.property(
        address,
        owner,
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (given, owner, at, with_) => {
          const id = ids.seal(given, owner);
          const place = at % id.length;
          expect(ids.open(id.slice(0, place), ADA)).toBeNull();
          const changed = id.slice(0, place) + with_ + id.slice(place + 1);
          if (changed !== id) expect(ids.open(changed, ADA)).toBeNull();
          expect(ids.open(id + with_, ADA)).toBeNull();
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('do not open under another token', () => {
    const others = createCustomIds({ token: 'another.token.for-tests', store });
    fc.assert(
      fc.property(address, owner, (given, owner) => {
        expect(others.open(ids.seal(given, owner), ADA)).toBeNull();
      }),
    );
  });

  it.each(['', '1', 'more', 'page:2', '1AAAAAAAAAAAawho|page|2', '~', '\uD800', '1'.repeat(100)])(
    'of another making do not open: %j',
    (id) => {
      expect(ids.open(id, ADA)).toBeNull();
    },
  );

  it('need the store only for what is too long', () => {
    const own = createMemoryStore();
    const fresh = createCustomIds({ token: TOKEN, store: own });
    fresh.seal(short, ADA);
    expect(own.size).toBe(0);
    fresh.seal(long, ADA);
    fresh.seal(long, null);
    expect(own.size).toBe(1);
  });

  it('do not open when the store has forgotten them', () => {
    const forgetful = createCustomIds({ token: TOKEN, store: createMemoryStore() });
    expect(forgetful.open(ids.seal(long, null), ADA)).toBeNull();
    expect(forgetful.open(ids.seal(short, null), ADA)).toEqual({ ...short, isOwned: false });
  });

  it('are the same for the same button, so that nothing piles up', () => {
    expect(ids.seal(long, ADA)).toBe(ids.seal(long, ADA));
  });
});
