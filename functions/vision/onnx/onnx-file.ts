/**
 * Writes a model in the Open Neural Network Exchange format. Field numbers are those of `onnx.proto`
 * of version 1.16.
 */
import protobuf from 'protobufjs/minimal.js';
import type { TensorNumbers } from './tensor-numbers.ts';

/** Of the format, and of the operators' definitions. */
const IR_VERSION = 8;
const OPERATOR_SET = 17;

/** Kinds of numbers; the first is also what the operators compute with. */
export const FLOAT = 1;
const INT64 = 7;
const FLOAT16 = 10;

export interface OnnxNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes?: Readonly<Record<string, number | string | readonly number[]>>;
}

export interface OnnxConstant {
  readonly name: string;
  readonly shape: readonly number[];
  /** 32-bit integers are widened to 64 bits, which the operators want. */
  readonly values: TensorNumbers | Int32Array;
}

export interface OnnxValue {
  readonly name: string;
  readonly shape: readonly number[];
}

export interface OnnxGraph {
  /** In an order in which each comes after what it reads. */
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxConstant[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

type Writer = protobuf.Writer;

const BYTES = 2;
const tag = (field: number, wire: 0 | 2 | 5): number => (field << 3) | wire;

function nested(writer: Writer, field: number, write: (inner: Writer) => void): void {
  writer.uint32(tag(field, BYTES)).fork();
  write(writer);
  writer.ldelim();
}

const text = (writer: Writer, field: number, value: string): Writer =>
  writer.uint32(tag(field, BYTES)).string(value);

const number = (writer: Writer, field: number, value: number): Writer =>
  writer.uint32(tag(field, 0)).int64(value);

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Lists are of integers; a single number too, as no operator in use here has another. */
function attribute(writer: Writer, name: string, value: number | string | readonly number[]): void {
  text(writer, 1, name);
  if (typeof value === 'string') {
    writer.uint32(tag(4, BYTES)).bytes(new TextEncoder().encode(value));
    number(writer, 20, 3);
  } else if (typeof value === 'number') {
    number(number(writer, 3, value), 20, 2);
  } else {
    for (const item of value) number(writer, 8, item);
    number(writer, 20, 7);
  }
}

function valueInfo(writer: Writer, { name, shape }: OnnxValue): void {
  text(writer, 1, name);
  nested(writer, 2, (type) =>
    nested(type, 1, (tensor) => {
      number(tensor, 1, FLOAT);
      nested(tensor, 2, (dimensions) => {
        for (const size of shape) nested(dimensions, 1, (dimension) => number(dimension, 1, size));
      });
    }),
  );
}

function constant(writer: Writer, { name, shape, values }: OnnxConstant): void {
  for (const size of shape) number(writer, 1, size);
  const kind =
    values instanceof Float32Array ? FLOAT : values instanceof Uint16Array ? FLOAT16 : INT64;
  number(writer, 2, kind);
  text(writer, 8, name);
  const raw = values instanceof Int32Array ? BigInt64Array.from(values, BigInt) : values;
  writer.uint32(tag(9, BYTES)).bytes(bytesOf(raw));
}

export function writeOnnx({ nodes, constants, inputs, outputs }: OnnxGraph): Uint8Array {
  const writer = protobuf.Writer.create();
  number(writer, 1, IR_VERSION);
  nested(writer, 7, (graph) => {
    for (const { operator, inputs: from, output, attributes = {} } of nodes) {
      nested(graph, 1, (node) => {
        for (const name of from) text(node, 1, name);
        text(node, 2, output);
        text(node, 4, operator);
        for (const [name, value] of Object.entries(attributes)) {
          nested(node, 5, (inner) => attribute(inner, name, value));
        }
      });
    }
    text(graph, 2, 'model');
    for (const of of constants) nested(graph, 5, (inner) => constant(inner, of));
    for (const of of inputs) nested(graph, 11, (inner) => valueInfo(inner, of));
    for (const of of outputs) nested(graph, 12, (inner) => valueInfo(inner, of));
  });
  nested(writer, 8, (set) => number(text(set, 1, ''), 2, OPERATOR_SET));
  return writer.finish();
}
