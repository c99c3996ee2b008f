/** Clothes of the trunk: shirt with collar and belt, fitted top, dress. */
import { smoothHips, trunkShare } from './hips.ts';
import type { MaterialName } from './materials.ts';
import { trunkShell, type Build, type PartWriter } from './part.ts';

const FRONT = Math.PI / 2;

/** 1 straight ahead, falling to 0 at `width` radians from it. */
function toward(direction: number, angle: number, width: number): number {
  const off = Math.abs(Math.atan2(Math.sin(angle - direction), Math.cos(angle - direction)));
  return off >= width ? 0 : Math.cos((off / width) * FRONT) ** 2;
}

/** The skin's upper edge sinks into the neck. */
const sunk = (share: number): number => -0.03 * Math.max(0, (share - 0.88) / 0.12);

/**
 * The skin that clothes leave free, from height `from` up, and the seat of the trousers, `ease` meters
 * outside the skin.
 */
export function bareTrunk(
  build: Build,
  hips: MaterialName,
  from: number,
  ease = 0.004,
): readonly PartWriter[] {
  return [
    trunkShell(build, 'skin', {
      rings: Math.round((2.4 - from) * 14),
      hem: from,
      rim: () => 2.4,
      offset: sunk,
    }),
    hipShell(build, hips, ease),
  ];
}

function hipShell(build: Build, material: MaterialName, ease: number): PartWriter {
  const cut = { rings: 11, hem: -0.34, rim: () => 0.34, offset: () => ease };
  return trunkShell(build, material, cut, (grid) =>
    smoothHips(build, grid, (ring) => trunkShare(cut.hem + (0.68 * ring) / (cut.rings - 1))),
  );
}

/** A tailored shirt, open at the collar, tucked into a belt. */
export function shirt(build: Build): readonly PartWriter[] {
  const neckline = (angle: number): number => 2.3 - 0.62 * toward(FRONT, angle, 0.5);
  const ease = (share: number): number => 0.006 + 0.004 * Math.sin(Math.PI * share);
  return [
    trunkShell(build, 'top', { rings: 18, hem: 0.22, rim: neckline, offset: ease }),
    trunkShell(build, 'trim', {
      rings: 5,
      hem: 2.2,
      rim: (angle) => 2.4 - 0.1 * toward(FRONT, angle, 1.2),
      offset: (share, angle) =>
        toward(FRONT, angle, 0.42) > 0 ? -0.02 : 0.012 + 0.006 * Math.sin(Math.PI * share),
    }),
    belt(build, 'belt', 0.2, 0.34),
    buckle(build),
  ];
}

/** A band round the waist. */
function belt(build: Build, material: MaterialName, hem: number, rim: number): PartWriter {
  const edge = (share: number): number => 0.003 + 0.012 * Math.min(1, 6 * share * (1 - share));
  return trunkShell(build, material, { rings: 7, hem, rim: () => rim, offset: edge });
}

function buckle(build: Build): PartWriter {
  return trunkShell(build, 'buckle', {
    rings: 4,
    hem: 0.22,
    rim: () => 0.32,
    offset: (_, angle) => (toward(FRONT, angle, 0.2) > 0 ? 0.019 : -0.03),
  });
}

/** A fitted bodice with a scooped neckline and a sash from `waist` up. */
export function bodice(build: Build, sash: MaterialName, waist: number): readonly PartWriter[] {
  const neckline = (angle: number): number => {
    const scoop = Math.max(0.52 * toward(FRONT, angle, 1.15), 0.62 * toward(-FRONT, angle, 1.15));
    const shoulder = 0.35 * (toward(0, angle, 0.35) + toward(Math.PI, angle, 0.35));
    return 2.06 - scoop - shoulder;
  };
  return [
    // It ends under the sash: further down it would come through a skirt in bends.
    trunkShell(build, 'top', {
      rings: 16,
      hem: waist - 0.01,
      rim: neckline,
      offset: () => 0.005,
    }),
    belt(build, sash, waist, waist + 0.14),
  ];
}
