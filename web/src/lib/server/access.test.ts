import { ForbiddenError, NotFoundError, UnauthenticatedError } from '@bachata/core/errors.ts';
import type { Account } from '@bachata/core/ports.ts';
import { describe, expect, it } from 'vitest';
import { hasAccess, requireAccess, type Permission } from './access.ts';

const ana: Account = {
  uid: 'ana',
  email: 'ana@example.org',
  displayName: 'Ana',
  roles: ['dancer'],
};
const owned: Permission[] = [
  'job:read',
  'job:change',
  'collection:read',
  'choreography:read',
  'choreography:change',
  'clips:list',
  'clip:change',
];

describe('requireAccess', () => {
  it.each([
    ...owned,
    'upload:create',
    'job:create',
    'repertoire:change',
    'counts:review',
    'clips:review',
  ] as Permission[])('refuses nobody: %s', (p) => {
    expect(() => requireAccess(undefined, p, { ownerId: 'ana' })).toThrow(UnauthenticatedError);
  });

  it.each(owned)('gives the owner %s', (permission) => {
    expect(requireAccess(ana, permission, { ownerId: 'ana' })).toBe(ana);
  });

  it.each(owned)('hides what belongs to another: %s', (permission) => {
    expect(() => requireAccess(ana, permission, { ownerId: 'ben' })).toThrow(NotFoundError);
  });

  it('makes no exception for other roles', () => {
    const maintainer: Account = { ...ana, roles: ['maintainer', 'instructor'] };
    expect(() => requireAccess(maintainer, 'choreography:read', { ownerId: 'ben' })).toThrow(
      NotFoundError,
    );
  });

  it('lets maintainers alone review counts', () => {
    const maintainer: Account = { ...ana, roles: ['dancer', 'maintainer'] };
    const instructor: Account = { ...ana, roles: ['dancer', 'instructor'] };
    expect(requireAccess(maintainer, 'counts:review', undefined)).toBe(maintainer);
    for (const account of [ana, instructor]) {
      expect(() => requireAccess(account, 'counts:review', undefined)).toThrow(ForbiddenError);
    }
    const shown = [maintainer, instructor, ana, undefined].map((account) =>
      hasAccess(account, 'counts:review', undefined),
    );
    expect(shown).toEqual([true, false, false, false]);
  });

  it.each([
    ['private', 'none', { owner: true, other: false, maintainer: false }],
    ['unlisted', 'none', { owner: true, other: true, maintainer: true }],
    ['public', 'none', { owner: true, other: false, maintainer: true }],
    ['public', 'waiting', { owner: true, other: false, maintainer: true }],
    ['public', 'declined', { owner: true, other: false, maintainer: true }],
    ['public', 'accepted', { owner: true, other: true, maintainer: true }],
  ] as const)(
    'shows a clip that is %s, its review %s, to whom it may',
    (visibility, review, may) => {
      const clip = { ownerId: 'ana', visibility, review };
      const other: Account = { ...ana, uid: 'ben' };
      const maintainer: Account = { ...ana, uid: 'eva', roles: ['maintainer'] };
      expect(hasAccess(ana, 'clip:read', clip)).toBe(may.owner);
      expect(hasAccess(other, 'clip:read', clip)).toBe(may.other);
      expect(hasAccess(maintainer, 'clip:read', clip)).toBe(may.maintainer);
      expect(hasAccess(undefined, 'clip:read', clip)).toBe(false);
      expect(hasAccess(maintainer, 'clip:change', clip)).toBe(false);
    },
  );

  it.each(['constructor', 'toString', 'job:delete'])('denies what has no rule: %s', (unknown) => {
    expect(() => requireAccess(ana, unknown as Permission, { ownerId: 'ana' })).toThrow(
      ForbiddenError,
    );
  });
});
