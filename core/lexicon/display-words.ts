/**
 * What is said in videos and captions, and on the site as well. Apart from the lexicons of wishes, which
 * are larger and which most pages can do without.
 */
import type { Language } from '../languages.ts';
import type { SectionLabel } from '../music/analysis.ts';

export interface DisplayWords {
  readonly sections: Readonly<Record<SectionLabel, string>>;
  readonly captions: {
    /** What the feet do on 4 and 8. */
    readonly tap: string;
    /** Before the name of the move that follows. */
    readonly next: string;
  };
}

export const DISPLAY_WORDS: Readonly<Record<Language, DisplayWords>> = {
  en: {
    sections: {
      intro: 'Intro',
      verse: 'Verse',
      chorus: 'Chorus',
      bridge: 'Bridge',
      mambo: 'Mambo',
      instrumental: 'Instrumental',
      outro: 'Outro',
      break: 'Break',
    },
    captions: { tap: 'tap', next: 'Next' },
  },
  es: {
    sections: {
      intro: 'Intro',
      verse: 'Estrofa',
      chorus: 'Estribillo',
      bridge: 'Puente',
      mambo: 'Mambo',
      instrumental: 'Instrumental',
      outro: 'Final',
      break: 'Corte',
    },
    captions: { tap: 'toque', next: 'Después' },
  },
};
