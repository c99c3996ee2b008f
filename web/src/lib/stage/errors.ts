/** The browser cannot draw the stage in 3-D: the page shows the move's clip instead. */
export class StageUnavailableError extends Error {
  constructor(cause?: unknown) {
    super('This browser has no WebGL 2.', { cause });
    this.name = 'StageUnavailableError';
  }
}
