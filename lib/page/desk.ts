import type { FromPage, PageAsks, PageEvent, PageWords, ToPage } from '../messaging/ports';
import type { PanelPlace } from '../messaging/settings';
import type { TeachState } from '../teach/types';
import { followFrame } from './frame';
import { ModuleLoader } from './module-loader';
import type { TeachModule } from './modules';
import { holdEnd } from './scroll';
import { Session, type SessionAsk } from './session';
import { Shell } from './shell';

export interface DeskOptions {
  root: Document;
  frameUrl: string;
  send: (message: Exclude<FromPage, { type: 'hello' }>) => void;
  signal: AbortSignal;
}

type Console = Extract<ToPage, { type: 'console' }>;

/** Everything of ours on one page: the session that reads and writes it, and the shell that holds the sidebar. */
export class Desk {
  private session: {
    revision: string;
    instance: Session | null;
    /** The document that the console lives in. */
    room: Document;
    /** Ends all of it. */
    end: AbortController;
    /** Ends the session and leaves the shell. */
    reading: AbortController;
  } | null = null;
  private shell: Shell | null = null;
  private console: Console | null = null;
  private readonly modules: ModuleLoader;
  private lesson: { teacher: ReturnType<TeachModule['start']>; end: AbortController } | null = null;

  constructor(private readonly options: DeskOptions) {
    this.modules = new ModuleLoader((module, isThere) => options.send({ type: 'need', module, isThere }));
  }

  receive(message: ToPage | { type: 'link'; up: boolean } | { type: 'invalidated' }): void {
    if (message.type === 'console') this.start(message);
    else if (message.type === 'ask') void this.answer(message);
    else if (message.type === 'command') this.command(message.name);
    else if (message.type === 'module') this.modules.settle(message.module, message.profile);
    else if (message.type === 'link' && message.up) this.modules.askAgain();
    // While the background restarts there is nothing to do: reading goes on, and a new panel asks for all of it.
    else if (message.type === 'invalidated') this.retire();
  }

  /** The extension was updated or removed under this page: nothing is read any more, but the shell stays to say so. */
  private retire(): void {
    this.session?.reading.abort();
    this.session = null;
    this.endLesson();
    this.shell?.retire();
  }

  /** Also comes again after the worker died, or a setting has changed: what is at work already goes on. */
  private start(message: Console): void {
    const { profile, revision } = message;
    if (this.session?.revision === revision && this.console) {
      this.console = { ...message, place: this.console.place };
      this.shell?.dress(message.words, message.theme);
      return;
    }
    this.console = message;
    this.session?.end.abort();
    this.shell = null;
    const end = endingWith(this.options.signal);
    const reading = endingWith(end.signal);
    const session = { revision, end, reading, instance: null as Session | null, room: this.options.root };
    this.session = session;
    // On a page that is no console we stay away until the agent asks for the panel.
    if (!profile) return;
    this.makeShell(message.words, message.theme, end.signal);
    followFrame(this.options.root, profile.frame, reading.signal, (room, signal) => {
      session.room = room;
      session.instance = new Session(room, profile, signal, this.modules, (event) => this.emit(event), {
        desk: () => this.console ?? message,
        panel: (how) => (how === 'load' ? this.shell?.load() : this.showPanel()),
      });
    });
  }

  private makeShell(words: PageWords, theme: Console['theme'], signal: AbortSignal): void {
    if (!this.console) return;
    this.shell = new Shell({
      root: this.options.root,
      frameUrl: this.options.frameUrl,
      words,
      theme,
      place: this.console.place,
      signal,
      holdEnd: () => holdEnd(this.session?.room ?? this.options.root, this.console?.profile?.messages),
      onPlace: (change) => this.movePanel(change),
    });
  }

  private emit(event: PageEvent): void {
    if (event.type === 'facts') {
      const waiting = event.facts.list.filter((entry) => entry.isUnread || entry.waiting !== null);
      this.shell?.setMark(
        waiting.length,
        waiting.some((entry) => entry.waiting !== null),
      );
    }
    this.options.send({ type: 'event', event });
  }

  private movePanel(change: Partial<PanelPlace>): PanelPlace | null {
    if (!this.console || !this.session) return null;
    this.console = { ...this.console, place: { ...this.console.place, ...change } };
    const { place, words, theme } = this.console;
    if (this.shell) this.shell.setPlace(place);
    else this.makeShell(words, theme, this.session.end.signal);
    this.options.send({ type: 'place', change });
    this.emit({ type: 'place', place });
    return place;
  }

  private async answer({ id, name, args }: Extract<ToPage, { type: 'ask' }>): Promise<void> {
    const value =
      name === 'place'
        ? this.movePanel(args as PageAsks['place']['args'])
        : name === 'teach'
          ? await this.teach(args as PageAsks['teach']['args'])
          : await this.session?.instance?.answer(name as SessionAsk, args as never);
    if (name === 'snapshot' && this.console) this.emit({ type: 'place', place: this.console.place });
    this.options.send({ type: 'answer', id, value: value ?? null });
  }

  /** One lesson at a time; it works on pages that are no console yet. */
  private async teach(act: PageAsks['teach']['args']): Promise<TeachState | null> {
    if (act.act === 'begin') {
      this.endLesson();
      const needed = await this.modules.need('teach');
      if (!needed) return null;
      const end = endingWith(this.options.signal);
      const teacher = needed.module.start({
        root: this.options.root,
        url: this.options.root.URL,
        profile: needed.profile,
        signal: end.signal,
        now: Date.now,
        emit: (state) => this.emit({ type: 'teach', state }),
      });
      this.lesson = { teacher, end };
    }
    const state = this.lesson?.teacher.act(act) ?? null;
    if (act.act === 'end') this.endLesson();
    return state;
  }

  private endLesson(): void {
    this.lesson?.end.abort();
    this.lesson = null;
  }

  private command(name: 'toggle-panel' | 'focus-search'): void {
    if (name === 'toggle-panel') this.movePanel({ open: !this.isOpen });
    else {
      this.showPanel();
      this.emit({ type: 'focus-search' });
    }
  }

  private get isOpen(): boolean {
    return this.shell !== null && this.console?.place.open === true;
  }

  /** With the keyboard. */
  private showPanel(): void {
    if (!this.isOpen) this.movePanel({ open: true });
    this.shell?.focus();
  }
}

/** Something shorter-lived than that signal, which can end by itself as well. */
function endingWith(signal: AbortSignal): AbortController {
  const end = new AbortController();
  signal.addEventListener('abort', () => end.abort(), { signal: end.signal });
  return end;
}
