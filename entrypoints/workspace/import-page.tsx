import { useMemo } from 'preact/hooks';
import { ImportView } from '../../components/exchange/import-view';
import type { Shelf } from '../../components/replies/shelf';
import type { PlanLibrary } from '../../lib/exchange/plan-types';
import { call } from '../../lib/messaging/call';
import { report } from '../../lib/platform/log';
import ImportWorker from './import-worker?worker';
import type { WorkspaceLibrary } from './use-library';

const readLast = () => call('library.lastImport', {});
const makeWorker = () => new ImportWorker();

/** Import and export with the library of this page. */
export function ImportPage({ library }: { library: WorkspaceLibrary }) {
  const { shelf, stamp, write, undo } = library;
  // Another one with every change: a plan that is on the screen is made of what is here by now.
  const rows = useMemo(() => rowsOf(shelf), [shelf, stamp]);
  return (
    <ImportView
      library={rows}
      makeWorker={makeWorker}
      apply={write}
      undo={undo}
      readLast={readLast}
      onBreak={(error) => report('import', error)}
      onBusy={(busy) => void call('busy.set', { owner: 'import', busy })}
    />
  );
}

/** Null until all of it is here. */
function rowsOf({ phase, sets, categories, replies }: Shelf): PlanLibrary | null {
  if (phase !== 'full') return null;
  return { sets: [...sets.values()], categories: [...categories.values()], replies: [...replies.values()] };
}
