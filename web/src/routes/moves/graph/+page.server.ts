import { MOST_WAY_COUNTS } from '@bachata/core/choreography/teaching/ways-between.ts';
import { LEVELS } from '@bachata/core/moves/move.ts';
import { layoutStateGraph } from '@bachata/core/moves/state-graph.ts';
import { library } from '@bachata/library/moves/index.ts';
import type { GraphMoveView } from '#lib/graph-view.ts';
import { parseQuery } from '#lib/server/bodies.ts';
import { countComposition } from '#lib/server/composer.ts';
import { viewWays, waysQuerySchema } from '#lib/server/ways-page.ts';
import type { PageServerLoad } from './$types';

const EACH_HALF_EIGHT = 4;

export const load: PageServerLoad = async (event) => {
  const moves = library.moves.map(({ id, name, level, entry, exit }): GraphMoveView => ({
    id,
    name,
    level,
    entry,
    exit,
  }));
  const asked = parseQuery(event.url, waysQuerySchema);
  const { start } = asked;
  if (start !== undefined) countComposition(event);
  return {
    graph: layoutStateGraph(moves),
    asked,
    levels: LEVELS,
    lengths: Array.from(
      { length: MOST_WAY_COUNTS / EACH_HALF_EIGHT },
      (_, i) => (i + 1) * EACH_HALF_EIGHT,
    ),
    found: start && (await viewWays(start, asked)),
  };
};
