/**
 * Jobs on their way through a queue that delivers so many tasks at a time, and services that have so many
 * instances. A discrete-event simulation; the same seed gives the same run.
 *
 * As Cloud Tasks and Cloud Run do it, as far as it matters for waiting: a task that is done makes room for the one
 * that waits longest, the next stage's task goes to the end of the queue, an instance that is idle takes the task,
 * else a new one starts. Nobody's turn is put back (each job is another person's), and no instance is shut down.
 */
export interface SimulatedStage {
  readonly name: string;
  /** Of one task in an instance that is ready. */
  readonly serviceSec: number;
  /** Until a new instance is ready. */
  readonly startSec: number;
  readonly maxInstances: number;
  /** Tasks at a time in one instance. */
  readonly concurrency: number;
}

export interface Simulated {
  /** In order. */
  readonly stages: readonly SimulatedStage[];
  /** Tasks of all stages that the queue delivers at a time. */
  readonly maxDispatches: number;
  /** When each job is ordered, seconds, ascending. */
  readonly arrivals: Float64Array;
  /** How much a task's time differs, to either side, as a share; uniform. Default 0. */
  readonly spread?: number;
  readonly random: () => number;
}

export interface SimulatedRun {
  /** By stage and job: from the order until the stage is done, seconds. */
  readonly doneAfterSec: readonly Float64Array[];
  /** Until the first stage begins. */
  readonly begunAfterSec: Float64Array;
  /** By stage: as many instances as there were. */
  readonly instances: readonly number[];
  /** By stage: seconds that tasks were in its instances, their starts included. */
  readonly workedSec: readonly number[];
  /** When the last job was done. */
  readonly endSec: number;
}

export function simulate(given: Simulated): SimulatedRun {
  const { stages, maxDispatches, arrivals, spread = 0, random } = given;
  const count = arrivals.length;
  const doneAfterSec = stages.map(() => new Float64Array(count));
  const begunAfterSec = new Float64Array(count);
  const instances = stages.map(() => 0);
  const atWork = stages.map(() => 0);
  const workedSec = stages.map(() => 0);
  /** Of tasks that are delivered and find no room in their service: they keep their place of the queue. */
  const atDoor = stages.map(() => new Line());
  const waiting = new Line();
  const ends = new Ends();
  let dispatched = 0;
  let endSec = 0;

  const begin = (job: number, stage: number, now: number): void => {
    const { serviceSec, startSec, maxInstances, concurrency } = at(stages, stage);
    if (at(atWork, stage) >= maxInstances * concurrency) {
      at(atDoor, stage).add(job, stage);
      return;
    }
    const isNew = at(atWork, stage) >= at(instances, stage) * concurrency;
    if (isNew) instances[stage] = at(instances, stage) + 1;
    atWork[stage] = at(atWork, stage) + 1;
    if (stage === 0) begunAfterSec[job] = now - at(arrivals, job);
    const seconds = serviceSec * (1 + spread * (2 * random() - 1)) + (isNew ? startSec : 0);
    workedSec[stage] = at(workedSec, stage) + seconds;
    ends.add(now + seconds, job, stage);
  };
  const deliver = (now: number): void => {
    while (dispatched < maxDispatches) {
      const next = waiting.take();
      if (next === undefined) return;
      dispatched += 1;
      begin(next.job, next.stage, now);
    }
  };

  let arrived = 0;
  for (;;) {
    const arrival = arrivals[arrived];
    const end = ends.firstAt;
    if (arrival === undefined && end === undefined) break;
    if (arrival !== undefined && (end === undefined || arrival <= end)) {
      waiting.add(arrived, 0);
      arrived += 1;
      deliver(arrival);
      continue;
    }
    const { at: now, job, stage } = ends.take();
    dispatched -= 1;
    atWork[stage] = at(atWork, stage) - 1;
    at(doneAfterSec, stage)[job] = now - at(arrivals, job);
    endSec = now;
    const next = at(atDoor, stage).take();
    if (next !== undefined) begin(next.job, next.stage, now);
    if (stage + 1 < stages.length) waiting.add(job, stage + 1);
    deliver(now);
  }
  return { doneAfterSec, begunAfterSec, instances, workedSec, endSec };
}

/** Whole jobs a second at most: of the queue, or of the service that is busy first. */
export function capacityOf({
  stages,
  maxDispatches,
}: Pick<Simulated, 'stages' | 'maxDispatches'>): number {
  const whole = stages.reduce((sum, { serviceSec }) => sum + serviceSec, 0);
  const services = stages.map(
    ({ maxInstances, concurrency, serviceSec }) => (maxInstances * concurrency) / serviceSec,
  );
  return Math.min(maxDispatches / whole, ...services);
}

/** First come, first served. */
class Line {
  readonly #tasks: { readonly job: number; readonly stage: number }[] = [];
  #first = 0;

  add(job: number, stage: number): void {
    this.#tasks.push({ job, stage });
  }

  take(): { readonly job: number; readonly stage: number } | undefined {
    const task = this.#tasks[this.#first];
    if (task === undefined) return undefined;
    this.#first += 1;
    // What was taken is let go now and then, so that a long run takes no more memory than its longest line.
    if (this.#first > 10_000 && this.#first * 2 > this.#tasks.length) {
      this.#tasks.splice(0, this.#first);
      this.#first = 0;
    }
    return task;
  }
}

interface End {
  readonly at: number;
  readonly job: number;
  readonly stage: number;
}

/** A binary heap: the task that ends first on top. */
class Ends {
  readonly #heap: End[] = [];

  get firstAt(): number | undefined {
    return this.#heap[0]?.at;
  }

  add(time: number, job: number, stage: number): void {
    const heap = this.#heap;
    let place = heap.push({ at: time, job, stage }) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (at(heap, above).at <= at(heap, place).at) return;
      this.#swap(place, above);
      place = above;
    }
  }

  take(): End {
    const heap = this.#heap;
    const first = at(heap, 0);
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let place = 0; ;) {
      const left = 2 * place + 1;
      const right = left + 1;
      if (left >= heap.length) return first;
      const isRight = right < heap.length && at(heap, right).at < at(heap, left).at;
      const below = isRight ? right : left;
      if (at(heap, place).at <= at(heap, below).at) return first;
      this.#swap(place, below);
      place = below;
    }
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap;
    [heap[a], heap[b]] = [at(heap, b), at(heap, a)];
  }
}

/** @throws RangeError: a mistake of ours */
function at<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`There is no ${index}.`);
  return value;
}
