import { useRef } from 'preact/hooks';
import { withBraces } from '../../lib/template/insert';

/**
 * Puts braces into the texts of a form: into the one that was written in last, else into its first. Texts of several
 * lines only: a title has no variables.
 */
export function useBraces<T extends HTMLElement>() {
  const form = useRef<T>(null);
  const written = useRef<HTMLTextAreaElement | null>(null);
  const onFocusIn = ({ target }: { target: EventTarget | null }) => {
    if (target instanceof HTMLTextAreaElement) written.current = target;
  };
  const insert = (content: string) => {
    const last = written.current?.isConnected ? written.current : null;
    const box = last ?? form.current?.querySelector('textarea');
    if (!box) return;
    const { selectionStart: start, selectionEnd: end } = box;
    const edited = withBraces({ body: box.value, start, end }, content);
    box.value = edited.body;
    // As if it had been typed: each text knows where it is kept.
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    box.focus();
    box.setSelectionRange(edited.start, edited.end);
  };
  return { form, onFocusIn, insert };
}
