import { useRef, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import { currentLanguage, t } from '../../lib/platform/i18n';
import { openJson } from '../ui/open-json';
import type { Outcome, PlatformActs } from './platform-acts';
import { replacedBy } from './replaces';

/** A file that would take the place of bundled consoles waits for an answer. */
export interface ImportQuestion {
  /** Of the bundled consoles, as a sentence names them. */
  names: string;
  onAnswer: (isWanted: boolean) => void;
}

const NOTHING: Outcome = { ok: true, value: null };

type Follow = (act: Promise<Outcome>, isOld: () => boolean) => Promise<void>;

/** Imports a file; asks first where that would replace a console that came with us. */
export function useImport(keep: PlatformActs['keep'], follow: Follow) {
  const [question, ask] = useState<ImportQuestion | null>(null);
  // An import may take long; what it has to say is dropped once a later one has begun.
  const attempts = useRef(0);
  const attempt = (begin: (isOld: () => boolean) => Promise<Outcome>) => {
    const mine = ++attempts.current;
    const isOld = () => mine !== attempts.current;
    void follow(begin(isOld), isOld);
  };

  const choose = () =>
    attempt(async (isOld) => {
      const file = await openJson();
      if (isOld()) return NOTHING;
      ask(null);
      // Asked anew: the list on the screen may not be there yet.
      const listed = await call('consoles.list', {});
      if (!listed.ok || isOld()) return listed.ok ? NOTHING : listed;
      const replaced = replacedBy(file.json, listed.value);
      if (replaced.length === 0) return keep(file);
      const names = new Set(replaced.map(({ name }) => name[currentLanguage()]));
      const onAnswer = (isWanted: boolean) => {
        ask(null);
        if (isWanted) attempt(() => keep(file));
      };
      ask({ names: [...names].join(t('list.comma')), onAnswer });
      return NOTHING;
    });
  return { question, choose };
}
