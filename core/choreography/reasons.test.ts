import { describe, expect, it } from 'vitest';
import { composePlan } from './planner/compose.ts';
import { REASON_CODES } from './reasons.ts';
import { randomCase } from './testing/cases.ts';

describe('REASON_CODES', () => {
  it('has everything that the planner says', () => {
    const said = new Set<string>();
    for (let seed = 0; seed < 12; seed++) {
      const { notes, segments } = composePlan(randomCase(seed));
      for (const { code } of [...notes, ...segments.flatMap(({ reasons }) => reasons)]) {
        said.add(code);
      }
    }
    expect(said.size).toBeGreaterThan(10);
    expect([...said].filter((code) => !(REASON_CODES as readonly string[]).includes(code))).toEqual(
      [],
    );
  });
});
