import type { CommandName } from '../../lib/messaging/keys';
import { Button } from './button';
import { usePress } from './press';
import './status-line.css';

export interface SaidAction {
  label: string;
  /** The key that does the same, shown beside the label. */
  keys?: string;
  /** The act that this key belongs to, where it is what the act does now. */
  command?: CommandName;
  /** Asked at every drawing; the button rests while it says no. */
  isReady?: () => boolean;
  run: () => void;
}

/** What became of the last act. */
export interface Said {
  tone: 'plain' | 'done' | 'amber' | 'red';
  text: string;
  actions: SaidAction[];
  /** It is about who is open, whatever its tone, and goes with them. */
  isTheirs?: true;
}

/** One line at a fixed place, below the list: a long answer takes room from the list's end, so no row moves. */
export function StatusLine({ said }: { said: Said | null }) {
  return (
    <div class={`status-line status-${said?.tone ?? 'empty'}`} role="status">
      {said && <span class="status-text">{said.text}</span>}
      {said?.actions.map((action) => (
        <StatusAction key={action.label} action={action} />
      ))}
    </div>
  );
}

/** Some of these acts insert, so Enter counts when it is let go; see press.ts. */
function StatusAction({ action }: { action: SaidAction }) {
  const press = usePress();
  const isReady = action.isReady?.() ?? true;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only catches the keys of the button inside.
    <span
      class="status-action"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !isReady) return;
        event.preventDefault();
        press.down(event, action.run);
      }}
      onKeyUp={(event) => press.up(event)}
    >
      <Button look="link" disabled={!isReady} onClick={action.run}>
        <span class="status-label">{action.label}</span>
        {action.keys && <kbd>{action.keys}</kbd>}
      </Button>
    </span>
  );
}
