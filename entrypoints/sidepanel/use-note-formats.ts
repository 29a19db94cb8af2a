import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { allFormats } from '../../lib/notes/own';
import type { NoteFormat } from '../../lib/notes/types';

/** Every format that notes may be in; the bundled ones until the team's have been read. */
export function useNoteFormats(link: PanelLink): readonly NoteFormat[] {
  const [formats, setFormats] = useState<readonly NoteFormat[]>(() => allFormats([]));
  useEffect(() => {
    const read = async () => {
      const own = await call('formats.list', {});
      if (own.ok && Array.isArray(own.value)) setFormats(allFormats(own.value));
    };
    void read();
    return link.listen((message) => {
      if (message.type === 'kept' && message.kept.of === 'note-formats') void read();
    });
  }, [link]);
  return formats;
}
