/** What a block names. Pages import it: it brings no schema along. */
import type { Block, BlockContent, PlanMove } from './blocks.ts';

/** The moves of a content, as they come. */
export function movesOfContent(content: BlockContent | undefined): readonly PlanMove[] {
  switch (content?.kind) {
    case 'choreography':
    case 'phrase':
      return content.moves;
    case 'move':
      return [content.move];
    default:
      return [];
  }
}

/** All moves that a block names, the easiest depth first: the order in which they are taught. */
export function movesOfBlock({ content, depths }: Pick<Block, 'content' | 'depths'>): PlanMove[] {
  return [
    ...(depths?.simplified ?? []),
    ...movesOfContent(content),
    ...(depths?.target ?? []),
    ...(depths?.extra ?? []),
  ];
}

/** The moves that everybody in the class is shown: the depths count as far as the target. */
export function movesForAll({ content, depths }: Pick<Block, 'content' | 'depths'>): PlanMove[] {
  return movesOfBlock({ content, depths: depths && { ...depths, extra: undefined } });
}

/** The choreographies that blocks are about, each once. */
export function dancesOf(blocks: readonly Pick<Block, 'content'>[]): string[] {
  return [...new Set(blocks.map(choreographyOf).filter((id) => id !== undefined))];
}

/**
 * The choreographies that a plan opens to whoever it is shared with: those that it is about, as far as its
 * owner has put them in. A co-teacher who names another one of the owner's opens nothing by that.
 */
export function openedDances({
  blocks,
  ownersDances,
}: {
  readonly blocks: readonly Pick<Block, 'content'>[];
  readonly ownersDances?: readonly string[] | undefined;
}): string[] {
  const named = dancesOf(blocks);
  return ownersDances === undefined ? named : named.filter((id) => ownersDances.includes(id));
}

/** The choreography that a block is about; undefined for none. */
export function choreographyOf({ content }: Pick<Block, 'content'>): string | undefined {
  return content?.kind === 'choreography' || content?.kind === 'phrase'
    ? content.choreographyId
    : undefined;
}
