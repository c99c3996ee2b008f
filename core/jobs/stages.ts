/** The chains of stages in one table: what follows what, for each kind of job. */

/** Each stage enqueues the one after it; the last one has none. No stage is in two chains. */
export const CHAINS = {
  /** From a song to a choreography. */
  song: ['ingest-song', 'analyze-music', 'plan-choreography', 'render-video'],
  /** From an edited choreography to its video. */
  version: ['render-version'],
  /** From an uploaded clip to one that its owner can confirm. */
  clip: ['ingest-clip', 'analyze-pose', 'index-moves'],
  /** From what its owner confirmed to a clip on the beat grid. */
  move: ['normalise-clip'],
} as const;

export type JobKind = keyof typeof CHAINS;
export type Stage = (typeof CHAINS)[JobKind][number];

export const STAGES = [...CHAINS.song, ...CHAINS.version, ...CHAINS.clip, ...CHAINS.move] as const;

/** The kind of job that has the stage in its chain. */
export type KindOfStage<S extends Stage> = {
  [K in JobKind]: S extends (typeof CHAINS)[K][number] ? K : never;
}[JobKind];

/** The chain that the stage is in. */
export function chainOf(stage: Stage): readonly Stage[] {
  const chains: readonly (readonly Stage[])[] = Object.values(CHAINS);
  return chains.find((chain) => chain.includes(stage)) ?? [];
}

export function stageAfter(stage: Stage): Stage | undefined {
  const chain = chainOf(stage);
  return chain[chain.indexOf(stage) + 1];
}
