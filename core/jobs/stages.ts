/**
 * The chains of stages in one table: what follows what, for each kind of job. What a stage does is
 * bound to its name in `functions/pipeline`, what it is called in words in the message catalogs.
 */

interface StageDefinition {
  /** Also the path of its function, the name in stored jobs, and the key of its messages. */
  readonly name: string;
  /** How much of its job it takes, against the others of its chain; for the progress bar. */
  readonly weight: number;
  /** Names it had before, which stored jobs and queued tasks may still carry. */
  readonly formerly?: readonly string[];
}

/** The weights are measured: of a song of 3.5 minutes, and of a clip of ten seconds. */
export const CHAINS = {
  /** From a song to a choreography. */
  song: [
    { name: 'ingest-song', weight: 45 },
    { name: 'analyze-music', weight: 25 },
    { name: 'plan-choreography', weight: 5 },
    { name: 'render-video', weight: 25 },
  ],
  /** Listening to an uploaded song before anything is ordered of it. */
  hearing: [
    { name: 'ingest-song', weight: 45 },
    { name: 'analyze-music', weight: 25 },
  ],
  /** From an edited choreography to its video. */
  version: [{ name: 'render-version', weight: 1 }],
  /** From a choreography to a video of it through another camera. */
  camera: [{ name: 'render-camera', weight: 1 }],
  /** From an uploaded clip to one that its owner can confirm. */
  clip: [
    { name: 'ingest-clip', weight: 10 },
    { name: 'analyze-pose', weight: 88 },
    { name: 'suggest-move', weight: 2, formerly: ['index-moves'] },
  ],
  /** Looking at a clip anew: its owner has said which of several couples it is about. */
  couple: [
    { name: 'analyze-pose', weight: 95 },
    { name: 'suggest-move', weight: 5, formerly: ['index-moves'] },
  ],
  /** From what its owner confirmed to a clip on the beat grid. */
  move: [{ name: 'make-move', weight: 1, formerly: ['normalise-clip'] }],
} as const satisfies Readonly<Record<string, readonly StageDefinition[]>>;

export type JobKind = keyof typeof CHAINS;
/** The names of the stages of a kind of job. */
export type StageOf<K extends JobKind> = (typeof CHAINS)[K][number]['name'];
export type StageName = StageOf<JobKind>;

/** The kinds of job that have the stage in their chain. */
export type KindOfStage<S extends StageName> = {
  [K in JobKind]: S extends StageOf<K> ? K : never;
}[JobKind];

/** In order; every stage enqueues the one after it. */
export function chainOf<K extends JobKind>(
  kind: K,
): readonly (StageDefinition & { readonly name: StageOf<K> })[] {
  return CHAINS[kind];
}

export function stagesOf<K extends JobKind>(kind: K): readonly StageOf<K>[] {
  return chainOf(kind).map(({ name }) => name);
}

const DEFINITIONS = (Object.keys(CHAINS) as JobKind[]).flatMap((kind) => [...chainOf(kind)]);

/** Each once, though several chains may have it. */
export const STAGES: readonly StageName[] = [...new Set(DEFINITIONS.map(({ name }) => name))];

/** The names that stages had before, each with the present one. */
export const FORMER_STAGES: ReadonlyMap<string, StageName> = new Map(
  DEFINITIONS.flatMap(({ name, formerly = [] }) => formerly.map((former) => [former, name])),
);

/** The present name of a stage that may be given by a former one; anything else as it is. */
export function presentName(name: string): string {
  return FORMER_STAGES.get(name) ?? name;
}

/** Undefined after the last. */
export function stageAfter(kind: JobKind, stage: StageName): StageName | undefined {
  const chain: readonly StageName[] = stagesOf(kind);
  return chain[chain.indexOf(stage) + 1];
}
