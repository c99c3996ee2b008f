/** The labels of the search: the cheapest ways to every (slot, state), with how each came about. */

/** Labels of one (last move) in a bucket; more would only differ in what is long gone. */
const SAME_LAST_MOVE = 3;

/** All labels of all (slot, state) buckets, side by side. */
export class LabelStore {
  readonly cost: Float64Array;
  readonly move: Int32Array;
  readonly parent: Int32Array;
  readonly run: Int16Array;
  readonly size: Uint16Array;
  readonly width: number;
  /** The least that any dropped label could have come to. */
  leastDropped = Infinity;

  constructor(buckets: number, width: number) {
    this.width = width;
    this.cost = new Float64Array(buckets * width);
    this.move = new Int32Array(buckets * width);
    this.parent = new Int32Array(buckets * width);
    this.run = new Int16Array(buckets * width);
    this.size = new Uint16Array(buckets);
  }

  /** Whether a label of at least this cost has no room in the bucket; it then counts as dropped. */
  refuses(bucket: number, cost: number, rest: number): boolean {
    const size = this.size[bucket];
    if (size < this.width || cost < this.cost[bucket * this.width + size - 1]) return false;
    this.drop(cost + rest);
    return true;
  }

  /** Whether a label that costs this or more would have no room, and says nothing by being dropped. */
  isWorthless(bucket: number, cost: number, rest: number): boolean {
    return (
      this.size[bucket] === this.width &&
      cost >= this.cost[bucket * this.width + this.width - 1] &&
      cost + rest >= this.leastDropped
    );
  }

  /** Keeps the cheapest; `rest` is the bound from the bucket to the end. */
  offer(
    bucket: number,
    cost: number,
    move: number,
    parent: number,
    run: number,
    rest: number,
  ): void {
    const from = bucket * this.width;
    const size = this.size[bucket];
    if (this.refuses(bucket, cost, rest)) return;
    let alike = 0;
    let worstAlike = -1;
    for (let i = from; i < from + size; i++) {
      if (this.move[i] === move) {
        alike++;
        worstAlike = i;
      }
    }
    let hole = size;
    if (alike >= SAME_LAST_MOVE) {
      if (cost >= this.cost[worstAlike]) {
        this.drop(cost + rest);
        return;
      }
      this.drop(this.cost[worstAlike] + rest);
      hole = worstAlike - from;
    } else if (size === this.width) {
      hole = size - 1;
      this.drop(this.cost[from + hole] + rest);
    } else {
      this.size[bucket] = size + 1;
    }
    let at = from + hole;
    for (; at > from && this.cost[at - 1] > cost; at--) {
      this.cost[at] = this.cost[at - 1];
      this.move[at] = this.move[at - 1];
      this.parent[at] = this.parent[at - 1];
      this.run[at] = this.run[at - 1];
    }
    this.cost[at] = cost;
    this.move[at] = move;
    this.parent[at] = parent;
    this.run[at] = run;
  }

  private drop(total: number): void {
    if (total < this.leastDropped) this.leastDropped = total;
  }
}
