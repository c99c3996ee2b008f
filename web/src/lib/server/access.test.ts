import { ForbiddenError, NotFoundError, UnauthenticatedError } from '@bachata/core/errors.ts';
import type { Account } from '@bachata/core/ports.ts';
import { describe, expect, it } from 'vitest';
import { requireAccess, type Permission } from './access.ts';

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
];

describe('requireAccess', () => {
  it.each([...owned, 'upload:create', 'job:create'] as Permission[])('refuses nobody: %s', (p) => {
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

  it.each(['constructor', 'toString', 'job:delete'])('denies what has no rule: %s', (unknown) => {
    expect(() => requireAccess(ana, unknown as Permission, { ownerId: 'ana' })).toThrow(
      ForbiddenError,
    );
  });
});
