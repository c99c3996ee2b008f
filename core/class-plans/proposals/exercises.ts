/** What a warm-up is made of: loosening in movement, no long stretches, which come after class. */
import type { Localized } from '../../languages.ts';
import type { Region } from './regions.ts';

/** To the first song: everybody warm and on the beat. */
export const PULSE: Localized = {
  en: 'Walk to the music, then side basics alone, small, with the tap',
  es: 'Camina con la música; después básicos laterales sin pareja, pequeños, con el toque',
};

/** The last minutes: what is warm goes into the dance. */
export const INTO_THE_DANCE: Localized = {
  en: 'Basics with a partner, a slow song, one change of partners',
  es: 'Básicos en pareja, una canción lenta, con un cambio de pareja',
};

export const EXERCISES: Readonly<Record<Region, Localized>> = {
  neck: {
    en: 'Neck: look left and right, ear to shoulder, slowly; no full circles',
    es: 'Cuello: mira a los lados, oreja al hombro, despacio; sin círculos completos',
  },
  shoulders: {
    en: 'Shoulders: circles back and forward, then long arms up and down',
    es: 'Hombros: círculos atrás y adelante; después brazos largos arriba y abajo',
  },
  wrists: {
    en: 'Wrists and forearms: circles, open and close the hands, soft fingers as in a lead',
    es: 'Muñecas y antebrazos: círculos, abre y cierra las manos, dedos suaves como al guiar',
  },
  spine: {
    en: 'Back: roll down and up, rib circles, small waves from chest to hips',
    es: 'Espalda: baja y sube vértebra a vértebra, círculos de costillas, ondas pequeñas del pecho a la cadera',
  },
  hips: {
    en: 'Hips: circles, then side to side over a standing leg, knees soft',
    es: 'Cadera: círculos; después de lado a lado sobre la pierna de apoyo, con las rodillas sueltas',
  },
  knees: {
    en: 'Knees: small bends over the toes, then bends to a tap',
    es: 'Rodillas: flexiones pequeñas en línea con los pies; después flexiones con el toque',
  },
  legs: {
    en: 'Legs and feet: heel raises, wide bends, weight from foot to foot',
    es: 'Piernas y pies: sube talones, flexiones con los pies abiertos, peso de un pie a otro',
  },
  balance: {
    en: 'Balance: stand on one foot for 8 counts, then quarter, half and whole turns with a fixed look',
    es: 'Equilibrio: 8 tiempos sobre un pie; después cuartos, medios y giros enteros con la mirada fija',
  },
};
