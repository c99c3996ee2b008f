/** Spanish wishes. */
import type { WishLexicon } from './lexicon.ts';

const BIG = `gran, grande, a lo grande, clímax, pico, explotar, explosión, explote, fuerte, show, duro,
  mejor, especial, espectacular, darlo todo, momento cumbre, cumbre, mayor, máximo, impresionante,
  por todo lo alto, más grande, brutal, culminar`;
const HURT = `mal, mala, malo, duele, duelen, dolor, lesión, lesionado, lesionada, problema, cuidado,
  cuidar, operado, operada, operación, débil, delicado, delicada, delicadas, proteger, protege, molesta, molestia, hernia,
  esguince, cirugía, cargar, carga, forzar, fuerce, rota, roto, torcido, torcida, sin forzar, rígido,
  sensible, tocada, tocado, fastidiada, fastidiado, frágil`;
const START =
  'empezar, comenzar, empieza, comienza, empezamos, intro, inicio, al principio, arrancar';
/** Dancers say both. */
const NEW_MOVES = 'pasos nuevos, figuras nuevas';

export const esWishLexicon: WishLexicon = {
  phrases: [
    {
      meaning: { kind: 'dizzy' },
      said: 'mareo, marea, mareamos, marear, mareado, mareada, vértigo',
    },
    { meaning: { kind: 'no-lifts' }, said: 'cargada, levantada, acrobacia' },
    {
      meaning: { kind: 'difficulty', value: 'beginner' },
      said: `hazla fácil, fácil, desde cero, nada complicado, nada difícil, nunca ha bailado, nunca hemos bailado, empezar a bailar, sencillo, sencilla, simple, principiante, nivel principiante, nivel básico,
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
        nivel avanzado, exigente, reto, complicado, complicada`,
    },
    {
      meaning: { kind: 'energy', value: 'low' },
      said: `tranquilo, tranquila, lento, lenta, suave, relajado, relajada, calmado, calmada,
        poca energía, baja energía, energía baja, cansado, cansados, tierno, tierna, suavecito, suavecita, lentito, lentita,
        tranqui, tranquilito`,
    },
    {
      meaning: { kind: 'energy', value: 'medium' },
      said: 'moderado, moderada, energía media, equilibrado, equilibrada',
    },
    {
      meaning: { kind: 'energy', value: 'high' },
      said: `enérgico, enérgica, mucha energía, alta energía, energía alta, con energía, fuego, viva, vivo, apasionada, apasionado, potente, dinámico, dinámica, intenso,
        intensa, animado, animada, fogoso, explosivo, explosiva, rápido, rápida, fiesta, movido,
        movida, muchísima energía, candela`,
    },
    {
      meaning: { kind: 'style', value: 'traditional' },
      said: `tradicional, dominicano, dominicana, clásico, clásica, auténtico, auténtica, de raíz, a la antigua, república dominicana`,
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
      said: 'sensual, sexy, movimiento de cuerpo, mucho cuerpo, pegados',
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
    {
      meaning: { kind: 'climax', section: 'outro' },
      said: 'gran final, final grande, final espectacular, final por todo lo alto',
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
  pairings: [
    {
      meaning: { kind: 'dizzy' },
      undeniable: true,
      some: 'mareo, marea, mareamos, marear, mareado, mareada, vértigo',
      other: 'giro, vuelta, girar, gira, giros dobles',
    },
    {
      meaning: { kind: 'climax', section: 'last-chorus' },
      some: BIG,
      other: 'último coro, coro final, último estribillo, estribillo final',
    },
    { meaning: { kind: 'climax', section: 'mambo' }, some: BIG, other: 'mambo' },
    { meaning: { kind: 'climax', section: 'chorus' }, some: BIG, other: 'coro, estribillo' },
    { meaning: { kind: 'climax', section: 'bridge' }, some: BIG, other: 'puente' },
    { meaning: { kind: 'climax', section: 'verse' }, some: BIG, other: 'verso, estrofa' },
    {
      meaning: { kind: 'climax', section: 'outro' },
      some: BIG,
      other: 'final, al final, terminar, acabar',
    },
    {
      meaning: { kind: 'only-basics' },
      some: `solo, solamente, únicamente, nada más que, puras, puros, puro, nomás, quédate en,
        exclusivamente, sólo`,
      other: 'básicos, básicas, básico, pasos básicos, paso básico, lo básico',
    },
    {
      meaning: { kind: 'spare', region: 'knee' },
      undeniable: true,
      some: HURT,
      other: 'rodilla, rodillas, tobillo, pierna, pie, menisco',
    },
    {
      meaning: { kind: 'spare', region: 'shoulder' },
      undeniable: true,
      some: HURT,
      other: 'hombro, brazo, codo, muñeca',
    },
    {
      meaning: { kind: 'no-loads' },
      undeniable: true,
      some: HURT,
      other: 'espalda, cuello, columna, lumbar, lumbares, cervicales, disco',
    },
    {
      meaning: { kind: 'few-new', count: 0 },
      some: 'solo, solamente, únicamente',
      other: 'sabemos, lo que sabemos, conocemos, ya sabemos',
    },
    {
      meaning: { kind: 'intro', value: 'footwork' },
      some: START,
      other: 'separados, sueltos, juego de pies, pasos libres, footwork',
    },
    {
      meaning: { kind: 'intro', value: 'closed' },
      some: START,
      other: `cerrados, posición cerrada, cerrada, abrazados, abrazo, abrazo cerrado, pegados`,
    },
    {
      meaning: { kind: 'intro', value: 'open' },
      some: START,
      other: 'posición abierta, abiertos, abierta, a dos manos',
    },
    {
      meaning: { kind: 'intro', value: 'basics' },
      some: START,
      other: 'básicos, pasos básicos, básico',
    },
  ],
  numbers: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez',
  newWords: 'nuevo nueva nuevos nuevas',
  families: {
    hammerlock: { said: 'hammerlock, candado', inNames: 'candado' },
    shadow: {
      said: 'sombra, posición sombra, posición de sombra, shadow',
      inNames: 'sombra',
    },
    cuddle: { said: 'cuddle, abrazo de lado, abrazo envuelto', inNames: 'abrazo de lado' },
    'cross-body': { said: 'dile que no, cross body, cambio de lado', inNames: 'dile que no' },
    turn: { said: 'giro, vuelta, girar', inNames: 'giro, vuelta' },
    'double-turn': {
      said: `giro doble, vuelta doble, doble giro, doble vuelta, doble`,
      inNames: '',
    },
    'right-turn': {
      said: 'giro a la derecha, vuelta a la derecha, girar a la derecha, derecha',
      inNames: '',
    },
    'left-turn': {
      said: 'giro a la izquierda, vuelta a la izquierda, girar a la izquierda, izquierda',
      inNames: '',
    },
    wave: { said: 'ola, onda, ola de cuerpo, onda de cuerpo', inNames: 'ola' },
    hip: { said: 'cadera, círculo de cadera, movimiento de cadera', inNames: 'cadera' },
    copa: { said: 'copa', inNames: '' },
    footwork: {
      said: 'juego de pies, pasos libres, en solitario, footwork, solitario, separarnos',
      inNames: 'en solitario',
    },
    kick: { said: 'patada', inNames: 'patada' },
    promenade: { said: 'promenade, paseo', inNames: '' },
    'side-by-side': { said: 'lado a lado', inNames: 'lado a lado' },
    combination: { said: 'combinación', inNames: 'combinación' },
    box: { said: 'cuadro, cuadrado', inNames: 'cuadro' },
    'crossed-hands': { said: 'manos cruzadas', inNames: '' },
    dip: { said: 'caída', inNames: '' },
    'arm-styling': {
      said: 'adorno de brazos, adorno con los brazos, estilo de brazos, adorno',
      inNames: '',
    },
    hold: {
      said: `pose en los cortes, pose, marcar los golpes, pausa en los cortes, pausa, marcar los
        cortes, congelar`,
      inNames: '',
    },
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
    permitted: 'bien vale valen',
    verbs: [],
  },
  withoutMeaning: `yo nosotros mi nuestra nuestro quiero queremos quisiera me gustaría por favor un
    una unos unas el la los las y o pero con para de del en a al que es sea nos le les gusta gustan
    encanta encantan prefiero preferimos haya hayan tenga tengan hagas haga hagan hacer ser sean soy
    somos tan demasiado demasiada lo importa algo muy bastante solo solamente más poco un-poco mucho
    mucha muchas muchos bachata posición final momento pasos figura figuras mezcla tanto como toque hoy noche
    clase bailar bailamos gente quien todos unas cuantas algunos tengo tenemos mis tus también haz dame baile coreografía canción música pasos paso estilo nivel ambiente
    ánimo esta este`,
  falseFriends: 'solo',
};
