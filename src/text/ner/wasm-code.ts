/** Bytes of WebAssembly code or of a part of a module. */
export type WasmBytes = readonly number[];

/** The value types that the kernels use, by their bytes in the binary format. */
export const I32 = 0x7f;
export const V128 = 0x7b;

/** The instructions that the kernels use, each as its bytes in the binary format. */
export const op = {
  get: (local: number): WasmBytes => [0x20, ...unsigned(local)],
  set: (local: number): WasmBytes => [0x21, ...unsigned(local)],
  constant: (value: number): WasmBytes => [0x41, ...signed(value)],
  add: [0x6a],
  subtract: [0x6b],
  isPositive: [0x41, 0x00, 0x4a], // is it greater than the constant 0?
  /** Runs `body` over and over while the number that it leaves is not zero. */
  loopWhile: (...body: readonly WasmBytes[]): WasmBytes => [0x03, 0x40, ...body.flat(), 0x0d, 0x00, 0x0b],
  loadVector: (offset: number): WasmBytes => [0xfd, 0x00, FLOAT_ALIGNMENT, ...unsigned(offset)],
  /** Loads one float into all four places of a vector. */
  loadSplat: (offset: number): WasmBytes => [0xfd, 0x09, FLOAT_ALIGNMENT, ...unsigned(offset)],
  storeVector: (offset: number): WasmBytes => [0xfd, 0x0b, FLOAT_ALIGNMENT, ...unsigned(offset)],
  zeroVector: [0xfd, 0x0c, ...Array.from({ length: 16 }, () => 0)],
  addVectors: [0xfd, 0xe4, 0x01],
  multiplyVectors: [0xfd, 0xe6, 0x01],
} as const;

const FLOAT_ALIGNMENT = 2; // as a power of two: addresses are multiples of four bytes
const HEADER: WasmBytes = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]; // "\0asm", version 1
const PAGE_BYTES = 65_536;

/** A module of one function without results and one memory, exported as `run` and `memory`. */
export function assembleModule(wasm: {
  /** Number of the function's parameters, all I32. */
  readonly parameters: number;
  /** Types of the locals that follow the parameters. */
  readonly locals: readonly number[];
  readonly body: readonly WasmBytes[];
  readonly memoryBytes: number;
}): Uint8Array<ArrayBuffer> {
  const parameters = Array.from({ length: wasm.parameters }, () => I32);
  const locals = list(wasm.locals.map((type) => [1, type]));
  const code = [...locals, ...wasm.body.flat(), 0x0b];
  const pages = Math.ceil(wasm.memoryBytes / PAGE_BYTES);
  return Uint8Array.from([
    ...HEADER,
    ...section(1, [[0x60, ...list(parameters.map((type) => [type])), 0]]), // the function's type
    ...section(3, [[0]]), // the function has type 0
    ...section(5, [[0x01, ...unsigned(pages), ...unsigned(pages)]]), // a memory that does not grow
    ...section(7, [
      [...name('run'), 0x00, 0],
      [...name('memory'), 0x02, 0],
    ]),
    ...section(10, [[...unsigned(code.length), ...code]]),
  ]);
}

function section(id: number, items: readonly WasmBytes[]): WasmBytes {
  const content = list(items);
  return [id, ...unsigned(content.length), ...content];
}

function list(items: readonly WasmBytes[]): WasmBytes {
  return [...unsigned(items.length), ...items.flat()];
}

function name(text: string): WasmBytes {
  return list(Array.from(new TextEncoder().encode(text), (byte) => [byte]));
}

/** LEB128: seven bits a byte, lowest first, the top bit set on all but the last. */
function unsigned(value: number): WasmBytes {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): WasmBytes {
  const isLast = value >= -0x40 && value < 0x40;
  return isLast ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}
