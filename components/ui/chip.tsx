import type { ComponentChildren } from 'preact';
import './chip.css';

interface ChipProps {
  children: ComponentChildren;
  pressed: boolean;
  title?: string;
  onClick: () => void;
}

/** A choice that stays: pressed or not. */
export function Chip({ children, pressed, title, onClick }: ChipProps) {
  return (
    <button type="button" class="chip" aria-pressed={pressed} title={title} onClick={onClick}>
      {children}
    </button>
  );
}
