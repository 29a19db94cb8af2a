import type { ComponentChildren, Ref } from 'preact';
import './button.css';
import { Icon, type IconName } from './icon';

interface ButtonProps {
  children: ComponentChildren;
  /** Not needed where the button submits its form. */
  onClick?: () => void;
  /** `main`: the one act of its place. `link`: inside a sentence. */
  look?: 'main' | 'plain' | 'link' | 'danger';
  disabled?: boolean;
  title?: string;
  type?: 'button' | 'submit';
}

export function Button({ children, onClick, look = 'plain', disabled, title, type = 'button' }: ButtonProps) {
  return (
    <button type={type} class={`button button-${look}`} disabled={disabled} title={title} onClick={onClick}>
      {children}
    </button>
  );
}

interface IconButtonProps {
  icon: IconName;
  /** Its name for those who don't see the picture; also the tooltip. */
  label: string;
  onClick: () => void;
  buttonRef?: Ref<HTMLButtonElement>;
}

export function IconButton({ icon, label, onClick, buttonRef }: IconButtonProps) {
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={label}
      title={label}
      onClick={onClick}
      ref={buttonRef ?? null}
    >
      <Icon name={icon} />
    </button>
  );
}
