import type { CaptureAct, CaptureAnswer, CaptureRefusal } from '../../evidence/capture';
import type { Profile } from '../../profile/types';
import type { CaptureModule } from '../modules';
import { Capture, openKey } from './capture';
import type { Times } from './stage';

interface Running {
  capture: Capture;
  root: Document;
  key: string | null;
}

/** What can only be taken of a conversation. */
const OF_CONVERSATION = new Set(['conversation', 'transcript', 'pictures']);

/** One capture in a page at a time, and one act of it: a background that has lost an answer may ask early. */
export function oneCapture(times: Times): CaptureModule['answer'] {
  let running: Running | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const begin = ({ root, profile, signal }: Asked, act: Begin): CaptureAnswer => {
    const key = openKey(root, profile);
    const reason = whyNot(profile, act, key);
    if (reason) return { ok: false, reason };
    if (root.visibilityState !== 'visible') return { ok: false, reason: 'hidden' };
    // Of a capture that was never ended: where the agent had been before that.
    const place = running?.root === root && running.key === key ? running.capture.place : undefined;
    running?.capture.stop();
    const capture = new Capture({ root, profile, signal, times, key, ...(place && { place }) });
    running = { capture, root, key };
    return capture.begun();
  };

  const act = async (asked: Asked): Promise<CaptureAnswer> => {
    if (asked.act.act === 'begin') return begin(asked, asked.act);
    if (running?.root !== asked.root || asked.signal.aborted) return { ok: false, reason: 'not-begun' };
    const { capture } = running;
    if (asked.act.act === 'end') running = null;
    return capture.answer(asked.act);
  };

  return (asked) => {
    const answer = last.then(() => act(asked));
    last = answer.catch(() => undefined);
    return answer;
  };
}

type Asked = Parameters<CaptureModule['answer']>[0];
type Begin = Extract<CaptureAct, { act: 'begin' }>;

function whyNot(profile: Profile, { parts, expected }: Begin, key: string | null): CaptureRefusal | null {
  const isOfConversation = parts.some((part) => OF_CONVERSATION.has(part));
  if (isOfConversation && !profile.messages) return 'no-part';
  if (key === null && (isOfConversation || expected !== null)) return 'no-conversation';
  return expected !== null && key !== expected ? 'no-conversation' : null;
}
