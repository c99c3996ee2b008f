import { layoutStateGraph } from '@bachata/core/moves/state-graph.ts';
import type { GraphMoveView } from '#lib/graph-view.ts';
import { loadMoves } from '#lib/server/library.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const moves = [...(await loadMoves()).values()].map(
    ({ id, name, level, entry, exit }): GraphMoveView => ({ id, name, level, entry, exit }),
  );
  return { graph: layoutStateGraph(moves) };
};
