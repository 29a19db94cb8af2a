import { useEffect, useState } from 'preact/hooks';
import { faultyBody } from '../../../lib/guides/bodies';
import { parseGuide } from '../../../lib/guides/schema';
import type { GuideKind, Guides } from '../../../lib/guides/types';
import { bundledIdOf } from '../../../lib/guides/walk';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import { bodyFault } from '../../ui/body-fault';
import { faultText } from '../../ui/fault-text';
import type { Said } from '../../ui/status-line';
import { placeWords } from './place-words';

type Item<K extends GuideKind> = Guides[K][number];

/** An own version of a bundled playbook is the same thing to work on. */
const keyOf = (kind: GuideKind, id: string) => `${kind} ${bundledIdOf(id)}`;

/**
 * What has been typed and not saved, of every view of the desk: going to another view loses nothing. A draft has the
 * revision that it was begun from.
 * @param ownLabels of the shop table's own fields, which a body may name; null: not known yet
 */
export function useDrafts(ownLabels: readonly string[] | null) {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Item<GuideKind>>>(new Map());
  const [said, say] = useState<Said | null>(null);
  const isDirty = drafts.size > 0;
  const [owner] = useState(() => `guide-desk ${crypto.randomUUID()}`);
  // An update of the extension waits while there are words that nobody has saved; so does closing the tab.
  useEffect(() => {
    void call('busy.set', { owner, busy: isDirty });
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      void call('busy.set', { owner, busy: false });
    };
  }, [isDirty]);

  const set = (kind: GuideKind, id: string, item: Item<GuideKind> | null) =>
    setDrafts((before) => {
      const after = new Map(before);
      if (item) after.set(keyOf(kind, id), item);
      else after.delete(keyOf(kind, id));
      return after;
    });
  const failed = (text: string): false => {
    say({ tone: 'amber', text, actions: [] });
    return false;
  };

  const save = async <K extends GuideKind>(kind: K, item: Item<K>): Promise<boolean> => {
    const parsed = parseGuide(kind, item);
    if (!parsed.ok) return failed(t('guides.desk.misfit', { place: placeWords(parsed.path) }));
    const faulty = faultyBody(kind, parsed.value, ownLabels);
    if (faulty) {
      const fault = bodyFault(faulty.body, ownLabels) ?? '';
      return failed(t('guides.desk.fault', { place: placeWords(faulty.path), fault }));
    }
    const saved = await call('guides.save', { kind, item: parsed.value });
    if (!saved.ok)
      return failed(saved.error.code === 'conflict' ? t('guides.desk.conflict') : faultText(saved.error));
    set(kind, item.id, null);
    say({ tone: 'done', text: t('guides.desk.saved', { name: nameOf(item) }), actions: [] });
    return true;
  };

  const remove = async <K extends GuideKind>(kind: K, item: Item<K>): Promise<void> => {
    set(kind, item.id, null);
    // It was never saved.
    if (item.revision === 0 && !isBundledRow(item)) return say(null);
    const removed = await call('guides.remove', { kind, id: item.id, revision: item.revision });
    if (!removed.ok) return void failed(faultText(removed.error));
    const back = { label: t('say.undo'), run: () => void restore(kind, item) };
    say({ tone: 'plain', text: t('guides.desk.removed', { name: nameOf(item) }), actions: [back] });
  };
  const restore = async <K extends GuideKind>(kind: K, item: Item<K>): Promise<void> => {
    const saved = await call('guides.save', { kind, item: { ...item, revision: 0 } });
    if (saved.ok)
      say({ tone: 'plain', text: t('guides.desk.restored', { name: nameOf(item) }), actions: [] });
    else failed(faultText(saved.error));
  };

  return {
    /** What has been typed of it; undefined: nothing. */
    of: <K extends GuideKind>(kind: K, id: string) => drafts.get(keyOf(kind, id)) as Item<K> | undefined,
    /** New ones that have never been saved. */
    fresh: <K extends GuideKind>(kind: K, known: readonly { id: string }[]) => {
      const ids = new Set(known.map(({ id }) => keyOf(kind, id)));
      return [...drafts].flatMap(([key, item]) =>
        key.startsWith(`${kind} `) && !ids.has(key) ? [item as Item<K>] : [],
      );
    },
    set: <K extends GuideKind>(kind: K, item: Item<K>) => set(kind, item.id, item),
    discard: (kind: GuideKind, id: string) => set(kind, id, null),
    save,
    remove,
    said,
    say,
    ownLabels,
  };
}

export type Drafts = ReturnType<typeof useDrafts>;

/** A bundled playbook has revision 0 and is in the database all the same. */
const isBundledRow = (item: Item<GuideKind>) =>
  'steps' in item && item.id.includes('/') && item.editedAt === 0;
const nameOf = (item: Item<GuideKind>) => ('name' in item ? item.name : item.question);
