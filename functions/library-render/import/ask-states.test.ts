import { describe, expect, it } from 'vitest';
import { proposedStates } from '@bachata/core/moves/annotations.ts';
import type { UserMove } from '@bachata/core/moves/user-library.ts';
import { confirmStates } from './ask-states.ts';

const move: UserMove = {
  id: 'hammerlock-1',
  name: { en: 'Hammerlock', es: 'Hammerlock' },
  category: 'hammerlock',
  level: 'intermediate',
  energy: 'medium',
  counts: 4,
  label: 'hammerlock',
  roles: 'both',
  notes: '',
  tempoBpm: 126,
  timing: { source: 'soundtrack', annotated: 126, firstCountSec: 0.4 },
  ...proposedStates({ entry: 'OR', exit: 'H' }, 4, 1),
  side: 'left',
  confirmed: false,
  file: 'clips/hammerlock-1.left.mp4',
  sha256: 'a'.repeat(64),
};

/** A person who types these lines. */
function person(...answers: string[]) {
  const questions: string[] = [];
  const ask = async (question: string): Promise<string> => {
    questions.push(question);
    const answer = answers.shift();
    if (answer === undefined) throw new Error('nobody answers');
    return await Promise.resolve(answer);
  };
  return { ask, questions };
}

describe('confirmStates', () => {
  it('proposes what the label says and takes it on an empty line', async () => {
    const { ask, questions } = person('', ' ', '');
    expect(await confirmStates(move, ask)).toEqual({ ...move, confirmed: true });
    expect(questions[0]).toBe('hammerlock-1 starts in [OR] ');
    expect(questions[1]).toBe('hammerlock-1 ends in [H] ');
  });

  it('takes what is typed, with the hold of that position and the feet of the clip', async () => {
    const { ask } = person('ol', 'H', 'right');
    expect(await confirmStates(move, ask)).toEqual({
      ...move,
      entry: { position: 'OL', hands: 'L-R', freeFoot: 1, footing: 'mirrored' },
      side: 'right',
      confirmed: true,
    });
  });

  it('explains itself and asks again when it does not understand', async () => {
    const { ask, questions } = person('open', 'O2', '', 'middle', 'left');
    const confirmed = await confirmStates(move, ask);
    expect(confirmed.entry.position).toBe('O2');
    expect(questions[1]).toContain('O2 open with two hands');
    expect(questions[4]).toContain('one of left, right');
  });
});
