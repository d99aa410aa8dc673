import { describe, expect, it } from 'vitest';

import { readTensors, tensorOf } from '../../../src/text/ner/safetensors.js';

function fileOf(header: object, values: readonly number[], padding = ''): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify(header) + padding);
  const bytes = new Uint8Array(8 + head.length + values.length * 4);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(head.length), true);
  bytes.set(head, 8);
  for (const [index, value] of values.entries()) view.setFloat32(8 + head.length + index * 4, value, true);
  return bytes;
}

const header = {
  a: { dtype: 'F32', shape: [2, 1], data_offsets: [0, 8] },
  b: { dtype: 'F32', shape: [1], data_offsets: [8, 12] },
};

describe('readTensors', () => {
  it.each(['', ' ', '  ', '   '])('reads tensors at any alignment (%j after the header)', (padding) => {
    const tensors = readTensors(fileOf(header, [1, -2, 0.5], padding));
    expect([...tensorOf(tensors, 'a', [2, 1])]).toEqual([1, -2]);
    expect([...tensorOf(tensors, 'b', [1])]).toEqual([0.5]);
  });

  it.each([
    ['an empty file', new Uint8Array(0)],
    ['a file cut off in its header', fileOf(header, []).subarray(0, 40)],
    ['a file cut off in its data', fileOf(header, [1, -2])],
    ['a header that is not JSON', fileOf(header, [1, -2, 0.5]).fill(0x7b, 8, 12)],
    ['a length beyond all files', new Uint8Array(16).fill(0xff)],
    ['another kind of number', fileOf({ a: { dtype: 'F16', shape: [2], data_offsets: [0, 4] } }, [1])],
    ['a shape that does not fit', fileOf({ a: { dtype: 'F32', shape: [3], data_offsets: [0, 4] } }, [1])],
  ])('refuses %s', (_name, bytes) => {
    expect(() => readTensors(bytes)).toThrow();
  });
});

describe('tensorOf', () => {
  const tensors = readTensors(fileOf(header, [1, -2, 0.5]));

  it('names a tensor that is missing or has another shape', () => {
    expect(() => tensorOf(tensors, 'c', [1])).toThrow('no tensor c');
    expect(() => tensorOf(tensors, 'a', [1, 2])).toThrow('the tensor a has the shape [2,1], not [1,2]');
  });
});
