/**
 * `npm run bench [wishes|music|music-count|music-speed|planner|pose-retrieval|pose-speed|cold-start|vision-start|clip-memory|render|stored-bytes|job-costs|class-plans|clips|clip-files|songs|stage|pipeline|first-figure|sound-print|practice-loops|practice-slowing|faults …]`: the figures
 * that the README quotes, measured here and now. Without names, all of them but those that take long; they run one
 * after another, so that none disturbs the other.
 */
import { formatTable, type Table } from './table.ts';

/** Tables that take long come one by one. */
type Tables = Table | readonly Table[] | AsyncIterable<Table>;

const BENCHES: Readonly<Record<string, () => Promise<Tables>>> = {
  'first-figure': async () => (await import('./first-figure.ts')).firstFigureBench(),
  pipeline: async () => (await import('./pipeline.ts')).pipelineBench(),
  'stored-bytes': async () => (await import('./stored-bytes.ts')).storedBytesBench(),
  'class-plans': async () => (await import('./class-plans.ts')).classPlansBench(),
  'job-costs': async () => (await import('./job-costs.ts')).jobCostsBench(),
  render: async () => (await import('./render.ts')).renderBench(),
  songs: async () => (await import('./songs.ts')).songsBench(),
  'clip-files': async () => (await import('./clip-files.ts')).clipFilesBench(),
  clips: async () => (await import('./clips.ts')).clipsBench(),
  stage: async () => (await import('./stage.ts')).stageBench(),
  'pose-retrieval': async () => (await import('./pose-retrieval.ts')).poseRetrievalBench(),
  'pose-speed': async () => (await import('./pose-speed.ts')).poseSpeedBench(),
  'cold-start': async () => (await import('./cold-start.ts')).coldStartBench(),
  'vision-start': async () => (await import('./vision-start.ts')).visionStartBench(),
  'clip-memory': async () => (await import('./clip-memory.ts')).clipMemoryBench(),
  wishes: async () => (await import('./wishes.ts')).wishesBench(),
  planner: async () => (await import('./planner.ts')).plannerBench(),
  pose: async () => (await import('./pose.ts')).poseBench(),
  'music-speed': async () => (await import('./music-speed.ts')).musicSpeedBench(),
  'music-count': async () => (await import('./music-count.ts')).musicCountBench(),
  music: async () => (await import('./music.ts')).musicBench(),
  'sound-print': async () => (await import('./sound-print.ts')).soundPrintBench(),
  'practice-loops': async () => (await import('./practice/loops.ts')).practiceLoops(),
  'practice-slowing': async () => (await import('./practice/slowing.ts')).slowingTables(),
  faults: async () => (await import('./faults/faults.ts')).faultsBench(),
};
/** They take long, and nothing else may run beside them. */
const ONLY_BY_NAME = [
  'first-figure',
  'songs',
  'sound-print',
  'clip-files',
  'practice-loops',
  'practice-slowing',
  'faults',
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  process.stderr.write(
    `no such benchmark: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}\n`,
  );
  process.exit(2);
}
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length === 0 ? ONLY_BY_NAME.includes(name) : !wanted.includes(name)) continue;
  const made = await bench();
  const tables = Symbol.asyncIterator in made ? made : [made].flat();
  for await (const table of tables) process.stdout.write(`${formatTable(table)}\n`);
}
