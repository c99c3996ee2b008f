import { describe as group, expect, it } from 'vitest';
import { WishWords } from './describe.ts';
import type { Description } from './description.ts';
import type { NamedMove } from './describe-moves.ts';
import type { Language } from '../../languages.ts';
import { moveInfo } from '../testing/library.ts';

const moves = [
  moveInfo({ id: 'hammerlock', name: { en: 'Hammerlock', es: 'Candado' } }),
  moveInfo({ id: 'right-turn', name: { en: 'Right turn', es: 'Giro a la derecha' } }),
  moveInfo({
    id: 'right-turn-5',
    variantOf: 'right-turn',
    name: { en: 'Right turn (from 5)', es: 'Giro a la derecha (desde el 5)' },
  }),
];

const describe = (
  text: string,
  language: Language,
  known: readonly NamedMove[] = [],
): Description => new WishWords(known).describe(text, language);

group('describe', () => {
  it('understands the whole of a wish in English', () => {
    const told = describe('romantic, easy, no dips, big finish in the mambo', 'en');
    expect(told.parameters).toEqual({
      style: 'romantic',
      difficulty: 'beginner',
      noDips: true,
      climax: 'mambo',
    });
    expect(told.unknown).toEqual([]);
    expect(told.understood.map((u) => u.words)).toEqual([
      'romantic',
      'easy',
      'no dips',
      'big finish in the mambo',
    ]);
  });

  it('understands the same in Spanish, with or without accents', () => {
    for (const text of [
      'romántica, fácil, sin caídas, gran final en el mambo',
      'Romantica, FACIL, sin caidas, gran final en el mambo',
    ]) {
      const told = describe(text, 'es');
      expect(told.parameters).toEqual({
        style: 'romantic',
        difficulty: 'beginner',
        noDips: true,
        climax: 'mambo',
      });
      expect(told.unknown).toEqual([]);
    }
  });

  it('reads sentences and leaves what it does not know', () => {
    const told = describe('We want something very sensual with purple elephants, please', 'en');
    expect(told.parameters).toEqual({ style: 'sensual' });
    expect(told.unknown).toEqual(['purple', 'elephants']);
  });

  it('takes moves by name, variants included, and bans them when negated', () => {
    const told = describe('hammerlocks, no right turns', 'en', moves);
    expect(told.parameters).toEqual({
      preferredMoves: ['hammerlock'],
      bannedMoves: ['right-turn'],
    });
    expect(describe('sin giro a la derecha', 'es', moves).parameters).toEqual({
      bannedMoves: ['right-turn'],
    });
  });

  it('hears how the song is to begin', () => {
    expect(describe('start with footwork, romantic', 'en').parameters).toEqual({
      intro: 'footwork',
      style: 'romantic',
    });
    expect(describe('empezar en posición abierta', 'es').parameters).toEqual({ intro: 'open' });
    expect(describe('we would like to wait in the intro', 'en').parameters.intro).toBe('closed');
  });

  it('takes a part of a name for all moves that have it, and what dancers call them', () => {
    const library = [
      ...moves,
      moveInfo({
        id: 'hammerlock-entry',
        name: { en: 'Hammerlock entry', es: 'Entrada al candado' },
      }),
      moveInfo({ id: 'double', name: { en: 'Double right turn', es: 'Doble giro a la derecha' } }),
      moveInfo({ id: 'hip-turn', name: { en: 'Hip turn', es: 'Giro de cadera' } }),
      moveInfo({ id: 'cross', name: { en: 'Cross body lead', es: 'Cambio de lado' } }),
      moveInfo({ id: 'walk', name: { en: 'Side-by-side walk', es: 'Paseo lado a lado' } }),
      moveInfo({ id: 'lead-turn', name: { en: 'Lead’s turn', es: 'Giro de quien guía' } }),
    ];
    const heard = (text: string, language: 'en' | 'es' = 'en') => describe(text, language, library);
    expect(heard('no hammerlock').parameters).toEqual({
      bannedMoves: ['hammerlock', 'hammerlock-entry'],
    });
    expect(heard('mucho giro', 'es').parameters.preferredMoves).toEqual([
      'right-turn',
      'hip-turn',
      'lead-turn',
      'double',
    ]);
    expect(heard('sin giros a la derecha', 'es').parameters.bannedMoves).toEqual([
      'right-turn',
      'double',
    ]);
    expect(heard('con dile que no', 'es').parameters).toEqual({ preferredMoves: ['cross'] });
    expect(heard('romantic, side-by-side walk').parameters).toEqual({
      style: 'romantic',
      preferredMoves: ['walk'],
    });
    expect(heard("the lead's turn").parameters).toEqual({ preferredMoves: ['lead-turn'] });
    expect(heard('hammerlock').parameters).toEqual({ preferredMoves: ['hammerlock'] });
  });

  it('does not make much of little', () => {
    const told = describe('poco giro, pocas vueltas, fácil', 'es', moves);
    expect(told.parameters.difficulty).toBe('beginner');
    expect(told.parameters.preferredMoves).toBeUndefined();
    expect(told.parameters.fewerMoves).toEqual(['right-turn']);
    expect(describe('a few right turns', 'en', moves).parameters).toEqual({
      preferredMoves: ['right-turn'],
    });
    expect(describe('fewer right turns', 'en', moves)).toMatchObject({
      parameters: { fewerMoves: ['right-turn'] },
      unknown: [],
    });
  });

  it('carries a negation over "or" but not over a comma', () => {
    expect(describe('no dips or head rolls', 'en').parameters).toEqual({
      noDips: true,
      noHeadOrBackLoad: true,
    });
    expect(describe('no, dips', 'en').parameters).toEqual({ noDips: false });
  });

  it.each([
    ['no me gustan los candados', 'es'],
    ['no quiero ningún candado', 'es'],
    ['odio los candados', 'es'],
    ['que no haya candados', 'es'],
    ['quítame el candado', 'es'],
    ["we don't want any hammerlocks", 'en'],
    ['I hate hammerlocks', 'en'],
    ['I would rather not see that hammerlock', 'en'],
    ['leave out the hammerlock', 'en'],
    ['nothing with hammerlocks', 'en'],
  ] as const)('never takes a dislike for a wish: %s', (text, language) => {
    expect(describe(text, language, moves).parameters).toEqual({ bannedMoves: ['hammerlock'] });
  });

  it('hears what a negation is about', () => {
    const heard = (text: string, language: 'en' | 'es' = 'en') =>
      describe(text, language, moves).parameters;
    expect(heard('ni candados ni caídas', 'es')).toEqual({
      bannedMoves: ['hammerlock'],
      noDips: true,
    });
    expect(heard('neither dips nor hammerlocks')).toEqual({
      bannedMoves: ['hammerlock'],
      noDips: true,
    });
    expect(heard('no dips and romantic')).toEqual({ noDips: true, style: 'romantic' });
    expect(heard('no dips and hammerlocks')).toEqual({
      noDips: true,
      bannedMoves: ['hammerlock'],
    });
    expect(heard('not hard but romantic')).toEqual({ difficulty: 'beginner', style: 'romantic' });
    expect(heard('we do not mind dips')).toEqual({ noDips: false });
    expect(heard('not without dips')).toEqual({ noDips: false });
    expect(heard('no tan difícil', 'es')).toEqual({ difficulty: 'beginner' });
    expect(heard('I do not know what to write, really, romantic')).toEqual({ style: 'romantic' });
  });

  it('understands either language on a site in the other', () => {
    expect(describe('sin caídas, romántica', 'en').parameters).toEqual({
      noDips: true,
      style: 'romantic',
    });
    expect(describe('easy, no hammerlock', 'es', moves).parameters).toEqual({
      difficulty: 'beginner',
      bannedMoves: ['hammerlock'],
    });
  });

  it('does not take "solo" for a solo in Spanish, and counts new moves by either word', () => {
    const solo = [
      ...moves,
      moveInfo({ id: 'solo', name: { en: 'Solo steps', es: 'Pasos libres' } }),
    ];
    expect(describe('solo dos figuras nuevas', 'es', solo)).toMatchObject({
      parameters: { maxNewMoves: 2 },
      unknown: [],
    });
    expect(describe('sin pasos nuevos', 'es').parameters).toEqual({ maxNewMoves: 0 });
    expect(describe('solo steps', 'en', solo).parameters).toEqual({ preferredMoves: ['solo'] });
    expect(describe('with a solo', 'en', solo).parameters).toEqual({ preferredMoves: ['solo'] });
  });

  it('knows plurals and what the site itself calls the parts of a song', () => {
    expect(describe('somos principiantes', 'es').parameters).toEqual({ difficulty: 'beginner' });
    expect(describe('lo más grande en el estribillo', 'es').parameters).toEqual({
      climax: 'chorus',
    });
    expect(describe('we love hammerlocks', 'en', moves).parameters).toEqual({
      preferredMoves: ['hammerlock'],
    });
  });

  it('cares for backs', () => {
    expect(describe('she has a bad back', 'en').parameters.noHeadOrBackLoad).toBe(true);
    expect(describe('me duele la espalda', 'es').parameters.noHeadOrBackLoad).toBe(true);
  });

  it('lets the later word hold and says so', () => {
    const told = describe('easy but challenging', 'en');
    expect(told.parameters.difficulty).toBe('advanced');
    expect(told.contradictions).toEqual([['easy', 'challenging']]);
  });

  it('bans a move that was wished for and then is not', () => {
    expect(describe('hammerlocks, no hammerlocks', 'en', moves).parameters).toEqual({
      bannedMoves: ['hammerlock'],
    });
  });

  it('does not turn "not easy" into a level', () => {
    const told = describe('not easy', 'en');
    expect(told.parameters).toEqual({});
    expect(told.unknown).toEqual(['not easy']);
  });

  it.each([
    ['hammerlocks? no thanks', 'en'],
    ['hammerlocks are not our thing', 'en'],
    ['leave the hammerlocks out', 'en'],
    ['anything but hammerlocks', 'en'],
    ['the mambo can be fast, nooo hammerlocks', 'en'],
    ['los candados no me gustan', 'es'],
    ['candados? ni de broma', 'es'],
    ['los candados me dan miedo', 'es'],
    ['estamos hartos de tanto candado', 'es'],
  ] as const)('hears a dislike in whatever order: %s', (text, language) => {
    const { parameters } = describe(text, language, moves);
    expect(parameters.bannedMoves).toEqual(['hammerlock']);
    expect(parameters.preferredMoves).toBeUndefined();
  });

  it.each([
    ['hammerlocks make me claustrophobic', 'en'],
    ['hammerlocks hurt my back', 'en'],
    ['I do not want uncles laughing about dreadful hammerlocks', 'en'],
    ['my chiropractor tolerates hammerlocks', 'en'],
    ['hammerlocks are overhyped', 'en'],
    ['hammerlocks flummox us', 'en'],
    ['more right turns than hammerlocks', 'en'],
    ['it need not be a hammerlock; no need for hammerlocks', 'en'],
    ['no hammerlocks in the chorus', 'en'],
    ['be careful with hammerlocks', 'en'],
    ['mind the hammerlocks', 'en'],
    ['los candados son apelmazados', 'es'],
    ['ojo con los candados', 'es'],
    ['atención con los candados', 'es'],
    ['los candados me atosigan', 'es'],
    ['mejor giros que candados', 'es'],
  ] as const)('takes what it does not understand for no wish: %s', (text, language) => {
    const { parameters, unknown } = describe(text, language, moves);
    expect(parameters.bannedMoves).toBeUndefined();
    expect(parameters.preferredMoves ?? []).not.toContain('hammerlock');
    expect(unknown.join(' ')).toMatch(/hammerlock|candado/);
  });

  it.each([
    ["don't leave out the hammerlock", 'en'],
    ['never without a hammerlock', 'en'],
    ["can't get enough hammerlocks", 'en'],
    ['no quites los candados', 'es'],
    ['el candado que no falte', 'es'],
  ] as const)('hears a wish behind two negations: %s', (text, language) => {
    expect(describe(text, language, moves).parameters).toEqual({ preferredMoves: ['hammerlock'] });
  });

  it('carries a negation through a list that an "or" ends', () => {
    expect(describe('no dips, right turns or hammerlocks', 'en', moves).parameters).toEqual({
      noDips: true,
      bannedMoves: ['right-turn', 'hammerlock'],
    });
    expect(describe('sin caídas, candados ni giros a la derecha', 'es', moves).parameters).toEqual({
      noDips: true,
      bannedMoves: ['hammerlock', 'right-turn'],
    });
    expect(describe('no dips and lots of right turns', 'en', moves).parameters).toEqual({
      noDips: true,
      preferredMoves: ['right-turn'],
    });
  });

  it.each([
    ['we want something ESPECIALLY romatnic', 'en', { style: 'romantic' }],
    ['nivel avansado', 'es', { difficulty: 'advanced' }],
    ['una bachata lentita y romantiquísima', 'es', { energy: 'low', style: 'romantic' }],
    ['sácame los candados', 'es', { bannedMoves: ['hammerlock'] }],
    ['agregale candaditos', 'es', { preferredMoves: ['hammerlock'] }],
    ['hammerlocked w/o dips', 'en', { preferredMoves: ['hammerlock'], noDips: true }],
    ['q no haya candados xfa', 'es', { bannedMoves: ['hammerlock'] }],
  ] as const)('knows a word in whatever form: %s', (text, language, expected) => {
    expect(describe(text, language, moves).parameters).toEqual(expected);
  });

  it.each([
    ['that my tooth should not become a zapato', 'en'],
    ['the bride wears blue', 'en'],
    ['zapatos rojos', 'es'],
  ] as const)('mends no word that is another: %s', (text, language) => {
    expect(describe(text, language, moves).parameters).toEqual({});
  });

  it.each([
    ['explosive from start to finish', 'en', { energy: 'high' }],
    ['de principio a fin con candados', 'es', { preferredMoves: ['hammerlock'] }],
    ['style: modern, energy: low', 'en', { style: 'modern', energy: 'low' }],
    ['not slow and sleepy', 'en', { energy: 'medium' }],
    [
      'instead of hammerlocks do right turns',
      'en',
      { preferredMoves: ['right-turn'], bannedMoves: ['hammerlock'] },
    ],
    ['nothing too advanced but no baby steps either', 'en', { difficulty: 'intermediate' }],
    ['a step above beginner', 'en', { difficulty: 'intermediate' }],
    ['no quiero tantos candados', 'es', { fewerMoves: ['hammerlock'] }],
    ['no hammerlocks, drop those turns', 'en', { bannedMoves: ['hammerlock'] }],
    ['romantic, a calm ending', 'en', { style: 'romantic' }],
  ] as const)('hears what belongs together: %s', (text, language, expected) => {
    expect(describe(text, language, moves).parameters).toEqual(expected);
  });

  it('tells words as they were written where a "no" stands inside a phrase', () => {
    const told = describe('the right not turn', 'en', moves);
    expect(told.understood).toMatchObject([{ words: 'right not turn', meaning: { kind: 'ban' } }]);
  });

  it.each([
    ['my knee makes odd noises', 'en', ['knee']],
    ['la rodilla me hace cosas raras', 'es', ['knee']],
    ['my knee is fine now', 'en', undefined],
    ['el hombro ya no me duele', 'es', undefined],
    ['put a hand on my shoulder', 'en', undefined],
    ['my wrist is sore', 'en', undefined],
  ] as const)('spares a part of which something is said: %s', (text, language, expected) => {
    expect(describe(text, language).parameters.spare).toEqual(expected);
  });

  it.each([
    ['at most four figures that we have not seen', 'en', 4],
    ['que lo nuevo no pase de cuatro figuras', 'es', 4],
    ['no unfamiliar moves', 'en', 0],
    ['sin pasos que no conozcamos', 'es', 0],
    ['lots of new moves', 'en', undefined],
  ] as const)('counts what is new: %s', (text, language, expected) => {
    expect(describe(text, language).parameters.maxNewMoves).toBe(expected);
  });

  it('wishes for moves that are known where they are to be used', () => {
    expect(describe('we know the hammerlock, use it', 'en', moves).parameters).toEqual({
      preferredMoves: ['hammerlock'],
    });
  });

  it('leaves out no basic steps, only has fewer of them', () => {
    const basics = [moveInfo({ id: 'side', name: { en: 'Side basic', es: 'Básico lateral' } })];
    expect(describe('fewer basics', 'en', basics).parameters).toEqual({ fewerMoves: ['side'] });
    expect(describe('no basic steps', 'en', basics).parameters).toEqual({ fewerMoves: ['side'] });
  });

  it('tells what asks for nothing as not understood, whole', () => {
    expect(describe('what would you like to do', 'en').unknown).toEqual([
      'what would you like to do',
    ]);
  });

  it('does not take one part of the song for the whole', () => {
    const told = describe('calm verses, sensual in the chorus, advanced', 'en');
    expect(told.parameters).toEqual({ difficulty: 'advanced' });
    expect(told.unknown).toEqual(['calm', 'verses', 'sensual', 'in the chorus']);
  });

  it('does not take what dancers know for what they wish', () => {
    const told = describe('we know the hammerlock, right turn, more dips please', 'en', moves);
    expect(told.parameters.preferredMoves ?? []).toEqual([]);
    expect(told.parameters.noDips).toBe(false);
    expect(told.unknown).toEqual(['we know hammerlock', 'we know right turn']);
  });

  it('takes what is said of a move for no wish of the dance', () => {
    expect(describe('a slow hammerlock', 'en', moves).parameters).toEqual({
      preferredMoves: ['hammerlock'],
    });
  });

  it('spares each part that hurts', () => {
    const { parameters } = describe('my back is killing me and so is my left shoulder', 'en');
    expect(parameters).toEqual({ noHeadOrBackLoad: true, spare: ['shoulder'] });
    expect(describe('rodilla y hombro delicados', 'es').parameters.spare).toEqual(
      expect.arrayContaining(['knee', 'shoulder']),
    );
    expect(describe('a hip replacement', 'en')).toMatchObject({
      parameters: {},
      unknown: ['hip replacement'],
    });
  });

  it('hears what lies between easy and hard', () => {
    expect(describe('neither easy nor hard', 'en').parameters).toEqual({
      difficulty: 'intermediate',
    });
  });

  it('makes nothing of nothing', () => {
    expect(describe('', 'en')).toEqual({
      parameters: {},
      understood: [],
      unknown: [],
      contradictions: [],
    });
  });
});
