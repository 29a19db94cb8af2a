import { useState } from 'preact/hooks';
import type { Asked } from '../../components/team/back/question-form';
import { useBackState } from '../../components/team/back/use-back-state';
import type { OurTeam } from '../../components/ui/our-team';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { BackState } from '../../lib/team/back/types';

/** A letter that is being written in the panel. */
export type Writing = { kind: 'question'; asked: Asked } | { kind: 'proposal'; replyId: string };

export interface PanelBack {
  /** Null: not known, or in no team. */
  state: BackState | null;
  /** The agent has not been asked yet whether their status may go. */
  isAsking: boolean;
  writing: Writing | null;
  /** How many letters have gone from this panel into the list of those that wait. */
  written: number;
  /** How often a letter was left or sent: the keyboard then goes back to the list. */
  closed: number;
  /** Null: the team wants none of them. */
  question: ((asked: Asked) => void) | null;
  propose: ((replyId: string) => void) | null;
  sent: (state: BackState) => void;
  close: () => void;
  answer: (agreed: boolean) => void;
}

/** The way back from the panel: what is asked of the agent, and what they write. */
export function useBack(link: PanelLink, { name, canPublish }: OurTeam): PanelBack {
  const [state, setState] = useBackState(link, name !== '');
  const [writing, write] = useState<Writing | null>(null);
  const [written, setWritten] = useState(0);
  const [closed, setClosed] = useState(0);
  const close = () => {
    write(null);
    setClosed(closed + 1);
  };
  const may = (kind: BackState['kinds'][number]) =>
    state !== null && state.way !== 'no' && state.kinds.includes(kind);
  const answer = async (agreed: boolean) => {
    const answered = await call('back.agree', { agreed });
    if (answered.ok) setState(answered.value);
  };
  return {
    state,
    // Whoever publishes is asked nothing: it would be told to themselves.
    isAsking: may('status') && state?.agreed === null && !canPublish,
    writing,
    written,
    closed,
    question: may('question') && !canPublish ? (asked) => write({ kind: 'question', asked }) : null,
    propose: may('proposal') && !canPublish ? (replyId) => write({ kind: 'proposal', replyId }) : null,
    sent: (next) => {
      setState(next);
      close();
      setWritten(written + 1);
    },
    close,
    answer: (agreed) => void answer(agreed),
  };
}
