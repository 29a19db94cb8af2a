import { useEffect, useState } from 'preact/hooks';
import { ImportView } from '../../components/exchange/import-view';
import type { Shelf } from '../../components/replies/shelf';
import type { PlanLibrary } from '../../lib/exchange/plan-types';
import { call } from '../../lib/messaging/call';
import { report } from '../../lib/platform/log';
import ImportWorker from './import-worker?worker';

const makeWorker = () => new ImportWorker();

/** Import and export with the library of this page, and with the background that writes it. */
export function ImportPage({ shelf }: { shelf: Shelf }) {
  const [library, setLibrary] = useState(() => libraryOf(shelf));
  useEffect(() => shelf.listen(() => setLibrary(libraryOf(shelf))), [shelf]);
  return (
    <ImportView
      library={library}
      makeWorker={makeWorker}
      apply={(write) => call('library.write', write)}
      undo={(undoId) => call('library.undo', { undoId })}
      onBreak={(error) => report('import', error)}
      onBusy={(busy) => void call('busy.set', { owner: 'import', busy })}
    />
  );
}

/** Null until all of it is here. */
function libraryOf({ phase, sets, categories, replies }: Shelf): PlanLibrary | null {
  if (phase !== 'full') return null;
  return { sets: [...sets.values()], categories: [...categories.values()], replies: [...replies.values()] };
}
