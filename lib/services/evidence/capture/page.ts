import type { CaptureAct, CaptureAnswer, CaptureRefusal } from '../../../evidence/capture';
import type { AskFailure } from '../../../messaging/ports';
import type { Result } from '../../../messaging/result';
import { Stopped } from './stopped';

type Given = Extract<CaptureAnswer, { ok: true }>;
type Refused = { ok: false; reason: CaptureRefusal | AskFailure };

/** How a step is put to the page; null comes from a page that has no console any more. */
export type AskPage = (act: CaptureAct) => Promise<Result<CaptureAnswer | null, AskFailure>>;

/** The page that a capture is about. */
export class CapturePage {
  constructor(private readonly ask: AskPage) {}

  async try<K extends Given['is']>(act: CaptureAct, is: K): Promise<Extract<Given, { is: K }> | Refused> {
    const asked = await this.ask(act);
    if (!asked.ok) return { ok: false, reason: asked.error.code };
    if (asked.value === null) return { ok: false, reason: 'not-begun' };
    if (!asked.value.ok) return asked.value;
    // An answer to something else would be a page of another version.
    if (asked.value.is !== is) return { ok: false, reason: 'not-begun' };
    return asked.value as Extract<Given, { is: K }>;
  }

  /** Without which the capture cannot go on. */
  async must<K extends Given['is']>(act: CaptureAct, is: K): Promise<Extract<Given, { is: K }>> {
    const answer = await this.try(act, is);
    if (!answer.ok) throw new Stopped('interrupted', answer.reason);
    return answer;
  }

  /** All pieces of a larger whole, as they came; null and why where it cannot be had. */
  async pieces(
    act: (piece: number) => CaptureAct,
  ): Promise<{ ok: true; texts: string[]; mime: string } | Refused> {
    const texts: string[] = [];
    for (;;) {
      const answer = await this.try(act(texts.length), 'piece');
      if (!answer.ok) return answer;
      texts.push(answer.piece.text);
      if (!answer.piece.isMore) return { ok: true, texts, mime: answer.piece.mime };
    }
  }
}
