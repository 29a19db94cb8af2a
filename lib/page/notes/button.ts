import type { ButtonProfile } from '../../profile/types';
import { isVisible, type Locate } from '../find';
import { viewOf } from '../realm';
import { textOf } from '../text';

/** The buttons that it may be: visible, and with these words as all of their text. */
export function buttonsOf(locate: Locate, profile: ButtonProfile | undefined): HTMLElement[] {
  const found = profile ? locate(profile.from) : [];
  return found.filter((each): each is HTMLElement => isVisible(each) && isSaid(each, profile?.words));
}

/** The button alone, where it can be pressed. */
export function buttonOf(locate: Locate, profile: ButtonProfile | undefined): HTMLElement | null {
  const [button, another] = buttonsOf(locate, profile);
  return button && !another && !button.matches(':disabled, [aria-disabled="true"]') ? button : null;
}

/** Whether its text is one of these, spaces aside: two signs on a button are often set apart by one. */
export function isSaid(element: Element, words: readonly string[] | undefined): boolean {
  const said = bare(textOf(element) || (element.getAttribute('value') ?? ''));
  return words?.some((each) => bare(each) === said) ?? true;
}

const bare = (text: string) => text.replace(/\s/g, '');

/** A click as a script makes it; what lies in an svg has no `click()`. No key is ever sent: Enter may save. */
export function press(element: Element): void {
  if ('click' in element && typeof element.click === 'function') element.click();
  else {
    const { MouseEvent } = viewOf(element);
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
  }
}
