import { expect, it } from 'vitest';
import { isPermissive, packageOf } from '../../web/license-guard.ts';

it.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0-only)', 'MIT AND ISC', 'OFL-1.1'])(
  'lets %s through',
  (license) => expect(isPermissive(license)).toBe(true),
);

it.each(['GPL-3.0-only', 'AGPL-3.0', 'MIT AND GPL-2.0', 'LGPL-3.0', 'SEE LICENSE IN x', ''])(
  'stops %s',
  (license) => expect(isPermissive(license)).toBe(false),
);

it('finds the package of a module', () => {
  expect(packageOf('/a/web/src/app.ts')).toBeUndefined();
  expect(packageOf('/a/node_modules/three/src/x.js')).toBe('/a/node_modules/three');
  expect(packageOf('/a/node_modules/@s/p/node_modules/q/i.js')).toBe(
    '/a/node_modules/@s/p/node_modules/q',
  );
});
