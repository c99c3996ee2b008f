/** The words that describe a choreography, in English and Spanish, and what they mean. */
import type { Level, Style } from '../../moves/move.ts';
import type { EnergyLevel, SectionLabel } from '../../music/analysis.ts';
import type { Language } from '../explain.ts';
import type { Intro } from '../intro.ts';

export type Meaning =
  | { readonly kind: 'difficulty'; readonly value: Level }
  | { readonly kind: 'energy'; readonly value: EnergyLevel }
  | { readonly kind: 'style'; readonly value: Style }
  | { readonly kind: 'dips' | 'no-dips' | 'loads' | 'no-loads' }
  | { readonly kind: 'climax'; readonly section: SectionLabel }
  | { readonly kind: 'intro'; readonly value: Exclude<Intro, 'auto'> }
  | { readonly kind: 'few-new'; readonly count: number };

interface Phrase extends Readonly<Record<Language, readonly string[]>> {
  readonly meaning: Meaning;
}

const difficulty = (value: Level, en: string[], es: string[]): Phrase => ({
  meaning: { kind: 'difficulty', value },
  en,
  es,
});
const energy = (value: EnergyLevel, en: string[], es: string[]): Phrase => ({
  meaning: { kind: 'energy', value },
  en,
  es,
});
const style = (value: Style, en: string[], es: string[]): Phrase => ({
  meaning: { kind: 'style', value },
  en,
  es,
});

const intro = (value: Exclude<Intro, 'auto'>, en: string[], es: string[]): Phrase => ({
  meaning: { kind: 'intro', value },
  en,
  es,
});

const fewNew = (count: number, en: string[], es: string[]): Phrase => ({
  meaning: { kind: 'few-new', count },
  en,
  es,
});
/** Dancers say both. */
const newOnes = (howMany: string): string[] => [
  `${howMany} pasos nuevos`,
  `${howMany} figuras nuevas`,
];

const BIG_EN = [
  'big finish in the',
  'climax in the',
  'peak in the',
  'explode in the',
  'big',
  'build to the',
  'biggest in the',
  'peak at the',
  'strong in the',
  'show in the',
];
const BIG_ES = [
  'gran final en el',
  'clímax en el',
  'pico en el',
  'explotar en el',
  'explosión en el',
  'lo fuerte en el',
  'show en el',
  'explote en el',
  'fuerte en el',
  'duro en el',
  'grande en el',
];
const climax = (section: SectionLabel, en: string, es: readonly string[]): Phrase => ({
  meaning: { kind: 'climax', section },
  en: BIG_EN.map((words) => `${words} ${en}`),
  es: es.flatMap((part) => BIG_ES.map((words) => `${words} ${part}`)),
});

export const PHRASES: readonly Phrase[] = [
  difficulty(
    'beginner',
    [
      'easy',
      'simple',
      'beginner',
      'beginner level',
      'basic level',
      'first lesson',
      'for beginners',
      'starter',
      'newcomer',
      'newbie',
      'novice',
      'just starting',
    ],
    [
      'fácil',
      'sencillo',
      'sencilla',
      'simple',
      'principiante',
      'nivel principiante',
      'nivel básico',
      'para principiantes',
      'para empezar',
      'primera clase',
      'novato',
      'novata',
      'empezando',
      'facilito',
      'facilita',
    ],
  ),
  difficulty(
    'intermediate',
    ['intermediate', 'medium level', 'intermediate level', 'some experience', 'improver'],
    ['intermedio', 'intermedia', 'nivel intermedio', 'nivel medio', 'algo de experiencia'],
  ),
  difficulty(
    'advanced',
    [
      'advanced',
      'hard',
      'difficult',
      'challenging',
      'expert',
      'complex',
      'professional',
      'advanced level',
    ],
    [
      'avanzado',
      'avanzada',
      'difícil',
      'experto',
      'complejo',
      'compleja',
      'profesional',
      'nivel avanzado',
      'exigente',
      'reto',
    ],
  ),
  energy(
    'low',
    [
      'calm',
      'slow',
      'soft',
      'gentle',
      'relaxed',
      'quiet',
      'chill',
      'low energy',
      'mellow',
      'tender',
    ],
    [
      'tranquilo',
      'tranquila',
      'lento',
      'lenta',
      'suave',
      'relajado',
      'relajada',
      'calmado',
      'calmada',
      'poca energía',
      'baja energía',
      'tierno',
      'tierna',
      'suavecito',
      'suavecita',
      'lentito',
      'lentita',
      'tranqui',
      'tranquilito',
    ],
  ),
  energy(
    'medium',
    ['moderate', 'medium energy', 'balanced', 'steady'],
    ['moderado', 'moderada', 'energía media', 'equilibrado', 'equilibrada'],
  ),
  energy(
    'high',
    [
      'energetic',
      'high energy',
      'powerful',
      'dynamic',
      'intense',
      'lively',
      'fiery',
      'explosive',
      'full of energy',
      'fast',
      'party',
      'wild',
    ],
    [
      'enérgico',
      'enérgica',
      'mucha energía',
      'alta energía',
      'potente',
      'dinámico',
      'dinámica',
      'intenso',
      'intensa',
      'animado',
      'animada',
      'fogoso',
      'explosivo',
      'explosiva',
      'rápido',
      'rápida',
      'fiesta',
      'movido',
      'movida',
      'muchísima energía',
      'candela',
    ],
  ),
  style(
    'traditional',
    ['traditional', 'dominican', 'classic', 'old school', 'authentic', 'roots'],
    [
      'tradicional',
      'dominicano',
      'dominicana',
      'clásico',
      'clásica',
      'auténtico',
      'auténtica',
      'de raíz',
    ],
  ),
  style(
    'modern',
    ['modern', 'moderna', 'contemporary', 'urban', 'fusion'],
    ['moderno', 'moderna', 'contemporáneo', 'contemporánea', 'urbano', 'urbana', 'fusión'],
  ),
  style(
    'romantic',
    ['romantic', 'romance', 'love', 'lovely', 'wedding', 'first dance', 'sweet', 'valentine'],
    [
      'romántico',
      'romántica',
      'romance',
      'amor',
      'boda',
      'primer baile',
      'dulce',
      'enamorado',
      'enamorados',
    ],
  ),
  style(
    'sensual',
    ['sensual', 'sexy', 'body waves', 'body movement'],
    ['sensual', 'sexy', 'ondas', 'movimiento de cuerpo'],
  ),
  {
    meaning: { kind: 'dips' },
    en: ['dip', 'drop', 'with dips', 'lots of dips', 'tricks'],
    es: ['caída', 'con caídas', 'muchas caídas', 'dip', 'truco'],
  },
  {
    meaning: { kind: 'loads' },
    en: [
      'head rolls',
      'head roll',
      'backbend',
      'cambre',
      'head or back load',
      'back load',
      'head load',
      'neck load',
    ],
    es: [
      'giros de cabeza',
      'cambré',
      'carga de espalda',
      'carga en la espalda',
      'carga de cuello',
      'carga en el cuello',
    ],
  },
  {
    meaning: { kind: 'no-loads' },
    en: [
      'bad back',
      'back pain',
      'sore back',
      'neck pain',
      'injured back',
      'back injury',
      'pregnant',
      'gentle on the back',
      'back friendly',
      'back hurts',
      'back problems',
      'neck hurts',
      'bad neck',
    ],
    es: [
      'dolor de espalda',
      'espalda delicada',
      'dolor de cuello',
      'lesión de espalda',
      'embarazada',
      'me duele la espalda',
      'cuidar la espalda',
      'duele la espalda',
      'duele el cuello',
      'mal la espalda',
      'problemas de espalda',
      'problemas de cuello',
    ],
  },
  climax('mambo', 'mambo', ['mambo']),
  climax('chorus', 'chorus', ['coro', 'estribillo']),
  climax('bridge', 'bridge', ['puente']),
  climax('outro', 'end', ['final']),
  {
    meaning: { kind: 'climax', section: 'outro' },
    en: ['big finish', 'big ending', 'grand finale'],
    es: ['gran final', 'final grande', 'final espectacular'],
  },
  intro(
    'closed',
    [
      'wait in the intro',
      'wait for the first one',
      'sway in the intro',
      'start closed',
      'start close',
      'start in closed hold',
      'start in closed position',
      'start in an embrace',
      'closed intro',
    ],
    [
      'esperar en la intro',
      'espera en la intro',
      'empezar cerrados',
      'empezar abrazados',
      'empezar en cerrado',
      'empezar en posición cerrada',
      'intro cerrada',
    ],
  ),
  intro(
    'open',
    [
      'start open',
      'start in open hold',
      'start in open position',
      'start with two hands',
      'open intro',
      'wait in open hold',
    ],
    [
      'empezar abiertos',
      'empezar en abierto',
      'empezar en posición abierta',
      'empezar a dos manos',
      'intro abierta',
    ],
  ),
  intro(
    'basics',
    [
      'basics in the intro',
      'basic steps in the intro',
      'start with basics',
      'start with basic steps',
      'dance from the start',
      'dance the intro',
    ],
    [
      'básicos en la intro',
      'pasos básicos en la intro',
      'empezar con básicos',
      'empezar con pasos básicos',
      'bailar desde el principio',
      'bailar la intro',
    ],
  ),
  intro(
    'footwork',
    [
      'footwork in the intro',
      'start with footwork',
      'footwork intro',
      'start apart',
      'start separated',
      'start solo',
    ],
    [
      'juego de pies en la intro',
      'pasos libres en la intro',
      'empezar con juego de pies',
      'empezar con pasos libres',
      'empezar separados',
      'empezar sueltos',
    ],
  ),
  fewNew(
    0,
    ['nothing new', 'no new moves', 'only moves i know', 'only what i know'],
    [
      'nada nuevo',
      'solo pasos que conozco',
      'solo figuras que conozco',
      'solo lo que sé',
      'ningún paso nuevo',
      'ninguna figura nueva',
      'sin pasos nuevos',
      'sin figuras nuevas',
    ],
  ),
  fewNew(1, ['one new move', 'a new move'], ['un paso nuevo', 'una figura nueva']),
  fewNew(
    2,
    ['two new moves', 'few new moves', 'a few new moves', 'a couple of new moves'],
    ['dos', 'pocos', 'pocas', 'un par de'].flatMap(newOnes),
  ),
  fewNew(3, ['three new moves', 'some new moves'], ['tres', 'algunos', 'algunas'].flatMap(newOnes)),
  fewNew(5, ['five new moves', 'many new moves'], ['cinco', 'muchos', 'muchas'].flatMap(newOnes)),
];

/** Words that join the others and ask for nothing by themselves. */
export const WORDS_WITHOUT_MEANING: ReadonlySet<string> = new Set(
  [
    'i we you my our me us want would like love please a an the and or but with for to in of on at it is be',
    "so do does are have has i'm we're he she they him her them there include put leave all rather prefer ever mind care too",
    'something some very really quite more bit little lot lots make give dance choreography choreo song music moves move style level feel feeling mood that this',
    'yo nosotros mi nuestra nuestro quiero queremos quisiera me gustaria por favor un una unos unas el la los las y o pero con para de del en a al que es sea',
    'nos le les gusta gustan encanta encantan prefiero preferimos haya hayan tenga tengan hagas haga hagan hacer ser sean soy somos tan demasiado demasiada lo importa',
    'algo muy bastante solo solamente mas poco un-poco mucho mucha muchas muchos haz dame baile coreografia cancion musica pasos paso estilo nivel ambiente animo esta este',
  ]
    .join(' ')
    .split(' '),
);
