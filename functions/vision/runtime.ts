/** What the vision code needs of whatever runs its models, so that a native runtime can take over. */

export interface LoadedModel {
  /**
   * One inference.
   *
   * @param input of the model's only input, in its own order; not kept
   * @returns a copy of each output, in the model's order
   */
  run(input: Float32Array, shape: readonly number[]): Promise<Float32Array[]>;
  close(): void;
}

export interface ModelRuntime {
  /** @param file of a TensorFlow Lite model */
  load(file: string): Promise<LoadedModel>;
}
