import { useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Button, IconButton } from '../ui/button';
import { useFileDrop } from '../ui/use-file-drop';
import { FileThumb } from './file-thumb';
import './files-field.css';
import type { Files } from './use-files';

/** Pictures and files of a reply: chosen, dropped here, or pasted anywhere in the form. */
export function FilesField({ files, fault, add, change }: Files) {
  const chooser = useRef<HTMLInputElement>(null);
  const { isOver, place } = useFileDrop((dropped) => void add(dropped));
  const moved = (from: number, to: number) => {
    const order = [...files];
    order.splice(to, 0, ...order.splice(from, 1));
    change(order);
  };

  return (
    <fieldset class="files-field" data-over={isOver ? '' : undefined} {...place}>
      <legend class="field-label">{t('editor.files')}</legend>
      {files.length > 0 && (
        <ul class="files-list">
          {files.map((file, index) => (
            <li key={file.id} class="files-item">
              <FileThumb file={file} />
              <span class="files-name" title={file.name}>
                {file.name}
              </span>
              {index > 0 && (
                <IconButton
                  icon="up"
                  label={t('editor.files.earlier', { name: file.name })}
                  onClick={() => moved(index, index - 1)}
                />
              )}
              <IconButton
                icon="clear"
                label={t('editor.files.remove', { name: file.name })}
                onClick={() => change(files.filter(({ id }) => id !== file.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <input
        ref={chooser}
        hidden
        type="file"
        multiple
        onChange={(event) => {
          void add([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Button onClick={() => chooser.current?.click()}>{t('editor.files.add')}</Button>
      <span class="field-below field-hint">{t('editor.files.hint')}</span>
      {fault && (
        <p class="field-below field-fault" role="alert">
          {t(`fault.${fault}`)}
        </p>
      )}
    </fieldset>
  );
}
