import { noteOptions } from '../shared/note-options.js';
import { notice, without } from '../shared/note-troubles.js';

/** Where the answer to a post leads: nobody has written down more than that it leads somewhere. */
const NEXT = '/trade/itemlist/list_sold_items.htm';
/** What was posted outlives the page. */
const KEY = 'pr-memos';

/** A plain form: nothing controls its box, and saving it leaves the page. */
export function startMemo() {
  const form = document.getElementById('form1');
  const options = noteOptions(location.hash);
  const saved = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
  const kept = saved.at(-1);
  if (kept) {
    // As the server would send it.
    form.memo.defaultValue = kept.text;
    form.memo.value = kept.text;
    form.flag.value = kept.flag;
  }
  if (options.noteMax > 0) form.memo.maxLength = options.noteMax;
  if (options.twoSaves) form.querySelector('button').after(form.querySelector('button').cloneNode(true));
  if (options.second) form.after(form.cloneNode(true));

  const read = () => ({ no: form.biz_order_id.value, text: form.memo.value, flag: form.flag.value });
  form.memo.addEventListener('input', () => {
    form.memo.value = without(options.drops, form.memo.value);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (options.save === 'never') return;
    if (options.save === 'reject') return notice('alert', '备注保存失败，请稍后再试');
    const { isTrusted } = event;
    if (options.save === 'slow') return setTimeout(post, options.slow, isTrusted);
    post(isTrusted);
  });
  function post(trusted) {
    saved.push({ ...read(), how: 'click', trusted });
    sessionStorage.setItem(KEY, JSON.stringify(saved));
    location.assign(NEXT);
  }
  window.practiceNotes = { saved, options, open() {}, close() {}, draft: read, read };
}
