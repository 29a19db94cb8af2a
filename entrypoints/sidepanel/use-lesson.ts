import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Plan, TeachAct, TeachState } from '../../lib/teach/types';
import { forgetLesson, type KeptLesson, keepLesson, placeOf, readLesson } from './kept-lesson';

/**
 * `entering`: our script is on its way into the page. `on`. `away`: another tab is in front; the lesson waits in its
 * page and is taken up when that comes back. `failed`: the page's part of it could not be loaded.
 */
type Phase = 'entering' | 'on' | 'away' | 'failed';

/**
 * A lesson lives in the page that is taught; this is its end in the panel. One at a time.
 * @param place what a lesson would be about here, as `placeOf` names it; null: there is nothing to teach
 */
export function useLesson(link: PanelLink, isLinkUp: boolean, place: string | null) {
  const [plan, setPlan] = useState<Plan | null>(null);
  const [phase, setPhase] = useState<Phase>('entering');
  const [state, setState] = useState<TeachState | null>(null);

  // What was pointed at would go with an update of the extension: it waits. A background that has died has forgotten
  // it and is told again.
  const [owner] = useState(() => `lesson ${crypto.randomUUID()}`);
  const isTeaching = plan !== null;
  useEffect(() => {
    if (!isLinkUp || !isTeaching) return;
    void call('busy.set', { owner, busy: true });
    return () => void call('busy.set', { owner, busy: false });
  }, [isTeaching, isLinkUp]);

  // One that was left here: its page has loaded anew, or its panel was closed.
  const isOn = isTeaching && phase !== 'away';
  const [left, setLeft] = useState<KeptLesson | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setLeft(null);
    if (place !== null && !isOn) void readLesson(place).then((kept) => isCurrent && setLeft(kept));
    return () => {
      isCurrent = false;
    };
  }, [place, isOn]);
  useEffect(() => {
    if (plan && state) void keepLesson({ ...plan, profile: state.profile });
  }, [state]);

  const begin = async ({ of, parts, title }: Plan) => {
    const wanted = { of, parts, title };
    setPlan(wanted);
    setState(null);
    setPhase('entering');
    // Whoever begins where a lesson was left goes on with it, if it is about the same.
    const kept = await readLesson(placeOf(wanted));
    const answer = await link.ask('teach', {
      act: 'begin',
      parts,
      title,
      ...(kept && isSame(kept, wanted) ? { kept: kept.profile } : {}),
    });
    if (answer.ok) {
      setState(answer.value);
      setPhase(answer.value ? 'on' : 'failed');
    } else if (answer.error.code !== 'no-page') setPhase('failed');
    // Else it is not there yet, and says so itself when it comes.
  };
  const act = async (what: TeachAct) => {
    const answer = await link.ask('teach', what);
    if (answer.ok && answer.value) setState(answer.value);
  };
  /** Another page is in front, the same one has loaded anew, or the background was away. */
  const lookAgain = async (wanted: Plan, console: string | null) => {
    const answer = await link.ask('teach', { act: 'look' });
    const isHere = answer.ok && answer.value !== null && console === wanted.of;
    if (isHere) setState(answer.value);
    setPhase(isHere ? 'on' : 'away');
  };
  const onBound = (console: string | null) => {
    if (!plan) return;
    if (phase === 'entering') void begin(plan);
    else void lookAgain(plan, console);
  };
  // The listener outlives the render that made it.
  const newest = useRef(onBound);
  newest.current = onBound;
  useEffect(
    () =>
      link.listen((message) => {
        if (message.type === 'bound') newest.current(message.console?.id ?? null);
        if (message.type === 'page' && message.event.type === 'teach') setState(message.event.state);
      }),
    [link],
  );

  return {
    /** Null: nothing is being taught here. */
    plan: isOn ? plan : null,
    left,
    state,
    isFailed: phase === 'failed',
    begin: (wanted: Plan) => void begin(wanted),
    act: (what: TeachAct) => void act(what),
    /** Takes the marks out of the page; what was not saved is gone. */
    end() {
      void link.ask('teach', { act: 'end' });
      if (plan) void forgetLesson(plan);
      setPlan(null);
      setState(null);
    },
    /** For one that was left. */
    drop() {
      if (left) void forgetLesson(left);
      setLeft(null);
    },
  };
}

const isSame = (a: Plan, b: Plan) => String(a.parts) === String(b.parts);
