import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface StepProps {
  title: string;
  /** What there is to know without opening it. */
  said: string;
  isRisk?: boolean;
  /** At first; afterwards the person opens and closes it. */
  isOpen: boolean;
  children: ComponentChildren;
}

/** One thing to be settled before rows are taken: folded where it is settled already. */
export function Step({ title, said, isRisk = false, isOpen, children }: StepProps) {
  // What the last of its questions has been answered of must not close under the hand that answered.
  const [isOpenFirst] = useState(isOpen);
  return (
    <details class="import-step" open={isOpenFirst}>
      <summary>
        <h2>{title}</h2>
        {said && <span class={isRisk ? 'import-said import-risk' : 'import-said'}>{said}</span>}
      </summary>
      <div class="import-body">{children}</div>
    </details>
  );
}
