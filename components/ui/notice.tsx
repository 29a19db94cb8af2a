import type { ComponentChildren } from 'preact';
import './notice.css';

interface NoticeProps {
  /** `risk` is for what stops the work; anything else is a plain state. */
  tone?: 'plain' | 'risk';
  title?: string;
  children: ComponentChildren;
  /** Buttons. */
  actions?: ComponentChildren;
}

/** A state of affairs, said in the flow of the page: never over it, never a dialog. */
export function Notice({ tone = 'plain', title, children, actions }: NoticeProps) {
  return (
    <section class={`notice notice-${tone}`} role="status">
      {title && <h2 class="notice-title">{title}</h2>}
      <div class="notice-text">{children}</div>
      {actions && <div class="notice-actions">{actions}</div>}
    </section>
  );
}
