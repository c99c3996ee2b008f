/**
 * Time courses. Everything that moves is a sum of minimum-jerk changes (Flash and Hogan 1985): each
 * has zero speed and acceleration at both ends, so overlapping changes stay smooth and a course
 * rests wherever none is under way, above all at both ends of a move.
 */
export interface EasedChange {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

export interface Course {
  readonly start: number;
  readonly changes: readonly EasedChange[];
}

/** 0 to 1 with minimum jerk; held outside. */
export function minimumJerk(u: number): number {
  if (u <= 0) return 0;
  if (u >= 1) return 1;
  return u * u * u * (10 + u * (6 * u - 15));
}

/** 0 to 1 and back to 0 over 0..1, peak in the middle. */
export function pulse(u: number): number {
  return u < 0.5 ? minimumJerk(2 * u) : minimumJerk(2 - 2 * u);
}

/** Progress 0..1 of a change between two times. */
export function progress(time: number, from: number, to: number): number {
  return minimumJerk((time - from) / (to - from));
}

export function courseAt(course: Course, time: number): number {
  let value = course.start;
  for (const { from, to, by } of course.changes) {
    if (time >= to) value += by;
    else if (time > from) value += by * minimumJerk((time - from) / (to - from));
  }
  return value;
}

/** Collects the targets of one course in the order of time. */
export class CourseBuilder {
  readonly #start: number;
  readonly #changes: EasedChange[] = [];
  #last: number;

  constructor(start: number) {
    this.#start = start;
    this.#last = start;
  }

  /** The value that the course has reached after its last change. */
  get last(): number {
    return this.#last;
  }

  to(value: number, from: number, to: number): this {
    if (value !== this.#last) this.#changes.push({ from, to, by: value - this.#last });
    this.#last = value;
    return this;
  }

  build(): Course {
    return { start: this.#start, changes: this.#changes };
  }
}
