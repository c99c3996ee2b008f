/** What a figure's surface is made of, and the looks (skin, hair, clothes) that dancers can have. */

export const MATERIAL_NAMES = [
  'skin',
  'lips',
  'hair',
  'brow',
  'eyeWhite',
  'iris',
  'pupil',
  'top',
  'trim',
  'bottom',
  'belt',
  'buckle',
  'shoe',
  'sole',
  'accessory',
] as const;
export type MaterialName = (typeof MATERIAL_NAMES)[number];

export interface Material {
  /** sRGB, 0..255 each. */
  readonly color: readonly [number, number, number];
  /** Strength of the highlight, 0 matt to 1. */
  readonly gloss: number;
  /** Exponent of the highlight: larger is tighter. */
  readonly shininess: number;
  /** How far light bleeds past the terminator, 0 hard to 1: skin and soft cloth have some. */
  readonly softness: number;
  /** Light along the silhouette, as on cloth with a nap. */
  readonly sheen: number;
}

export type Outfit = 'shirt-trousers' | 'dress' | 'top-trousers';
export type HairStyle = 'short' | 'ponytail' | 'bun';

export interface Look {
  readonly physique: 'broad' | 'slender';
  readonly name: string;
  readonly outfit: Outfit;
  readonly hairStyle: HairStyle;
  readonly colors: Readonly<Record<MaterialName, string>>;
}

type Finish = Omit<Material, 'color'>;
const finish = (gloss: number, shininess: number, softness: number, sheen: number): Finish => ({
  gloss,
  shininess,
  softness,
  sheen,
});

const FINISHES: Readonly<Record<MaterialName, Finish>> = {
  skin: finish(0.16, 18, 0.55, 0.25),
  lips: finish(0.3, 30, 0.5, 0.1),
  hair: finish(0.35, 22, 0.25, 0.3),
  brow: finish(0.05, 10, 0.3, 0),
  eyeWhite: finish(0.3, 60, 0.6, 0),
  iris: finish(0.4, 60, 0.4, 0),
  pupil: finish(0.9, 90, 0.3, 0),
  top: finish(0.07, 12, 0.35, 0.55),
  trim: finish(0.1, 14, 0.35, 0.4),
  bottom: finish(0.05, 10, 0.3, 0.4),
  belt: finish(0.35, 30, 0.2, 0.1),
  buckle: finish(0.9, 40, 0.1, 0.2),
  shoe: finish(0.55, 36, 0.2, 0.2),
  sole: finish(0.1, 10, 0.2, 0),
  accessory: finish(0.95, 50, 0.1, 0.3),
};

const FACE = { eyeWhite: '#f4efe9', pupil: '#17100d' } as const;

export const LEAD_LOOKS: readonly Look[] = [
  {
    name: 'white shirt',
    physique: 'broad',
    outfit: 'shirt-trousers',
    hairStyle: 'short',
    colors: {
      ...FACE,
      skin: '#b97a56',
      lips: '#a05a4a',
      hair: '#1d1512',
      brow: '#1f1613',
      iris: '#4b2f1c',
      top: '#d9d3ca',
      trim: '#e2ddd5',
      bottom: '#2b3345',
      belt: '#4a2c1b',
      buckle: '#c9a86a',
      shoe: '#3a2418',
      sole: '#1c1410',
      accessory: '#8d9096',
    },
  },
  {
    name: 'black shirt',
    physique: 'broad',
    outfit: 'shirt-trousers',
    hairStyle: 'short',
    colors: {
      ...FACE,
      skin: '#7a4a33',
      lips: '#6b3a30',
      hair: '#14100f',
      brow: '#14100f',
      iris: '#2f1d13',
      top: '#26272c',
      trim: '#303238',
      bottom: '#6b6257',
      belt: '#221a16',
      buckle: '#b9b9bd',
      shoe: '#1a1614',
      sole: '#0f0d0c',
      accessory: '#c9a86a',
    },
  },
  {
    name: 'teal shirt',
    physique: 'broad',
    outfit: 'shirt-trousers',
    hairStyle: 'short',
    colors: {
      ...FACE,
      skin: '#e0ac8c',
      lips: '#bd7468',
      hair: '#5b3a22',
      brow: '#553621',
      iris: '#4f6b6d',
      top: '#2f6f73',
      trim: '#3a8185',
      bottom: '#25262b',
      belt: '#15130f',
      buckle: '#b9b9bd',
      shoe: '#17130f',
      sole: '#0f0d0c',
      accessory: '#8d9096',
    },
  },
];

export const FOLLOW_LOOKS: readonly Look[] = [
  {
    name: 'red dress',
    physique: 'slender',
    outfit: 'dress',
    hairStyle: 'ponytail',
    colors: {
      ...FACE,
      skin: '#d59a74',
      lips: '#b8433f',
      hair: '#3a2116',
      brow: '#34201a',
      iris: '#5a3a20',
      top: '#b3263a',
      trim: '#8d1c2f',
      bottom: '#b3263a',
      belt: '#8d1c2f',
      buckle: '#d8b36a',
      shoe: '#c59a6c',
      sole: '#6d4a30',
      accessory: '#d8b36a',
    },
  },
  {
    name: 'night-blue dress',
    physique: 'slender',
    outfit: 'dress',
    hairStyle: 'bun',
    colors: {
      ...FACE,
      skin: '#8a563b',
      lips: '#8d3f3f',
      hair: '#17110f',
      brow: '#17110f',
      iris: '#38231a',
      top: '#2c4484',
      trim: '#22356a',
      bottom: '#2c4484',
      belt: '#22356a',
      buckle: '#c9ccd2',
      shoe: '#b58d63',
      sole: '#5f422c',
      accessory: '#c9ccd2',
    },
  },
  {
    name: 'emerald top',
    physique: 'slender',
    outfit: 'top-trousers',
    hairStyle: 'ponytail',
    colors: {
      ...FACE,
      skin: '#ecbd9d',
      lips: '#c2605b',
      hair: '#8a4f25',
      brow: '#6e4022',
      iris: '#567048',
      top: '#1f7a58',
      trim: '#176147',
      bottom: '#2a2a30',
      belt: '#1a1a1e',
      buckle: '#d8b36a',
      shoe: '#2a211c',
      sole: '#171310',
      accessory: '#d8b36a',
    },
  },
];

function parseHex(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** The materials of a look, in the order of `MATERIAL_NAMES`. */
export function materialsOf(look: Look): readonly Material[] {
  return MATERIAL_NAMES.map((name) => ({ color: parseHex(look.colors[name]), ...FINISHES[name] }));
}
