import { describe, expect, it } from 'vitest';
import { composePlan } from './planner/compose.ts';
import { explain, explainSegment, LANGUAGES, REASON_CODES } from './explain.ts';
import { randomCase } from './testing/cases.ts';

describe('explain', () => {
  it('fills values in and translates the terms among them', () => {
    const reason = {
      code: 'section-energy',
      values: { section: 'chorus', energy: 0.8, moveEnergy: 0.8 },
    };
    expect(explain(reason, 'en')).toBe('chorus, energy 0.8: a move of energy 0.8');
    expect(explain(reason, 'es')).toBe('coro, energía 0.8: un paso de energía 0.8');
    expect(explain({ code: 'follows', values: { position: 'OR' } }, 'en')).toBe(
      'follows handshake hold',
    );
  });

  it('joins the reasons of a segment', () => {
    const reasons = [
      { code: 'opens', values: {} },
      { code: 'new-for-you', values: {} },
    ];
    expect(explainSegment({ reasons }, 'es')).toBe('abre el baile; nuevo para ti');
  });

  it('has words for everything that the planner says, without a hole', () => {
    const known = new Set<string>(REASON_CODES);
    for (let seed = 0; seed < 12; seed++) {
      const plan = composePlan(randomCase(seed));
      for (const reason of [...plan.notes, ...plan.segments.flatMap((s) => s.reasons)]) {
        expect(known.has(reason.code), reason.code).toBe(true);
        for (const language of LANGUAGES) {
          expect(explain(reason, language)).not.toMatch(/[{}]|undefined/);
        }
      }
    }
  });
});
