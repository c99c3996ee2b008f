/** The demo songs that come with the product, synthesized by `build.ts` from `demos.ts`. */
import type { Localized } from '@bachata/core/languages.ts';

export interface CatalogSong {
  id: string;
  title: string;
  mood: Localized;
  tempoBpm: number;
  durationSec: number;
  /** Audio and ground truth, relative to this folder. */
  file: string;
  truthFile: string;
  /** SPDX identifier. */
  license: string;
}

const song = (entry: Omit<CatalogSong, 'file' | 'truthFile' | 'license'>): CatalogSong => ({
  ...entry,
  file: `${entry.id}.m4a`,
  truthFile: `${entry.id}.truth.json`,
  license: 'CC0-1.0',
});

/** Of every song in the catalog. */
export const SONG_CONTENT_TYPE = 'audio/mp4';

export const catalog: readonly CatalogSong[] = [
  song({
    id: 'bajo-la-luna',
    title: 'Bajo la luna de Samaná',
    mood: { en: 'Traditional, wistful', es: 'Tradicional, nostálgica' },
    tempoBpm: 130,
    durationSec: 197.57,
  }),
  song({
    id: 'un-compas-mas',
    title: 'Un compás más',
    mood: { en: 'Sensual, warm', es: 'Sensual, cálida' },
    tempoBpm: 108,
    durationSec: 194.87,
  }),
  song({
    id: 'malecon-al-amanecer',
    title: 'Malecón al amanecer',
    mood: { en: 'Romantic, hopeful', es: 'Romántica, esperanzada' },
    tempoBpm: 120,
    durationSec: 168.77,
  }),
  song({
    id: 'guitarra-de-fuego',
    title: 'Guitarra de fuego',
    mood: { en: 'Fast and fiery', es: 'Rápida y encendida' },
    tempoBpm: 153,
    durationSec: 163.76,
  }),
  song({
    id: 'calle-sin-nombre',
    title: 'Calle sin nombre',
    mood: { en: 'Modern, driving', es: 'Moderna, con empuje' },
    tempoBpm: 136,
    durationSec: 184.86,
  }),
  song({
    id: 'despacio-corazon',
    title: 'Despacio, corazón',
    mood: { en: 'Slow, intimate', es: 'Lenta, íntima' },
    tempoBpm: 100,
    durationSec: 169.6,
  }),
];

/** Undefined for an id that the catalog does not have. */
export function songById(id: string): CatalogSong | undefined {
  return catalog.find((song) => song.id === id);
}
