import { fakeBrowser } from 'wxt/testing';
import type { Browser } from '../platform/browser';

/** For unit tests: ports as the browser makes them, JSON only and never answered in the same breath. */

type Listener = (...args: never[]) => unknown;

function fakeEvent<L extends Listener>() {
  const listeners = new Set<L>();
  return {
    addListener: (listener: L) => void listeners.add(listener),
    removeListener: (listener: L) => void listeners.delete(listener),
    hasListener: (listener: L) => listeners.has(listener),
    emit: (...args: Parameters<L>) => {
      for (const listener of [...listeners]) listener(...args);
    },
  };
}

export class FakePort {
  readonly onMessage = fakeEvent<(message: unknown, port: Browser.runtime.Port) => void>();
  readonly onDisconnect = fakeEvent<(port: Browser.runtime.Port) => void>();
  /** All that has come in, oldest first. */
  readonly heard: unknown[] = [];
  isOpen = true;
  far: FakePort | null = null;

  constructor(
    readonly name: string,
    readonly sender?: Partial<Browser.runtime.MessageSender>,
  ) {}

  get asPort(): Browser.runtime.Port {
    return this as unknown as Browser.runtime.Port;
  }

  postMessage(message: unknown): void {
    if (!this.isOpen) throw new Error('Attempting to use a disconnected port object');
    const wire: unknown = JSON.parse(JSON.stringify(message));
    queueMicrotask(() => this.far?.receive(wire));
  }

  /** The far end hears of it, this end does not: that is how the browser does it. */
  disconnect(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    const { far } = this;
    if (!far?.isOpen) return;
    far.isOpen = false;
    far.onDisconnect.emit(far.asPort);
  }

  private receive(message: unknown): void {
    if (!this.isOpen) return;
    this.heard.push(message);
    this.onMessage.emit(message, this.asPort);
  }
}

/** A connection: `near` is in the hands of the script that opened it, `far` in the background's. */
export function portPair(name: string, sender?: Partial<Browser.runtime.MessageSender>) {
  const near = new FakePort(name);
  const far = new FakePort(name, sender);
  near.far = far;
  far.far = near;
  return { near, far };
}

/** A live extension context whose connections are caught: `far` is the background's end of the newest one. */
export function catchConnections() {
  const opened: ReturnType<typeof portPair>[] = [];
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, {
    id: 'test-extension-id',
    connect: ({ name }: { name: string }) => {
      const pair = portPair(name);
      opened.push(pair);
      return pair.near;
    },
  });
  return {
    opened,
    get far(): FakePort {
      const pair = opened.at(-1);
      if (!pair) throw new Error('nothing was opened');
      return pair.far;
    },
    /** As an update does it: the old script is left without an extension. */
    replaceExtension() {
      Object.assign(fakeBrowser.runtime, { id: undefined });
      opened.at(-1)?.far.disconnect();
    },
  };
}

/** Lets everything that is on its way arrive. */
export function arrived(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
