/**
 * Reads a TensorFlow Lite model: its operators in order, and the values of its constants. Tables and
 * field numbers are those of TensorFlow's schema (`tensorflow/compiler/mlir/lite/schema/schema.fbs`).
 */
import { ByteBuffer } from 'flatbuffers';
import { densify, type SparseLevel } from './densify.ts';
import type { TensorNumbers } from './tensor-numbers.ts';

/** Operators by TensorFlow Lite's number; those that the pose and hand models use. */
export const OPERATORS = {
  0: 'add',
  2: 'concatenation',
  3: 'conv2d',
  4: 'depthwiseConv2d',
  5: 'depthToSpace',
  6: 'dequantize',
  9: 'fullyConnected',
  14: 'logistic',
  17: 'maxPool2d',
  22: 'reshape',
  23: 'resizeBilinear',
  34: 'pad',
  40: 'mean',
  124: 'densify',
} as const;
export type OperatorKind = (typeof OPERATORS)[keyof typeof OPERATORS];

const FLOAT32 = 0;
const FLOAT16 = 1;
const INT32 = 2;

export interface TfliteTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** The values of a constant; absent where an operator makes them, or the caller. */
  readonly values?: TensorNumbers | Int32Array;
}

export interface TfliteOperator {
  readonly kind: OperatorKind;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  /** By place in the operator's table of options; `fallback` where a value is left out. */
  option(place: number, size: 'byte' | 'int', fallback?: number): number;
}

export interface TfliteGraph {
  readonly tensors: readonly TfliteTensor[];
  readonly operators: readonly TfliteOperator[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/** A table of a FlatBuffer: fields by their place in the schema. */
class Table {
  private readonly bytes: ByteBuffer;
  private readonly at: number;

  constructor(bytes: ByteBuffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Where a field is, or 0. */
  private field(place: number): number {
    const offset = this.bytes.__offset(this.at, 4 + 2 * place);
    return offset === 0 ? 0 : this.at + offset;
  }

  byte(place: number, fallback = 0): number {
    const at = this.field(place);
    return at === 0 ? fallback : this.bytes.readInt8(at);
  }

  int(place: number, fallback = 0): number {
    const at = this.field(place);
    return at === 0 ? fallback : this.bytes.readInt32(at);
  }

  table(place: number): Table | undefined {
    const at = this.field(place);
    return at === 0 ? undefined : new Table(this.bytes, this.bytes.__indirect(at));
  }

  text(place: number): string {
    const at = this.field(place);
    return at === 0 ? '' : String(this.bytes.__string(at));
  }

  /** Length of a vector, and where its first element is. */
  private vector(place: number): readonly [length: number, start: number] {
    const at = this.field(place);
    return at === 0 ? [0, 0] : [this.bytes.__vector_len(at), this.bytes.__vector(at)];
  }

  ints(place: number): number[] {
    const [length, start] = this.vector(place);
    return Array.from({ length }, (_, i) => this.bytes.readInt32(start + 4 * i));
  }

  /** The bytes themselves, not a copy. */
  data(place: number): Uint8Array {
    const [length, start] = this.vector(place);
    return this.bytes.bytes().subarray(start, start + length);
  }

  tables(place: number): Table[] {
    const [length, start] = this.vector(place);
    return Array.from(
      { length },
      (_, i) => new Table(this.bytes, this.bytes.__indirect(start + 4 * i)),
    );
  }
}

/** Indices of a sparse level: vectors of bytes, of 16 or of 32 bits. */
function indices(vector: Table | undefined, kind: number): ArrayLike<number> {
  if (vector === undefined) return [];
  if (kind === 1) return vector.ints(0);
  const data = vector.data(0);
  if (kind === 3) return data;
  // A vector's length counts its elements: the second half of the bytes lies behind `data`.
  return new Uint16Array(
    data.buffer.slice(data.byteOffset, data.byteOffset + 2 * data.length) as ArrayBuffer,
  );
}

function sparseLevels(sparsity: Table): SparseLevel[] {
  return sparsity.tables(2).map((level) => ({
    compressed: level.byte(0) === 1,
    size: level.int(1),
    segments: indices(level.table(3), level.byte(2)),
    indices: indices(level.table(5), level.byte(4)),
  }));
}

function constantOf(tensor: Table, buffers: readonly Table[]): TfliteTensor['values'] {
  const bytes = buffers[tensor.int(2)]?.data(0);
  if (bytes === undefined || bytes.length === 0) return undefined;
  // Aligned, as the file's bytes need not be.
  const data = Uint8Array.from(bytes).buffer;
  const kind = tensor.byte(1);
  if (kind === INT32) return new Int32Array(data);
  if (kind !== FLOAT32 && kind !== FLOAT16) {
    throw new Error(`constants of type ${kind} are not read (${tensor.text(3)})`);
  }
  const values = kind === FLOAT32 ? new Float32Array(data) : new Uint16Array(data);
  const sparsity = tensor.table(6);
  if (sparsity === undefined) return values;
  return densify(values, {
    shape: tensor.ints(0),
    order: sparsity.ints(0),
    blockMap: sparsity.ints(1),
    levels: sparseLevels(sparsity),
  });
}

/** @throws Error where the model has an operator or a type that no pose model has */
export function readTflite(bytes: Uint8Array): TfliteGraph {
  const buffer = new ByteBuffer(bytes);
  const model = new Table(buffer, buffer.readInt32(0));
  const kinds = model.tables(1).map((code): OperatorKind => {
    const number = Math.max(code.byte(0), code.int(3));
    const kind = OPERATORS[number as keyof typeof OPERATORS] as OperatorKind | undefined;
    if (kind === undefined) throw new Error(`operator ${number} of TensorFlow Lite is not known`);
    return kind;
  });
  const [graph] = model.tables(2);
  const buffers = model.tables(4);
  return {
    inputs: graph.ints(1),
    outputs: graph.ints(2),
    tensors: graph.tables(0).map((tensor) => {
      const values = constantOf(tensor, buffers);
      return {
        name: tensor.text(3),
        shape: tensor.ints(0),
        ...(values === undefined ? {} : { values }),
      };
    }),
    operators: graph.tables(3).map((operator) => {
      const options = operator.table(4);
      return {
        kind: kinds[operator.int(0)],
        inputs: operator.ints(1),
        outputs: operator.ints(2),
        option: (place, size, fallback = 0) => options?.[size](place, fallback) ?? fallback,
      };
    }),
  };
}
