import { z } from 'zod';

/** One array of numbers with its shape; the last index runs fastest. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

const headerSchema = z.record(
  z.string(),
  z.object({
    dtype: z.literal('F32'),
    shape: z.array(z.int().positive()),
    data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  }),
);

const LENGTH_BYTES = 8; // the header's own length, a little-endian 64-bit number, opens the file
const FLOAT_BYTES = 4;

/**
 * The tensors of a .safetensors file that holds 32-bit floats only, by name. They are views into
 * `bytes` where these are aligned, so that loading copies nothing.
 * @throws {Error} when the file is cut off, or its header does not fit its data
 */
export function readTensors(bytes: Uint8Array): ReadonlyMap<string, Tensor> {
  if (bytes.length < LENGTH_BYTES) throw new Error(`it holds ${String(bytes.length)} bytes only`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = Number(view.getBigUint64(0, true));
  const dataStart = LENGTH_BYTES + headerLength;
  if (dataStart > bytes.length) throw new Error('its header is cut off');
  const header = headerSchema.parse(
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(LENGTH_BYTES, dataStart))),
  );
  const tensors = new Map<string, Tensor>();
  for (const [name, { shape, data_offsets: range }] of Object.entries(header)) {
    const size = shape.reduce((product, length) => product * length, FLOAT_BYTES);
    if (range[1] - range[0] !== size) throw new Error(`the tensor ${name} has the wrong size`);
    if (dataStart + range[1] > bytes.length) throw new Error(`it ends within the tensor ${name}`);
    tensors.set(name, { shape, values: floatsAt(bytes, dataStart + range[0], size) });
  }
  return tensors;
}

/** The tensor of that name, which must have that shape. */
export function tensorOf(
  tensors: ReadonlyMap<string, Tensor>,
  name: string,
  shape: readonly number[],
): Float32Array {
  const tensor = tensors.get(name);
  if (tensor === undefined) throw new Error(`it has no tensor ${name}`);
  if (tensor.shape.join() !== shape.join()) {
    throw new Error(`the tensor ${name} has the shape [${tensor.shape.join()}], not [${shape.join()}]`);
  }
  return tensor.values;
}

function floatsAt(bytes: Uint8Array, start: number, size: number): Float32Array {
  const aligned = (bytes.byteOffset + start) % FLOAT_BYTES === 0;
  const part = aligned ? bytes.subarray(start, start + size) : bytes.slice(start, start + size);
  return new Float32Array(part.buffer, part.byteOffset, size / FLOAT_BYTES);
}
