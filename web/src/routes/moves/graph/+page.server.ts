import { layoutStateGraph } from '@bachata/core/moves/state-graph.ts';
import { library } from '@bachata/library/moves/index.ts';
import type { GraphMoveView } from '#lib/graph-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const moves = library.moves.map(({ id, name, level, entry, exit }): GraphMoveView => ({
    id,
    name,
    level,
    entry,
    exit,
  }));
  return { graph: layoutStateGraph(moves) };
};
