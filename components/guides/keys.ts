import { useLayoutEffect } from 'preact/hooks';

/** The keys of what stands beside the list, by their place on the keyboard; none of the list's own. */
export const GUIDE_KEYS = {
  back: { code: 'BracketLeft', label: 'Alt+[' },
  on: { code: 'BracketRight', label: 'Alt+]' },
  ask: { code: 'KeyU', label: 'Alt+U' },
} as const;
export type GuideKey = keyof typeof GUIDE_KEYS;

/** Runs what a key stands for, wherever in the panel the keyboard is; a key held is pressed once. */
export function useGuideKeys(acts: Partial<Record<GuideKey, () => void>>): void {
  useLayoutEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      const key = (Object.keys(GUIDE_KEYS) as GuideKey[]).find(
        (each) => GUIDE_KEYS[each].code === event.code,
      );
      const act = key && acts[key];
      if (!act) return;
      event.preventDefault();
      if (!event.repeat) act();
    };
    document.addEventListener('keydown', down);
    return () => document.removeEventListener('keydown', down);
  });
}
