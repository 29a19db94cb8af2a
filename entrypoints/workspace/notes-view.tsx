import { useEffect, useState } from 'preact/hooks';
import { NotesDesk } from '../../components/notes/desk/notes-desk';
import { DayExport } from '../../components/orders/day-export';
import { dayOf } from '../../lib/guides/days';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Settings } from '../../lib/messaging/settings';
import type { OwnNoteFormat } from '../../lib/notes/mark';
import { allFormats } from '../../lib/notes/own';
import { currentLanguage } from '../../lib/platform/i18n';

interface NotesViewProps {
  link: PanelLink;
  /** By name. */
  shops: readonly string[];
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
}

/** The formats of notes as they are kept, and as they change in another tab; and a day's marks as a file. */
export function NotesView({ link, shops, settings, onSettings }: NotesViewProps) {
  const [own, setOwn] = useState<OwnNoteFormat[] | null>(null);
  useEffect(() => {
    const read = async () => {
      const list = await call('formats.list', {});
      setOwn(list.ok ? list.value : []);
    };
    void read();
    return link.listen((message) => {
      if (message.type === 'kept' && message.kept.of === 'note-formats') void read();
    });
  }, [link]);
  if (!own) return null;
  return (
    <>
      <NotesDesk {...{ own, shops, settings, onSettings }} day={dayOf(Date.now())} />
      <DayExport standings={null} formats={allFormats(own, currentLanguage())} />
    </>
  );
}
