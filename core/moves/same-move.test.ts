import { describe, expect, it } from 'vitest';
import { moveInfo } from '../choreography/testing/library.ts';
import { movesOfPlan } from '../choreography/plan.ts';
import { moveInfoSchema } from './move.ts';
import { sameMoveKey, sameMoveKeys } from './same-move.ts';

const turn = { id: 'turn' };
const turnFromFive = { id: 'turn-on-the-other-foot', variantOf: 'turn' };

describe('variants', () => {
  it('are told by the move that they name, whatever their ids are', () => {
    expect([turn, turnFromFive].map(sameMoveKey)).toEqual(['turn', 'turn']);
    expect(sameMoveKey({ id: 'half-basic-5' })).toBe('half-basic-5');
  });

  it('are found by id, as plans name moves; what is not there any more stands for itself', () => {
    const keyOf = sameMoveKeys([turn, turnFromFive]);
    expect(['turn', turnFromFive.id, 'gone-5'].map(keyOf)).toEqual(['turn', 'turn', 'gone-5']);
  });

  it('are unknown to filmed moves of older plans, which still open', () => {
    const filmed = moveInfoSchema.parse(moveInfo({ id: 'clip-a' }));
    expect(filmed).not.toHaveProperty('variantOf');
    const moves = movesOfPlan({ filmed: [filmed] }, new Map());
    expect(sameMoveKeys(moves.values())('clip-a')).toBe('clip-a');
  });
});
