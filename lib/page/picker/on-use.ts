import type { PickerAct } from '../../messaging/ports';
import type { PickerHome, PickerModule } from '../modules';
import type { WriterOptions } from '../write';

type Place = Pick<WriterOptions, 'root' | 'draft' | 'signal'>;

/**
 * Has the picker fetched with the first letter that is typed in the page, or once there is a key to listen for: who
 * only reads pays nothing for it.
 *
 * @returns what the panel has it do
 */
export function pickerOnUse({ root, draft, signal }: Place, home: PickerHome): (act: PickerAct) => null {
  let picker: ReturnType<PickerModule['open']> | null = null;
  let isAsked = false;
  const open = async () => {
    if (isAsked) return;
    isAsked = true;
    const needed = await home.need();
    if (!needed?.profile || signal.aborted) return;
    picker = needed.module.open({ ...home, root, profile: needed.profile, draft, signal });
  };
  root.addEventListener('beforeinput', () => void open(), { capture: true, once: true, signal });
  return (act) => {
    // It says hello when it is there, and is told again then.
    if ((act.act === 'next-key' && act.key !== null) || act.act === 'wording-keys') void open();
    return picker?.answer(act) ?? null;
  };
}
