/** The wishes of the form: what was chosen by hand holds, what was described fills the rest. */
import type { WishWords } from '@bachata/core/choreography/wish/describe.ts';
import { parametersOf, type Description } from '@bachata/core/choreography/wish/description.ts';
import type { Understood } from '@bachata/core/choreography/wish/describe-reading.ts';
import type { Preferences } from '@bachata/core/accounts/profile.ts';
import type { Repertoire } from '@bachata/core/repertoire.ts';
import type { PlanParameters } from '@bachata/core/choreography/plan.ts';
import type { Language, Localized } from '@bachata/core/languages.ts';
import { postJson } from './api.ts';

const NOTHING_READ: Description = {
  parameters: {},
  understood: [],
  unknown: [],
  contradictions: [],
};

/** What one can wish for a move. */
export type Opinion = 'prefer' | 'ban' | 'none';

/** The fields with one value each; moves are wished for one by one. */
export type Fields = Pick<
  PlanParameters,
  'difficulty' | 'energy' | 'style' | 'noDips' | 'noHeadOrBackLoad' | 'intro' | 'seed'
> &
  Pick<PlanParameters, 'alsoStyle' | 'avoidStyle' | 'onlyBasics' | 'spare' | 'fewerMoves'> & {
    readonly climax: PlanParameters['climax'] | 'auto';
    /** Undefined for as many as there come. */
    readonly maxNewMoves: number | undefined;
  };

const DEFAULTS: Fields = {
  difficulty: 'beginner',
  energy: 'auto',
  style: 'auto',
  noDips: false,
  noHeadOrBackLoad: false,
  intro: 'auto',
  climax: 'auto',
  maxNewMoves: undefined,
  seed: 1,
};

export interface WishableMove {
  readonly id: string;
  readonly name: Localized;
}

/** A wish that was understood, and what became of it. */
export interface WishChip {
  readonly words: string;
  readonly parameters: Partial<PlanParameters>;
  /** `own`: something else was chosen by hand and holds; `later`: something else was said behind it. */
  readonly state: 'holds' | 'own' | 'later' | 'dropped';
}

/** See `WishForm.capture`. */
export interface WishMemory {
  readonly text: string;
  readonly hand: Partial<Fields>;
  readonly opinions: Readonly<Record<string, Opinion>>;
  readonly dropped: readonly string[];
  readonly knownMoves: readonly string[];
}

export class WishForm {
  text = $state('');
  knownMoves: readonly string[] = $state.raw([]);
  /** What the site remembers of the moves that the person knows. */
  remembered: Repertoire | undefined = $state.raw();
  readonly moves: readonly WishableMove[];
  #words: WishWords | undefined = $state.raw();
  readonly #language: () => Language;
  readonly #defaults: Fields;
  #hand: Partial<Fields> = $state.raw({});
  #opinions: Readonly<Record<string, Opinion>> = $state.raw({});
  #dropped: readonly string[] = $state.raw([]);
  /** As the language model of the site has read it. */
  #read: { readonly text: string; readonly description: Description } | undefined = $state.raw();

  /**
   * Knows the moves that are remembered, as far as there are such, and begins with the preferences.
   * @param before what was wished for another time, to begin with that instead
   */
  constructor(
    moves: readonly WishableMove[],
    language: () => Language,
    remembered?: Repertoire,
    preferences?: Preferences,
    before?: PlanParameters,
  ) {
    this.moves = moves;
    this.#language = language;
    this.remembered = remembered;
    const { level, noDips, noHeadOrBackLoad } = { level: DEFAULTS.difficulty, ...preferences };
    this.#defaults = {
      ...DEFAULTS,
      difficulty: level,
      noDips: noDips ?? false,
      noHeadOrBackLoad: noHeadOrBackLoad ?? false,
      maxNewMoves: remembered?.maxNewMoves,
      ...(before && { maxNewMoves: undefined, ...fieldsOf(before) }),
    };
    const known = (before ?? remembered)?.knownMoves ?? [];
    this.knownMoves = moves.flatMap(({ id }) => (known.includes(id) ? [id] : []));
    for (const id of before?.preferredMoves ?? []) this.wish(id, 'prefer');
    for (const id of before?.bannedMoves ?? []) this.wish(id, 'ban');
  }

  /** What was typed and chosen, to be kept while the page is left. */
  capture(): WishMemory {
    return {
      ...{ text: this.text, hand: this.#hand, opinions: this.#opinions },
      ...{ dropped: this.#dropped, knownMoves: this.knownMoves },
    };
  }

  restore({ text, hand, opinions, dropped, knownMoves }: WishMemory): void {
    this.text = text;
    this.#hand = hand;
    this.#opinions = opinions;
    this.#dropped = dropped;
    this.knownMoves = knownMoves;
  }

  readonly description: Description = $derived.by(() => {
    if (this.#read?.text === this.text) return this.#read.description;
    // The words are gathered for the first wish, not for a page where nobody writes one.
    if (this.#words === undefined || this.text.trim() === '') return NOTHING_READ;
    return this.#words.describe(this.text, this.#language());
  });
  readonly #described: Partial<PlanParameters> = $derived(
    parametersOf(this.description.understood.filter((wish) => !this.#isDropped(wish))),
  );
  readonly fields: Fields = $derived.by(() => {
    return { ...this.#defaults, ...fieldsOf(this.#described), ...this.#hand };
  });
  readonly chips: readonly WishChip[] = $derived(
    this.description.understood.map((wish) => {
      const parameters = parametersOf([wish]);
      return { words: wish.words, parameters, state: this.#stateOf(wish, parameters) };
    }),
  );

  /**
   * Loads the words that wishes are read by, once; until then nothing is read. They are more than the rest
   * of the page, which does not wait for them.
   * @throws TypeError without a connection
   */
  async load(): Promise<void> {
    if (this.#words !== undefined) return;
    const { WishWords } = await import('@bachata/core/choreography/wish/describe.ts');
    this.#words ??= new WishWords(this.moves);
  }

  /** Lets the site's language model read what is written. @throws ApiError */
  async ask(signal: AbortSignal): Promise<void> {
    const { text } = this;
    const wish = { text, language: this.#language() };
    this.#read = { text, description: await postJson<Description>('/api/wishes', wish, signal) };
  }

  /** Chosen by hand: no description changes it any more. */
  choose<F extends keyof Fields>(field: F, value: Fields[F]): void {
    this.#hand = { ...this.#hand, [field]: value };
  }

  /** By hand where it was chosen by hand, else as described. */
  opinionOf(id: string): Opinion {
    const described = this.#described.preferredMoves?.includes(id)
      ? 'prefer'
      : this.#described.bannedMoves?.includes(id)
        ? 'ban'
        : 'none';
    return this.#opinions[id] ?? described;
  }

  wish(id: string, opinion: Opinion): void {
    this.#opinions = { ...this.#opinions, [id]: opinion };
  }

  with(opinion: Opinion): readonly string[] {
    return this.moves.flatMap(({ id }) => (this.opinionOf(id) === opinion ? [id] : []));
  }

  /** A wish that was misunderstood or is regretted; again to take it back. */
  toggle(words: string): void {
    this.#dropped = this.#dropped.includes(words)
      ? this.#dropped.filter((other) => other !== words)
      : [...this.#dropped, words];
  }

  /** Lets what was described hold over what was chosen by hand, or said behind it. */
  adopt({ parameters }: WishChip): void {
    const { preferredMoves = [], bannedMoves = [] } = parameters;
    const hand = { ...this.#hand };
    for (const field of Object.keys(fieldsOf(parameters)) as (keyof Fields)[]) delete hand[field];
    this.#hand = hand;
    const opinions = { ...this.#opinions };
    for (const id of [...preferredMoves, ...bannedMoves]) delete opinions[id];
    this.#opinions = opinions;
    if (this.#holds(parameters)) return;
    this.#hand = { ...hand, ...fieldsOf(parameters) };
    for (const id of preferredMoves) this.wish(id, 'prefer');
    for (const id of bannedMoves) this.wish(id, 'ban');
  }

  readonly parameters: Partial<PlanParameters> & Pick<PlanParameters, 'difficulty'> = $derived.by(
    () => {
      const { climax, maxNewMoves, ...fields } = this.fields;
      // Whoever chooses a style by hand wants that one alone.
      if ('style' in this.#hand) delete fields.alsoStyle;
      return {
        ...fields,
        preferredMoves: [...this.with('prefer')],
        bannedMoves: [...this.with('ban')],
        ...(climax !== undefined && climax !== 'auto' && { climax }),
        ...(this.knownMoves.length > 0 && { knownMoves: [...this.knownMoves] }),
        ...(maxNewMoves !== undefined && { maxNewMoves }),
      };
    },
  );

  #isDropped({ words }: Pick<Understood, 'words'>): boolean {
    return this.#dropped.includes(words);
  }

  #stateOf(wish: Understood, parameters: Partial<PlanParameters>): WishChip['state'] {
    if (this.#isDropped(wish)) return 'dropped';
    if (this.#holds(parameters)) return 'holds';
    const { preferredMoves = [], bannedMoves = [] } = parameters;
    const isByHand =
      Object.keys(fieldsOf(parameters)).some((field) => field in this.#hand) ||
      [...preferredMoves, ...bannedMoves].some((id) => id in this.#opinions);
    return isByHand ? 'own' : 'later';
  }

  #holds(parameters: Partial<PlanParameters>): boolean {
    const { preferredMoves = [], bannedMoves = [] } = parameters;
    return (
      Object.entries(fieldsOf(parameters)).every(
        ([field, value]) =>
          JSON.stringify(this.fields[field as keyof Fields]) === JSON.stringify(value) ||
          (field === 'style' && this.fields.alsoStyle === value && !('style' in this.#hand)) ||
          isPartOf(value, this.fields[field as keyof Fields]),
      ) &&
      preferredMoves.every((id) => this.opinionOf(id) === 'prefer') &&
      bannedMoves.every((id) => this.opinionOf(id) === 'ban')
    );
  }
}

/** Whether a list is among what several wishes came to. */
function isPartOf(value: unknown, all: unknown): boolean {
  return Array.isArray(value) && Array.isArray(all) && value.every((one) => all.includes(one));
}

/** Without the moves, which are wished for one by one. */
function fieldsOf(parameters: Partial<PlanParameters>): Partial<Fields> {
  const fields = { ...parameters };
  delete fields.preferredMoves;
  delete fields.bannedMoves;
  delete fields.knownMoves;
  return fields;
}
