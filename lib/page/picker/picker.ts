import { keyOf } from '../../messaging/keys';
import type { PickerAct, PickerSwitches, PickerTold } from '../../messaging/ports';
import type { Settings } from '../../messaging/settings';
import type { Profile } from '../../profile/types';
import { boxAround, findBox, isField } from '../box';
import type { Draft } from '../draft';
import { afresh, type Locate } from '../find';
import { actOf, type KeyAct, Keys } from './keys';
import { lineOf, textBefore } from './line';
import { ListView } from './list';
import { type Chosen, Opened } from './opened';
import { codeIn, mayHaveSign, signIn } from './typed';
import { Typing } from './typing';

export interface PickerOptions {
  /** The document that the console lives in. */
  root: Document;
  profile: Profile;
  draft: Draft;
  signal: AbortSignal;
  /** Looked at each time: a person may change them meanwhile. */
  desk: () => { picker: PickerSwitches; theme: Settings['theme'] };
  tell: (told: PickerTold) => void;
  /** `load` has the panel come up behind the rail, unseen; `show` opens it and gives it the keyboard. */
  panel: (how: 'load' | 'show') => void;
}

/** How long keys are kept for a list that is on its way; a panel that has to come up first mostly needs less. */
const PATIENCE_MS = 3_000;
/** Until the text stands in the box, and the writer keeps a second Enter back; longer where the background wakes up. */
const HANDING_MS = 1_500;
/** A second press of the hand that has just found nothing. */
const PRESS_MS = 300;
const NOTE_MS = 5_000;

/**
 * The list in the console's own box, the shortcuts that Tab makes texts of, and the key for a reply's next message. All that is found, filled and put in is
 * the panel's matter: here is only what the agent types, what they see, and the keys that must not reach the console.
 */
export class Picker {
  private readonly locate: Locate;
  private readonly view: ListView;
  private readonly typing: Typing;
  private codes: ReadonlySet<string> = new Set();
  private opened: Opened | null = null;
  /** A sign that is left alone until it goes: closed with Esc, or come upon with the caret. */
  private leftAt: number | null = null;
  /** Steps on to the next message of a reply; null: none is to come. */
  private nextKey: string | null = null;
  private wordingKeys: Extract<PickerAct, { act: 'wording-keys' }>['keys'] = [];
  private isPanelAsked = false;
  private turn = 0;
  /** Until then Enter is not the console's; epoch milliseconds. */
  private handingUntil = 0;

  constructor(private readonly options: PickerOptions) {
    const { root, signal } = options;
    this.locate = afresh(root);
    this.view = new ListView(root, (row) => this.opened && this.pick(this.opened, row));
    // Before those that hear what is typed: a key that is taken is none of that.
    new Keys(root, signal, (event) => this.take(event));
    this.typing = new Typing(root, signal, {
      look: (isTyped) => this.look(isTyped),
      left: () => this.left(),
      scrolled: (target) => this.scrolled(target),
    });
    signal.addEventListener('abort', () => {
      this.opened = null;
      this.view.remove();
    });
    options.tell({ act: 'hello' });
  }

  answer(act: PickerAct): null {
    const { opened } = this;
    if (act.act === 'know') {
      this.codes = new Set(act.codes);
      // It was asked before it could hear.
      if (opened && !opened.isAnswered) this.ask(opened);
    } else if (act.act === 'show') {
      if (opened?.turn !== act.turn) return null;
      const early = opened.offer(act.list);
      if (early !== null) this.pick(opened, early);
      if (this.opened === opened) this.draw(opened);
    } else if (act.act === 'next-key') this.nextKey = act.key;
    else if (act.act === 'wording-keys') this.wordingKeys = act.keys;
    else if (act.act === 'say') this.say(act.text);
    else if (act.act === 'panel') this.options.panel('show');
    else this.close();
    return null;
  }

  /** What stands before the caret by now. */
  private look(isTyped: boolean): void {
    const { list, codes } = this.options.desk().picker;
    const box = list || codes ? this.boxInUse() : null;
    // An input method is not finished with what it shows.
    if (box && this.options.draft.isComposingIn(box)) return;
    const before = box && (this.opened || mayHaveSign(textOf(box)) ? textBefore(box) : '');
    if (box && !this.isPanelAsked) this.options.panel('load');
    this.isPanelAsked ||= box !== null;
    // Nothing of ours, or something is selected, by the agent or by whoever writes.
    if (!box || before === null) this.close();
    else if (this.opened?.isCode) this.lookForCode(this.opened, before);
    else this.lookForSign(box, list ? before : '', isTyped);
  }

  private lookForCode(opened: Opened, before: string): void {
    if (before.slice(opened.at) !== opened.typed) this.close();
  }

  private lookForSign(box: HTMLElement, before: string, isTyped: boolean): void {
    const { opened } = this;
    const sign = signIn(before);
    if (!sign) {
      this.close();
      this.leftAt = null;
      this.handingUntil = 0;
      return;
    }
    const typed = before.slice(sign.at);
    if (opened?.box === box && opened.at === sign.at) {
      if (typed === opened.typed) return;
      opened.retype(typed, ++this.turn);
      this.ask(opened);
    } else if (sign.at !== this.leftAt) {
      this.close();
      if (isTyped) this.open(new Opened(box, sign.at, typed, false, ++this.turn));
      else this.leftAt = sign.at;
    }
  }

  private left(): void {
    this.view.hide();
    this.close();
  }

  /** Conversations scroll by themselves, whenever somebody writes; a box does so while it is typed in. */
  private scrolled(target: Node): void {
    const box = this.opened?.box;
    if (box && target !== box && target.contains(box)) this.close();
  }

  private open(opened: Opened): void {
    this.opened = opened;
    // Some editors let us see no typing, by which a caret is known to be the agent's own.
    this.options.draft.place(opened.box);
    this.ask(opened);
    setTimeout(() => {
      if (this.opened !== opened || opened.list !== null) return;
      // The text of a shortcut would come out of the blue; a list only shows.
      if (opened.isCode) this.close();
      else opened.giveUp();
    }, PATIENCE_MS);
  }

  private ask({ turn, typed, isCode }: Opened): void {
    this.options.tell({ act: 'ask', turn, query: isCode ? typed : typed.slice(1), typed, isCode });
  }

  private draw({ box, at, typed, list, active }: Opened): void {
    if (!list) return;
    this.view.show({ list, active }, this.options.desk().theme);
    this.view.place((stage) => lineOf(box, at, at + typed.length, stage));
  }

  /** Null: the key is the console's. */
  private take(event: KeyboardEvent): (() => void) | null {
    this.typing.look();
    const box = boxAround(event.composedPath()[0]);
    const { opened } = this;
    if (!box) return null;
    if (opened?.box === box && opened.holdsKeys) {
      const act = actOf(event);
      return act && (() => this.run(opened, act));
    }
    this.view.hide();
    if (event.key === 'Enter' && Date.now() < this.handingUntil) return () => {};
    if (this.nextKey !== null && keyOf(event) === this.nextKey && box === this.boxInUse()) {
      // Held down, it would put one message in behind the other.
      return () => event.repeat || this.options.tell({ act: 'next' });
    }
    const wording = this.wordingKeys.find(({ key }) => key === keyOf(event));
    if (wording && box === this.boxInUse()) {
      return () => event.repeat || this.options.tell({ act: 'wording', name: wording.name });
    }
    const isTab = event.key === 'Tab' && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    return isTab ? this.expansion(box) : null;
  }

  private run(opened: Opened, act: KeyAct): void {
    if (act.do === 'close') this.close();
    else if (act.do === 'pick') this.pick(opened, act.row);
    else {
      opened.move(act.by);
      this.draw(opened);
    }
  }

  private expansion(box: HTMLElement): (() => void) | null {
    if (!this.options.desk().picker.codes || box !== this.boxInUse()) return null;
    const before = textBefore(box);
    const word = before && codeIn(before, this.codes);
    if (!word) return null;
    return () => this.open(new Opened(box, before.length - word.length, word, true, ++this.turn));
  }

  private pick(opened: Opened, chosen: Chosen): void {
    const picked = opened.pick(chosen);
    if (picked === null || picked === 'early') return;
    // Where nothing was found, too, the agent has meant to pick something, and not to send what they have typed.
    this.handingUntil = Date.now() + (picked === 'none' ? PRESS_MS : HANDING_MS);
    // While the box still has the keyboard: where there are blanks to be filled, the panel takes it.
    this.options.draft.place(opened.box);
    this.leave(
      opened,
      picked === 'none' ? { act: 'close' } : { act: 'pick', turn: opened.turn, id: picked.id },
    );
  }

  private close(): void {
    if (this.opened) this.leave(this.opened, { act: 'close' });
  }

  private leave({ at, isCode }: Opened, told: PickerTold): void {
    this.view.hide();
    this.opened = null;
    if (!isCode) this.leftAt = at;
    // The text that comes may hold a sign, too.
    this.typing.rest();
    this.options.tell(told);
  }

  private say(note: string): void {
    const box = this.boxInUse();
    if (!box || this.opened) return;
    const { length } = textBefore(box) ?? '';
    this.view.show({ note }, this.options.desk().theme);
    this.view.place((stage) => lineOf(box, Math.max(0, length - 1), length, stage));
    setTimeout(() => {
      if (!this.opened) this.view.hide();
    }, NOTE_MS);
  }

  /** The console's box, while it has the keyboard. */
  private boxInUse(): HTMLElement | null {
    const found = findBox(this.locate, this.options.profile.input);
    return found.state === 'found' && found.box.matches(':focus') ? found.box : null;
  }
}

const textOf = (box: HTMLElement): string => (isField(box) ? box.value : (box.textContent ?? ''));
