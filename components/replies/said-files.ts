import { t } from '../../lib/platform/i18n';
import { isPicture } from '../../lib/replies/file';
import type { FileRef } from '../../lib/replies/types';
import { copyPicture } from '../ui/copy-picture';
import { saveFile } from '../ui/save-file';
import type { Said, SaidAction } from '../ui/status-line';
import { bytesOf } from './file-bytes';
import type { Given } from './give-files';

/** What was said of the text, and what became of the reply's files; with a button for each that is left. */
export function withFiles(said: Said, { taken, left }: Given, say: (said: Said) => void): Said {
  const pictures = left.filter(({ type }) => isPicture(type)).length;
  const parts = [
    said.text,
    taken > 0 ? t('say.files.taken', { count: taken }) : '',
    pictures > 0 ? t('say.files.copy', { count: pictures }) : '',
    left.length > pictures ? t('say.files.save', { count: left.length - pictures }) : '',
  ];
  const whole: Said = {
    tone: left.length > 0 && said.tone === 'done' ? 'amber' : said.tone,
    text: parts.filter(Boolean).join(t('say.files.and')),
    actions: [],
  };
  whole.actions = [...said.actions, ...left.map((file) => fileAct(file, whole, say))];
  return whole;
}

/** Only the button that says copy touches the clipboard. All buttons stay: there may be more to copy. */
function fileAct(file: FileRef, said: Said, say: (said: Said) => void): SaidAction {
  const isCopied = isPicture(file.type);
  const answer = (tone: Said['tone'], text: string) => say({ tone, text, actions: said.actions });
  return {
    label: t(isCopied ? 'say.files.copy.one' : 'say.files.save.one', { name: file.name }),
    async run() {
      const bytes = bytesOf(file);
      if (isCopied) {
        const done = await copyPicture(bytes);
        answer(done ? 'done' : 'amber', t(done ? 'say.copied' : 'say.notCopied'));
        return;
      }
      try {
        saveFile(file.name, await bytes);
        answer('done', t('say.files.saved'));
      } catch {
        answer('amber', t('say.files.gone', { name: file.name }));
      }
    },
  };
}
