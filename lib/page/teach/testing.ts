import type { TeachAct, TeachState, TeachStep } from '../../teach/types';
import { Lesson } from './lesson';

/** A lesson under test: clicks as a person makes them, and what the page says of them. */
export function lesson(url = 'https://desk.example/chat/1', now = Date.UTC(2026, 8, 8, 9, 12, 14)) {
  const end = new AbortController();
  const told: TeachState[] = [];
  const teacher = new Lesson({
    root: document,
    url,
    profile: null,
    signal: end.signal,
    now: () => now,
    emit: (state) => told.push(state),
  });
  teacher.act({ act: 'begin', parts: null, title: '练习' });
  return {
    told,
    act: (act: TeachAct) => teacher.act(act),
    /** Asks for a step and clicks there; what the page says then. */
    point(step: TeachStep, element: Element): TeachState {
      teacher.act({ act: 'pick', step });
      click(element);
      return teacher.act({ act: 'look' });
    },
    end: () => end.abort(),
  };
}

/** An event of a person's: the browser alone can say so, and a test may not. */
export function byHand<E extends Event>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

export function click(element: Element): void {
  for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click']) {
    element.dispatchEvent(byHand(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true })));
  }
}
