import type { Profile } from '../../profile/types';
import { isElement, isVisible, isWithin, query } from '../find';
import { textOf } from '../text';

/** What consoles show their own words in, each by a name of its own: nothing more is known of any of them. */
const SPEAKS =
  '[role="alert"], [role="alertdialog"], [role="status"], [class*="toast" i], [class*="message" i], [class*="notice" i], [class*="notification" i], [class*="error" i]';
/** Longer texts are no notice about a save. */
const LONGEST = 120;
const FAILS =
  /失败|错误|异常|过期|失效|频繁|过快|重试|稍后|重新登录|无法|不能|不支持|超过|超出|fail|error|expired|try again/i;

/** Listens for what the console says from now on, until the signal aborts. */
export class Said {
  private last: string | null = null;

  constructor(root: Document, { messages, conversations }: Profile, signal: AbortSignal) {
    // There, buyers speak.
    const talk = [messages?.list, conversations?.list, conversations?.row, messages?.row].flatMap(
      (find) => find?.css ?? [],
    );
    const observer = new MutationObserver((records) => {
      for (const { addedNodes, target } of records) {
        for (const node of [...addedNodes, target]) {
          const element = isElement(node) ? node : node.parentElement;
          if (element && !talk.some((css) => isWithin(element, css))) this.hear(element, node === target);
        }
      }
    });
    observer.observe(root, { subtree: true, childList: true, characterData: true });
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** The last of it; null: nothing. */
  get words(): string | null {
    return this.last;
  }

  /** Words of failure: a notice that says anything else is about something else, or about a success. */
  get isFailure(): boolean {
    return this.last !== null && FAILS.test(this.last);
  }

  private hear(element: Element, isAround: boolean): void {
    const around = element.closest(SPEAKS);
    const inside = isAround ? [] : query(element, SPEAKS);
    for (const each of around ? [around] : inside) {
      const text = isVisible(each) ? textOf(each).replace(/\s+/g, ' ') : '';
      if (text !== '' && text.length <= LONGEST) this.last = text;
    }
  }
}
