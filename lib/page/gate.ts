import type { Expected } from '../conversation/types';
import type { InputProfile, Profile } from '../profile/types';
import { Binding, type Refusal } from './binding';
import { findBox, limitOf } from './box';
import type { Draft } from './draft';
import type { Locate } from './find';

/** What may be written into, just now. */
export interface Pass {
  box: HTMLElement;
  input: InputProfile;
  /** Over a limit that nobody has verified. */
  warning?: { limit: number; length: number };
}

export interface Request {
  expected: Expected;
  /** Absent where it is no text that is to be put in. */
  text?: string;
  /** Goes when the text comes. */
  replacing?: string;
}

/** Says at the moment of a write whether it may be: the right conversation, one box, and room in it. */
export class Gate {
  private readonly binding: Binding;

  constructor(
    private readonly locate: Locate,
    private readonly profile: Profile,
    private readonly draft: Draft,
    private readonly textIn: (box: HTMLElement) => string,
  ) {
    this.binding = new Binding(locate, profile);
  }

  check({ expected, text, replacing = '' }: Request): Pass | Refusal {
    const wrong = this.binding.refusal(expected);
    if (wrong) return wrong;
    const { input } = this.profile;
    const found = findBox(this.locate, input);
    if (found.state !== 'found' || !input) {
      return { reason: found.state === 'ambiguous' ? 'ambiguous' : 'field-missing' };
    }
    const { box } = found;
    if (this.draft.isComposingIn(box)) return { reason: 'draft-in-progress' };
    // Where it stands makes no text longer.
    const left = () => this.textIn(box).replace(replacing, '');
    const over = text === undefined ? null : limitOf(box, input, () => left() + text);
    if (!over) return { box, input };
    const { verified, ...warning } = over;
    return verified ? { reason: 'too-long', ...warning } : { box, input, warning };
  }

  /** The same for one box that is being written into; keeps what it said last. */
  watch(
    request: Request,
    box: HTMLElement,
  ): { refusal: Refusal | null; mayWrite: () => Refusal['reason'] | null } {
    const watch = {
      refusal: null as Refusal | null,
      mayWrite: () => {
        const now = this.check(request);
        watch.refusal = 'reason' in now ? now : now.box === box ? null : { reason: 'field-missing' };
        return watch.refusal?.reason ?? null;
      },
    };
    return watch;
  }

  /** The box of a conversation that was written in; a refusal where another is open by now. */
  boxOf(key: string): { box: HTMLElement | null; moved: Refusal | null } {
    const found = findBox(this.locate, this.profile.input);
    return { box: found.state === 'found' ? found.box : null, moved: this.binding.moved(key) };
  }
}
