/** Spanish wishes. */
import type { WishLexicon } from './lexicon.ts';

const BIG = `gran final en el, clímax en el, pico en el, explotar en el, explosión en el,
  lo fuerte en el, show en el, explote en el, fuerte en el, duro en el, grande en el`;
/** Dancers say both. */
const NEW_MOVES = 'pasos nuevos, figuras nuevas';

export const esWishLexicon: WishLexicon = {
  phrases: [
    {
      meaning: { kind: 'difficulty', value: 'beginner' },
      said: `fácil, sencillo, sencilla, simple, principiante, nivel principiante, nivel básico,
        para principiantes, para empezar, primera clase, novato, novata, empezando, facilito,
        facilita`,
    },
    {
      meaning: { kind: 'difficulty', value: 'intermediate' },
      said: 'intermedio, intermedia, nivel intermedio, nivel medio, algo de experiencia',
    },
    {
      meaning: { kind: 'difficulty', value: 'advanced' },
      said: `avanzado, avanzada, difícil, experto, complejo, compleja, profesional,
        nivel avanzado, exigente, reto`,
    },
    {
      meaning: { kind: 'energy', value: 'low' },
      said: `tranquilo, tranquila, lento, lenta, suave, relajado, relajada, calmado, calmada,
        poca energía, baja energía, tierno, tierna, suavecito, suavecita, lentito, lentita,
        tranqui, tranquilito`,
    },
    {
      meaning: { kind: 'energy', value: 'medium' },
      said: 'moderado, moderada, energía media, equilibrado, equilibrada',
    },
    {
      meaning: { kind: 'energy', value: 'high' },
      said: `enérgico, enérgica, mucha energía, alta energía, potente, dinámico, dinámica, intenso,
        intensa, animado, animada, fogoso, explosivo, explosiva, rápido, rápida, fiesta, movido,
        movida, muchísima energía, candela`,
    },
    {
      meaning: { kind: 'style', value: 'traditional' },
      said: `tradicional, dominicano, dominicana, clásico, clásica, auténtico, auténtica, de raíz`,
    },
    {
      meaning: { kind: 'style', value: 'modern' },
      said: 'moderno, moderna, contemporáneo, contemporánea, urbano, urbana, fusión',
    },
    {
      meaning: { kind: 'style', value: 'romantic' },
      said: `romántico, romántica, romance, amor, boda, primer baile, dulce, enamorado,
        enamorados`,
    },
    {
      meaning: { kind: 'style', value: 'sensual' },
      said: 'sensual, sexy, ondas, movimiento de cuerpo',
    },
    { meaning: { kind: 'dips' }, said: 'caída, con caídas, muchas caídas, dip, truco' },
    {
      meaning: { kind: 'loads' },
      said: `giros de cabeza, cambré, carga de espalda, carga en la espalda, carga de cuello,
        carga en el cuello`,
    },
    {
      meaning: { kind: 'no-loads' },
      said: `dolor de espalda, espalda delicada, dolor de cuello, lesión de espalda, embarazada,
        me duele la espalda, cuidar la espalda, duele la espalda, duele el cuello, mal la espalda,
        problemas de espalda, problemas de cuello`,
    },
    { meaning: { kind: 'climax', section: 'mambo' }, said: BIG, endings: 'mambo' },
    { meaning: { kind: 'climax', section: 'chorus' }, said: BIG, endings: 'coro, estribillo' },
    { meaning: { kind: 'climax', section: 'bridge' }, said: BIG, endings: 'puente' },
    { meaning: { kind: 'climax', section: 'outro' }, said: BIG, endings: 'final' },
    {
      meaning: { kind: 'climax', section: 'outro' },
      said: 'gran final, final grande, final espectacular',
    },
    {
      meaning: { kind: 'intro', value: 'closed' },
      said: `esperar en la intro, espera en la intro, empezar cerrados, empezar abrazados,
        empezar en cerrado, empezar en posición cerrada, intro cerrada`,
    },
    {
      meaning: { kind: 'intro', value: 'open' },
      said: `empezar abiertos, empezar en abierto, empezar en posición abierta,
        empezar a dos manos, intro abierta`,
    },
    {
      meaning: { kind: 'intro', value: 'basics' },
      said: `básicos en la intro, pasos básicos en la intro, empezar con básicos,
        empezar con pasos básicos, bailar desde el principio, bailar la intro`,
    },
    {
      meaning: { kind: 'intro', value: 'footwork' },
      said: `juego de pies en la intro, pasos libres en la intro, empezar con juego de pies,
        empezar con pasos libres, empezar separados, empezar sueltos`,
    },
    {
      meaning: { kind: 'few-new', count: 0 },
      said: `nada nuevo, solo pasos que conozco, solo figuras que conozco, solo lo que sé,
        ningún paso nuevo, ninguna figura nueva, sin pasos nuevos, sin figuras nuevas`,
    },
    { meaning: { kind: 'few-new', count: 1 }, said: 'un paso nuevo, una figura nueva' },
    {
      meaning: { kind: 'few-new', count: 2 },
      said: 'dos, pocos, pocas, un par de',
      endings: NEW_MOVES,
    },
    {
      meaning: { kind: 'few-new', count: 3 },
      said: 'tres, algunos, algunas',
      endings: NEW_MOVES,
    },
    {
      meaning: { kind: 'few-new', count: 5 },
      said: 'cinco, muchos, muchas',
      endings: NEW_MOVES,
    },
  ],
  families: {
    hammerlock: { said: 'hammerlock, candado', inNames: 'candado' },
    shadow: {
      said: 'sombra, posición sombra, posición de sombra, shadow',
      inNames: 'sombra',
    },
    cuddle: { said: 'cuddle, abrazo de lado, abrazo envuelto', inNames: 'abrazo de lado' },
    'cross-body': { said: 'dile que no, cross body, cambio de lado', inNames: 'dile que no' },
    turn: { said: 'giro, vuelta, girar', inNames: 'giro, vuelta' },
    'right-turn': { said: 'giro a la derecha, vuelta a la derecha', inNames: '' },
    'left-turn': { said: 'giro a la izquierda, vuelta a la izquierda', inNames: '' },
    wave: { said: 'ola, onda, ola de cuerpo', inNames: 'ola' },
    hip: { said: 'cadera, círculo de cadera, movimiento de cadera', inNames: 'cadera' },
    copa: { said: 'copa', inNames: '' },
    footwork: {
      said: 'juego de pies, pasos libres, en solitario, footwork',
      inNames: 'en solitario',
    },
    kick: { said: 'patada', inNames: 'patada' },
    promenade: { said: 'promenade, paseo', inNames: '' },
    'side-by-side': { said: 'lado a lado', inNames: 'lado a lado' },
    combination: { said: 'combinación', inNames: 'combinación' },
    box: { said: 'cuadro, cuadrado', inNames: 'cuadro' },
    'crossed-hands': { said: 'manos cruzadas', inNames: '' },
  },
  grammar: {
    negations: `no sin nunca jamás evita evitar nada ni ningún ninguna ninguno cero tampoco excepto
      salvo odio odiamos odia detesto detestamos quita quitar quítame quítanos fuera`,
    negationPairs: '',
    turningPoints: 'pero sino aunque importa importan',
    without: 'sin',
    passedOver: 'de las los la el más muchas muchos o ni y',
    and: 'y',
    less: 'menos poco poca pocos pocas',
    some: 'un una unos unas',
    verbs: [],
  },
  withoutMeaning: `yo nosotros mi nuestra nuestro quiero queremos quisiera me gustaría por favor un
    una unos unas el la los las y o pero con para de del en a al que es sea nos le les gusta gustan
    encanta encantan prefiero preferimos haya hayan tenga tengan hagas haga hagan hacer ser sean soy
    somos tan demasiado demasiada lo importa algo muy bastante solo solamente más poco un-poco mucho
    mucha muchas muchos haz dame baile coreografía canción música pasos paso estilo nivel ambiente
    ánimo esta este`,
  falseFriends: 'solo',
};
