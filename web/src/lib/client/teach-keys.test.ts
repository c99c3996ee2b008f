import { expect, it } from 'vitest';
import { actionOf, KEYS } from '../practice/keys.ts';
import { BEGIN_KEYS, TEACH_KEYS, teachActionOf } from './teach-keys.ts';

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
});

it('gives a clicker the blocks and their clock, and leaves it the music', () => {
  expect(teachActionOf(press('PageDown'))).toBe('next');
  expect(teachActionOf(press('PageUp'))).toBe('back');
  expect(teachActionOf(press('F5'))).toBe('restart');
  for (const key of ['b', '.', ' ']) {
    expect(teachActionOf(press(key))).toBeUndefined();
    expect(actionOf(press(key))).toBe('toggle');
  }
});

it('leaves the browser its own', () => {
  expect(teachActionOf(press('r', { ctrlKey: true }))).toBeUndefined();
  expect(teachActionOf(press('P', { metaKey: true }))).toBeUndefined();
  expect(teachActionOf(press('N'))).toBe('next');
});

it('takes of the keys of practicing only what has to be the class', () => {
  const practice = new Set(Object.values(KEYS).flat());
  const taken = Object.values(TEACH_KEYS)
    .flat()
    .filter((key) => practice.has(key));
  expect(taken.sort()).toEqual(['?', 'F5', 'PageDown', 'PageUp', 'f']);
  expect(BEGIN_KEYS).toContain('F5');
});
