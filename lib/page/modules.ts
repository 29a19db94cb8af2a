import type { AttachRequest, AttachResult, RefusalReason } from '../conversation/types';
import type { CaptureAct, CaptureAnswer } from '../evidence/capture';
import type { PageAsks, PageModuleName, PickerAct } from '../messaging/ports';
import type { NoteFollow, NoteRequest, NoteResult } from '../notes/write';
import type { OrderFacts } from '../orders/types';
import type { InputProfile, Profile } from '../profile/types';
import type { TeachAct, TeachState } from '../teach/types';
import type { Needed } from './module-loader';
import type { PickerOptions } from './picker/picker';
import type { Point } from './selection';
import type { WriterOptions } from './write';

/**
 * Parts of the page's script that are fetched on use, each a script of its own. They run in the same isolated world
 * as the script that asked, and meet it in this registry; the page's own world cannot see it.
 */

export interface OrdersModule {
  /** Tells what it reads, and again when it changes, until the signal aborts. */
  watch(options: {
    root: Document;
    profile: Profile;
    signal: AbortSignal;
    now: () => number;
    later: (task: () => void, ms: number) => void;
    /** `key`: of the conversation that was open when the page last drew them; null: none. */
    emit: (facts: OrderFacts, key: string | null) => void;
  }): OrdersInPage;
}

/** What the panel has done at the rows themselves. */
export type OrdersInPage = {
  [N in 'badges' | 'show-order']: (args: PageAsks[N]['args']) => PageAsks[N]['value'];
};

/** Writes a note and a flag into the console's own form, read back, or changes nothing; answers within four seconds. */
export interface NotesModule {
  write(options: {
    root: Document;
    profile: Profile;
    signal: AbortSignal;
    request: NoteRequest | NoteFollow;
  }): Promise<NoteResult>;
}

/** One step of a capture; the capture itself is kept from one to the next. */
export interface CaptureModule {
  answer(options: {
    root: Document;
    profile: Profile;
    signal: AbortSignal;
    act: CaptureAct;
  }): Promise<CaptureAnswer>;
}

/** The whole text before and after, and what was put in, all as a person reads them. */
export interface InsertedText {
  ok: true;
  before: string;
  text: string;
  inserted: string;
}

/** Text put into a rich editor, one strategy after another, each read back. */
export interface EditorsModule {
  /** The editor's text as a person reads it: `\n` between lines, nothing else added. */
  textOf(editor: HTMLElement): string;
  /**
   * Puts the text at the caret, else at the end. `mayWrite` is asked again at the moment of each write, with nothing
   * between it and the write. Whole or not at all: on failure the editor holds what it held.
   */
  insert(options: {
    editor: HTMLElement;
    profile: InputProfile;
    text: string;
    /** Where the agent has put the caret in this conversation; null: the text goes to the end. */
    caret: Point | null;
    /** Right before the caret, as it is read; taken away by the same write. */
    replacing: string;
    mayWrite: () => RefusalReason | null;
    settle: () => Promise<void>;
  }): Promise<InsertedText | { ok: false; reason: RefusalReason }>;
  /** Makes the editor hold a whole text again, for undo; changes only what differs. */
  replace(options: {
    editor: HTMLElement;
    profile: InputProfile;
    text: string;
    mayWrite: () => RefusalReason | null;
    settle: () => Promise<void>;
  }): Promise<boolean>;
  attach(options: {
    box: HTMLElement;
    profile: InputProfile;
    picture: Pick<AttachRequest, 'name' | 'type' | 'base64'>;
    mayWrite: () => RefusalReason | null;
    settle: () => Promise<void>;
  }): Promise<AttachResult>;
}

/** What the list in the box needs of the page's script, which has it fetched by the writer: that is there anyway. */
export interface PickerHome extends Pick<PickerOptions, 'desk' | 'tell' | 'panel'> {
  need: () => Promise<Needed<'picker'> | null>;
}

/** Puts things into the console's box, in the conversation the agent saw, or not at all. */
export interface WriterModule {
  open(options: Omit<WriterOptions, 'editors'> & { picker: PickerHome; tellDraft: (text: string) => void }): {
    [N in 'insert' | 'attach' | 'undo' | 'replace']: (
      args: PageAsks[N]['args'],
    ) => Promise<PageAsks[N]['value']>;
  } & {
    picker: (act: PickerAct) => null;
    draft: (args: PageAsks['draft']['args']) => null;
    mark: (args: PageAsks['mark']['args']) => null;
  };
}

export interface TeachModule {
  start(options: {
    root: Document;
    url: string;
    /** What the page is known as now; null: nothing. */
    profile: Profile | null;
    signal: AbortSignal;
    now: () => number;
    emit: (state: TeachState) => void;
  }): { act(act: TeachAct): TeachState };
}

/** The list in the console's own box, and shortcuts on Tab. */
export interface PickerModule {
  open(options: PickerOptions): { answer(act: PickerAct): null };
}

export interface PageModules {
  writer: WriterModule;
  orders: OrdersModule;
  notes: NotesModule;
  teach: TeachModule;
  picker: PickerModule;
  capture: CaptureModule;
}

type Registry = Partial<PageModules>;
const registry = globalThis as { sellersideModules?: Registry };

/** Called by a module's script, once it runs in the page. */
export function provide<N extends PageModuleName>(name: N, module: PageModules[N]): void {
  registry.sellersideModules = { ...registry.sellersideModules, [name]: module };
}

export function provided<N extends PageModuleName>(name: N): PageModules[N] | null {
  return registry.sellersideModules?.[name] ?? null;
}
