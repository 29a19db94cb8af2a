import { useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/call';
import type { Failure, FailureCode, Result } from '../../../lib/messaging/result';
import type { OwnNoteFormat } from '../../../lib/notes/mark';
import { allFormats } from '../../../lib/notes/own';
import { parseFormat } from '../../../lib/notes/schema';
import type { NoteFormat } from '../../../lib/notes/types';
import { currentLanguage, t } from '../../../lib/platform/i18n';
import { faultText } from '../../ui/fault-text';
import { openJson } from '../../ui/open-json';
import { saveJson } from '../../ui/save-json';
import { problemWord } from '../words';

/** What is being made or changed; `revision` as read, 0 for a new one. */
export interface FormatDraft {
  format: NoteFormat;
  revision: number;
}

/** The team's own formats on the desk: begun from an example, a file or another format, saved, removed. */
export function useFormats(own: readonly OwnNoteFormat[]) {
  const [draft, setDraft] = useState<FormatDraft | null>(null);
  const [said, say] = useState<string | null>(null);
  const told = (result: Result<unknown, FailureCode>, done: string) => {
    say(result.ok ? done : faultText(result.error as Failure<FailureCode>));
    return result.ok;
  };
  /** A format that came from elsewhere is a new one here: it takes no other's place by its id. */
  const begin = (format: NoteFormat) => {
    say(null);
    setDraft({ format: { ...format, id: crypto.randomUUID() }, revision: 0 });
  };
  return {
    draft,
    said,
    setDraft,
    begin,
    edit({ revision, ...format }: OwnNoteFormat) {
      say(null);
      setDraft({ format, revision });
    },
    copy: (format: NoteFormat) =>
      begin({ ...bare(format), name: t('notes.desk.copyOf', { name: format.name }) }),
    async save() {
      if (!draft) return;
      if (told(await call('formats.save', draft), t('notes.desk.saved'))) setDraft(null);
    },
    async remove(id: string) {
      told(await call('formats.remove', { id }), t('notes.desk.removed'));
      if (draft?.format.id === id) setDraft(null);
    },
    toFile: (format: NoteFormat) =>
      saveJson(`sellerside-note-format-${new Date().toISOString().slice(0, 10)}.json`, bare(format)),
    async open() {
      const { name, json } = await openJson();
      if (json === undefined) return say(t('notes.desk.noJson', { name }));
      const parsed = parseFormat(json);
      if (!parsed.ok) {
        const fault = problemWord(parsed.problem);
        const problem = parsed.path ? t('fault.at', { fault, path: parsed.path }) : fault;
        return say(t('notes.desk.unfit', { name, problem }));
      }
      begin(parsed.value);
    },
    all: allFormats(own, currentLanguage()),
  };
}

export type Formats = ReturnType<typeof useFormats>;

/** Without what only its row has. */
function bare(format: NoteFormat & { revision?: number }): NoteFormat {
  const { revision: _, ...rest } = format;
  return rest;
}
