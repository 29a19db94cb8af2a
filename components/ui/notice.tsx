import type { ComponentChildren } from 'preact';
import './notice.css';

interface NoticeProps {
  /** `risk` is for what stops the work; anything else is a plain state. */
  tone?: 'plain' | 'risk';
  title?: string;
  children: ComponentChildren;
  /** Buttons. */
  actions?: ComponentChildren;
  /** Buttons stand behind the text where there is room: for a single short sentence. */
  inline?: boolean;
}

/** A state of affairs, said in the flow of the page: never over it, never a dialog. */
export function Notice({ tone = 'plain', title, children, actions, inline }: NoticeProps) {
  return (
    <section class={`notice notice-${tone}${inline ? ' notice-inline' : ''}`} role="status">
      {title && <h2 class="notice-title">{title}</h2>}
      <div class="notice-text">{children}</div>
      {actions && <div class="notice-actions">{actions}</div>}
    </section>
  );
}
