import type { Handlers } from '../messaging/serve';
import type { MarkRepository } from '../store/marks';
import type { NoteFormatRepository } from '../store/note-formats';

type NoteCalls = Pick<
  Handlers,
  'marks.add' | 'marks.list' | 'formats.list' | 'formats.save' | 'formats.remove'
>;

interface Repositories {
  marks: MarkRepository;
  formats: NoteFormatRepository;
}

/** What was marked at orders, and the team's own formats for it; which format a shop uses is a setting. */
export function noteCalls({ marks, formats }: Repositories): NoteCalls {
  return {
    'marks.add': (mark) => marks.add(mark),
    'marks.list': (range) => marks.list(range),
    'formats.list': () => formats.list(),
    'formats.save': ({ format, revision }) => formats.save(format, revision),
    'formats.remove': ({ id }) => formats.remove(id),
  };
}
