import type { ListAnswer, ListedFile } from './space';

/** Names of files as we write them. What else lies in a folder, or pretends to, is passed over. */
const NAME = /^[\w-][\w.-]{0,199}$/;

/** What a folder holds, put together of what a store says; each name counts once. */
export class Listing {
  private readonly files = new Map<string, ListedFile>();

  constructor(private readonly most: number) {}

  /** @param bytes digits, as the store tells them */
  add(name: string, bytes: string | null, tag: string | null): void {
    if (NAME.test(name) && tag && /^\d{1,15}$/.test(bytes ?? ''))
      this.files.set(name, { name, bytes: Number(bytes), tag });
  }

  get isFull(): boolean {
    return this.files.size > this.most;
  }

  get answer(): ListAnswer {
    return this.isFull ? { ok: false, fault: 'too-large' } : { ok: true, files: [...this.files.values()] };
  }
}
