import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** The passages' vectors in label order, as raw little-endian float32: exact scores and reuse by the next build. */
export interface VectorFile {
  read(label: number): Float32Array;
  close(): void;
}

export interface VectorFileWriter {
  add(vector: Float32Array): void;
  close(): void;
}

export function createVectorFile(file: string): VectorFileWriter {
  const descriptor = openSync(file, 'w');
  return {
    add(vector) {
      const bytes = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
      let written = 0;
      while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    },
    close: () => closeSync(descriptor),
  };
}

export function openVectorFile(file: string, dimensions: number): VectorFile {
  const descriptor = openSync(file, 'r');
  const bytes = dimensions * Float32Array.BYTES_PER_ELEMENT;
  return {
    read(label) {
      const vector = new Float32Array(dimensions);
      const read = readSync(descriptor, new Uint8Array(vector.buffer), 0, bytes, label * bytes);
      if (read !== bytes) throw new RangeError(`No vector ${String(label)} in ${file}.`);
      return vector;
    },
    close: () => closeSync(descriptor),
  };
}
