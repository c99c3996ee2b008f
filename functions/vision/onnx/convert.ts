/**
 * A TensorFlow Lite model as the same model for ONNX Runtime. Inside, pictures have their channels
 * first, as that runtime's fast kernels want them; what goes in and comes out keeps the channels last.
 */
import { CHANNELS_FIRST, CHANNELS_LAST, picturesToWiden, WIDE } from './layout.ts';
import { widened, zeros, type TensorNumbers } from './tensor-numbers.ts';
import { FLOAT, writeOnnx, type OnnxConstant, type OnnxNode } from './onnx-file.ts';
import {
  readTflite,
  type TfliteGraph,
  type TfliteOperator,
  type TfliteTensor,
} from './read-tflite.ts';

const SAME_PADDING = 0;
const RELU = 1;
const RELU_6 = 3;

/** Pixels added before and after, so that every `stride`th pixel has a window. */
function samePadding(
  input: number,
  output: number,
  stride: number,
  window: number,
): [before: number, after: number] {
  const missing = Math.max(0, (output - 1) * stride + window - input);
  return [missing >> 1, missing - (missing >> 1)];
}

class Converter {
  private readonly graph: TfliteGraph;
  private readonly nodes: OnnxNode[] = [];
  private readonly constants = new Map<string, OnnxConstant>();
  /** What an operator only hands on is known by what it hands on. */
  private readonly sameAs = new Map<number, number>();
  private readonly wide: ReadonlySet<number>;

  constructor(graph: TfliteGraph) {
    this.graph = graph;
    this.wide = picturesToWiden(graph);
  }

  private source(index: number): number {
    return this.sameAs.get(index) ?? index;
  }

  private tensor(index: number): TfliteTensor {
    return this.graph.tensors[this.source(index)];
  }

  private name(index: number): string {
    return `t${this.source(index)}`;
  }

  private weights(index: number): TensorNumbers {
    const { values, name } = this.tensor(index);
    if (values === undefined || values instanceof Int32Array) {
      throw new Error(`${name} is no constant`);
    }
    return values;
  }

  private integers(index: number): number[] {
    const { values, name } = this.tensor(index);
    if (!(values instanceof Int32Array)) throw new Error(`${name} is no constant`);
    return [...values];
  }

  private constant(
    name: string,
    shape: readonly number[],
    values: TensorNumbers | Int32Array,
  ): string {
    if (!(values instanceof Uint16Array)) this.constants.set(name, { name, shape, values });
    else if (!this.constants.has(`${name}_half`)) {
      // Widened by ONNX Runtime: the model is half as long until then.
      this.constants.set(`${name}_half`, { name: `${name}_half`, shape, values });
      this.add('Cast', [`${name}_half`], name, { to: FLOAT });
    }
    return name;
  }

  /** Channels that a picture has in the new model. */
  private channels(index: number): number {
    return this.wide.has(index) ? WIDE : this.tensor(index).shape[3];
  }

  /**
   * A constant of four axes in another order of them, with 0 where it is to be longer. ONNX Runtime
   * changes the order once, when it loads the model, faster than it could be done here.
   */
  private reordered(index: number, order: readonly number[], to: readonly number[]): string {
    const { shape } = this.tensor(index);
    const given = this.constant(this.name(index), to, widened(this.weights(index), shape, to));
    const name = `${given}_${order.join('')}`;
    this.add('Transpose', [given], name, { perm: order });
    return name;
  }

  private vector(index: number, length: number): string {
    const given = this.weights(index);
    const values = zeros(given, length);
    values.set(given);
    return this.constant(this.name(index), [length], values);
  }

  private add(
    operator: string,
    inputs: readonly string[],
    output: string,
    attributes: OnnxNode['attributes'] = {},
  ): void {
    this.nodes.push({ operator, inputs, output, attributes });
  }

  /** Adds an operator whose result then goes through TensorFlow's fused activation. */
  private addActivated(
    activation: number,
    operator: string,
    inputs: readonly string[],
    output: string,
    attributes: OnnxNode['attributes'] = {},
  ): void {
    if (activation === 0) {
      this.add(operator, inputs, output, attributes);
      return;
    }
    const before = `${output}_linear`;
    this.add(operator, inputs, before, attributes);
    if (activation === RELU) this.add('Relu', [before], output);
    else if (activation === RELU_6) {
      const low = this.constant('zero', [], new Float32Array([0]));
      const high = this.constant('six', [], new Float32Array([6]));
      this.add('Clip', [before, low, high], output);
    } else throw new Error(`activation ${activation} is not known`);
  }

  /** Padding of a window over a picture: top, left, bottom, right. */
  private pads(
    { inputs, outputs }: TfliteOperator,
    padding: number,
    [strideY, strideX]: readonly number[],
    [height, width]: readonly number[],
  ): number[] {
    if (padding !== SAME_PADDING) return [0, 0, 0, 0];
    const { shape: input } = this.tensor(inputs[0]);
    const { shape: output } = this.tensor(outputs[0]);
    const [top, bottom] = samePadding(input[1], output[1], strideY, height);
    const [left, right] = samePadding(input[2], output[2], strideX, width);
    return [top, left, bottom, right];
  }

  private convolution(operator: TfliteOperator, depthwise: boolean): void {
    const { inputs, outputs, option } = operator;
    const strides = [option(2, 'int', 1), option(1, 'int', 1)];
    const rest = depthwise ? 4 : 3;
    const dilations = [option(rest + 2, 'int', 1), option(rest + 1, 'int', 1)];
    const { shape } = this.tensor(inputs[1]);
    const window = [shape[1], shape[2]];
    const [from, to] = [this.channels(inputs[0]), this.channels(outputs[0])];
    const reach = window.map((size, i) => (size - 1) * dilations[i] + 1);
    this.addActivated(
      option(rest, 'byte'),
      'Conv',
      [
        this.name(inputs[0]),
        depthwise
          ? this.reordered(inputs[1], [3, 0, 1, 2], [1, ...window, to])
          : this.reordered(inputs[1], CHANNELS_FIRST, [to, ...window, from]),
        this.vector(inputs[2], to),
      ],
      this.name(outputs[0]),
      {
        kernel_shape: window,
        strides,
        dilations,
        group: depthwise ? from : 1,
        pads: this.pads(operator, option(0, 'byte'), strides, reach),
      },
    );
  }

  private pool(operator: TfliteOperator): void {
    const { inputs, outputs, option } = operator;
    const strides = [option(2, 'int', 1), option(1, 'int', 1)];
    const window = [option(4, 'int', 1), option(3, 'int', 1)];
    this.addActivated(option(5, 'byte'), 'MaxPool', [this.name(inputs[0])], this.name(outputs[0]), {
      kernel_shape: window,
      strides,
      pads: this.pads(operator, option(0, 'byte'), strides, window),
    });
  }

  private sum({ inputs, outputs, option }: TfliteOperator): void {
    const names = inputs.map((index) => {
      const { values, shape } = this.tensor(index);
      if (values === undefined) return this.name(index);
      return shape.length === 4
        ? this.reordered(index, CHANNELS_FIRST, shape)
        : this.vector(index, shape[0]);
    });
    const output = this.name(outputs[0]);
    if (option(0, 'byte') !== RELU_6 || this.tensor(outputs[0]).shape.length !== 4) {
      this.addActivated(option(0, 'byte'), 'Add', names, output);
      return;
    }
    // After a sum a clip stands alone, outside of the fast kernels' own order of channels; after a
    // convolution, here one that changes nothing, it is a part of it.
    const group = this.channels(outputs[0]);
    const ones = this.constant(`ones${group}`, [group, 1, 1, 1], new Float32Array(group).fill(1));
    this.add('Add', names, `${output}_sum`);
    this.addActivated(RELU_6, 'Conv', [`${output}_sum`, ones], output, {
      kernel_shape: [1, 1],
      group,
    });
  }

  private pad({ inputs, outputs }: TfliteOperator): void {
    const amounts = this.integers(inputs[1]);
    const side = (which: 0 | 1): number[] =>
      CHANNELS_FIRST.map((axis) => amounts[2 * axis + which]);
    const name = this.constant(
      `${this.name(outputs[0])}_pads`,
      [8],
      Int32Array.from([...side(0), ...side(1)]),
    );
    this.add('Pad', [this.name(inputs[0]), name], this.name(outputs[0]), { mode: 'constant' });
  }

  private resize({ inputs, outputs, option }: TfliteOperator): void {
    const [aligned, halfPixels] = [option(2, 'byte') === 1, option(3, 'byte') === 1];
    const output = this.name(outputs[0]);
    const [, height, width] = this.tensor(outputs[0]).shape;
    const sizes = this.constant(
      `${output}_sizes`,
      [4],
      Int32Array.from([1, this.channels(outputs[0]), height, width]),
    );
    this.add('Resize', [this.name(inputs[0]), '', '', sizes], output, {
      mode: 'linear',
      coordinate_transformation_mode: aligned
        ? 'align_corners'
        : halfPixels
          ? 'half_pixel'
          : 'asymmetric',
    });
  }

  /** The values in TensorFlow's order, whatever the shape. */
  private reshape({ inputs, outputs }: TfliteOperator): void {
    const output = this.name(outputs[0]);
    let from = this.name(inputs[0]);
    if (this.tensor(inputs[0]).shape.length === 4) {
      this.add('Transpose', [from], `${output}_flat`, { perm: CHANNELS_LAST });
      from = `${output}_flat`;
    }
    const { shape } = this.tensor(outputs[0]);
    const target = this.constant(`${output}_shape`, [shape.length], Int32Array.from(shape));
    this.add('Reshape', [from, target], output);
  }

  private fullyConnected({ inputs, outputs, option }: TfliteOperator): void {
    const { shape } = this.tensor(inputs[1]);
    const output = this.name(outputs[0]);
    const flat = this.constant(`${output}_columns`, [2], Int32Array.from([-1, shape[1]]));
    this.add('Reshape', [this.name(inputs[0]), flat], `${output}_row`);
    const weights = this.constant(this.name(inputs[1]), shape, this.weights(inputs[1]));
    this.addActivated(
      option(0, 'byte'),
      'Gemm',
      [`${output}_row`, weights, this.vector(inputs[2], shape[0])],
      output,
      { transB: 1 },
    );
  }

  private mean({ inputs, outputs, option }: TfliteOperator): void {
    const rank = this.tensor(inputs[0]).shape.length;
    const axes = this.integers(inputs[1]).map((axis) =>
      rank === 4 ? CHANNELS_FIRST.indexOf(axis) : axis,
    );
    this.add('ReduceMean', [this.name(inputs[0])], this.name(outputs[0]), {
      axes,
      keepdims: option(0, 'byte'),
    });
  }

  private operator(operator: TfliteOperator): void {
    const { kind, inputs, outputs, option } = operator;
    const names = inputs.map((index) => this.name(index));
    const output = this.name(outputs[0]);
    switch (kind) {
      case 'conv2d':
        return this.convolution(operator, false);
      case 'depthwiseConv2d':
        return this.convolution(operator, true);
      case 'maxPool2d':
        return this.pool(operator);
      case 'add':
        return this.sum(operator);
      case 'pad':
        return this.pad(operator);
      case 'resizeBilinear':
        return this.resize(operator);
      case 'reshape':
        return this.reshape(operator);
      case 'fullyConnected':
        return this.fullyConnected(operator);
      case 'mean':
        return this.mean(operator);
      case 'logistic':
        return this.add('Sigmoid', names, output);
      case 'depthToSpace':
        return this.add('DepthToSpace', names, output, {
          blocksize: option(0, 'int'),
          mode: 'DCR',
        });
      case 'concatenation': {
        const axis = option(0, 'int');
        const rank = this.tensor(outputs[0]).shape.length;
        return this.add('Concat', names, output, {
          axis: rank === 4 ? CHANNELS_FIRST.indexOf((axis + 4) % 4) : axis,
        });
      }
      case 'dequantize':
      case 'densify':
        // Constants are widened where they are used, and were written out when they were read.
        this.sameAs.set(outputs[0], this.source(inputs[0]));
    }
  }

  convert(): Uint8Array {
    const { inputs, outputs, operators } = this.graph;
    const given = inputs.map((index, i) => ({
      name: `input${i}`,
      shape: this.tensor(index).shape,
    }));
    inputs.forEach((index, i) =>
      this.add('Transpose', [given[i].name], this.name(index), { perm: CHANNELS_FIRST }),
    );
    for (const operator of operators) this.operator(operator);
    const made = outputs.map((index, i) => ({
      name: `output${i}`,
      shape: this.tensor(index).shape,
    }));
    outputs.forEach((index, i) => {
      const isPicture = this.tensor(index).shape.length === 4;
      this.add(
        isPicture ? 'Transpose' : 'Identity',
        [this.name(index)],
        made[i].name,
        isPicture ? { perm: CHANNELS_LAST } : {},
      );
    });
    return writeOnnx({
      nodes: this.nodes,
      constants: [...this.constants.values()],
      inputs: given,
      outputs: made,
    });
  }
}

/**
 * @param bytes of a TensorFlow Lite model
 * @returns bytes of an ONNX model, whose inputs are `input0`… and outputs `output0`… in its order
 * @throws Error where the model needs an operator, a type or an activation that is not known here
 */
export function convertToOnnx(bytes: Uint8Array): Uint8Array {
  return new Converter(readTflite(bytes)).convert();
}
