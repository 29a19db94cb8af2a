import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLanguage } from '../../components/ui/use-language';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { OwnNoteFormat } from '../../lib/notes/mark';
import { allFormats } from '../../lib/notes/own';
import type { NoteFormat } from '../../lib/notes/types';

/** Every format that notes may be in; the bundled ones until the team's have been read. */
export function useNoteFormats(link: PanelLink): readonly NoteFormat[] {
  const language = useLanguage();
  const [own, setOwn] = useState<readonly OwnNoteFormat[]>([]);
  useEffect(() => {
    const read = async () => {
      const list = await call('formats.list', {});
      if (list.ok && Array.isArray(list.value)) setOwn(list.value);
    };
    void read();
    return link.listen((message) => {
      if (message.type === 'kept' && message.kept.of === 'note-formats') void read();
    });
  }, [link]);
  return useMemo(() => allFormats(own, language), [own, language]);
}
