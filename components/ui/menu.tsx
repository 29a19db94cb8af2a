import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './menu.css';
import { placeBelow, step } from './menu-place';

export interface MenuItem {
  id: string;
  label: string;
  /** Shown at the right: a key or a count. */
  hint?: string | undefined;
  /** A second line. */
  detail?: string | undefined;
  /** Present: one of several, of which this is chosen or not. */
  checked?: boolean;
  danger?: boolean;
  run: () => void;
}

interface MenuProps {
  label: string;
  /** The button's looks are its owner's. */
  className: string;
  title?: string;
  pressed?: boolean;
  items: MenuItem[];
  children: ComponentChildren;
  /** Runs after the menu has closed, so that the keyboard can go where its owner wants it. */
  onClose?: () => void;
}

/** A button that opens a short list of acts or choices. Opened, it owns the keyboard until it closes. */
export function Menu({ label, className, title, pressed, items, children, onClose }: MenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const menu = list.current;
    if (!open || !menu || !button.current) return;
    placeBelow(menu, button.current);
    const chosen = menu.querySelector<HTMLElement>('[aria-checked="true"]');
    (chosen ?? menu.querySelector<HTMLElement>('button'))?.focus();
    const outside = (event: Event) => {
      if (!(event.target instanceof Node && menu.parentElement?.contains(event.target))) setOpen(false);
    };
    const away = () => setOpen(false);
    document.addEventListener('pointerdown', outside);
    window.addEventListener('blur', away);
    window.addEventListener('resize', away);
    return () => {
      document.removeEventListener('pointerdown', outside);
      window.removeEventListener('blur', away);
      window.removeEventListener('resize', away);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    if (onClose) onClose();
    else button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || !list.current) return;
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (!step(list.current, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only catches the keys of the buttons inside.
    <span class="menu" onKeyDown={onKeyDown}>
      <button
        type="button"
        class={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        title={title ?? label}
        data-pressed={pressed || undefined}
        ref={button}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <div class="menu-list" role="menu" aria-label={label} ref={list}>
          {items.map((item) => (
            <MenuRow key={item.id} item={item} close={close} />
          ))}
        </div>
      )}
    </span>
  );
}

function MenuRow({ item, close }: { item: MenuItem; close: () => void }) {
  const choice = item.checked !== undefined;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: only a menuitemradio gets aria-checked.
    <button
      type="button"
      class={item.danger ? 'menu-item menu-danger' : 'menu-item'}
      role={choice ? 'menuitemradio' : 'menuitem'}
      aria-checked={choice ? item.checked : undefined}
      tabIndex={-1}
      onClick={() => {
        // First the menu goes, then the act: the act may put the keyboard elsewhere.
        close();
        item.run();
      }}
    >
      <span class="menu-label">
        {item.label}
        {item.detail && <span class="menu-detail">{item.detail}</span>}
      </span>
      {item.hint && <span class="menu-hint">{item.hint}</span>}
    </button>
  );
}
