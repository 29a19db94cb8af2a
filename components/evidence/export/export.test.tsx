// @vitest-environment happy-dom
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { argumentsOf, type Sample, sampleCase, sha256Of } from '../../../lib/evidence/archive/testing';
import type { CallName } from '../../../lib/messaging/calls';
import { fail, ok, type Result } from '../../../lib/messaging/result';
import { BytesOf } from '../desk/bytes';
import type { OpenCase } from '../desk/types';
import { ExportBar } from './export-bar';
import { SubmissionDesk } from './submission-desk';

let sample: Sample;
let calls: { name: CallName; args: Record<string, unknown> }[];
let told: Partial<Record<CallName, Result<unknown>>>;
let saved: { name: string; blob: Blob }[];
let changes: object[];

beforeEach(async () => {
  sample = await sampleCase(async () => null);
  calls = [];
  saved = [];
  changes = [];
  told = {};
  const [, , sign] = argumentsOf(sample);
  Object.assign(fakeBrowser.runtime, {
    id: 'sellerside',
    sendMessage: async ({
      sellerside: name,
      args,
    }: {
      sellerside: CallName;
      args: Record<string, unknown>;
    }) => {
      calls.push({ name, args });
      if (told[name]) return told[name];
      if (name === 'cases.read') return ok(sample.whole);
      if (name === 'evidence.key') return ok(sample.key);
      if (name === 'evidence.sign') return ok(await sign(String(args.tagManifest)));
      return ok({ seq: 9 });
    },
  });
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob);
    return `blob:${blobs.size - 1}`;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs.get(this.href) as Blob });
  });
});

async function shown(children: (open: OpenCase) => ComponentChildren): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const open: OpenCase = {
    whole: sample.whole,
    change: async (part) => {
      changes.push(part);
      return true;
    },
    reload: async () => {},
    say: () => {},
  };
  const bytesOf = async (id: string) => sample.bytes.get(id) ?? null;
  await act(() => render(<BytesOf.Provider value={bytesOf}>{children(open)}</BytesOf.Provider>, root));
  return root;
}

const exportBar = () =>
  shown((open) => (
    <ExportBar
      space={null}
      open={open}
      agent="小木"
      tool={{
        ...{ version: '0.1.0', browser: 'Chromium 156', digest: sha256Of, onBreak: () => {} },
        listsOf: () => ({ zh: undefined, en: undefined }),
      }}
    />
  ));
const submission = () =>
  shown((open) => <SubmissionDesk open={open} limits={undefined} onLimits={() => {}} />);

const button = (root: HTMLElement, text: string) => {
  const found = [...root.querySelectorAll('button')].find((each) => each.textContent === text);
  if (!found) throw new Error(`no button ${text}`);
  return found;
};
const press = (root: HTMLElement, text: string) => act(() => button(root, text).click());
const said = (root: HTMLElement) => root.querySelector('.export-said')?.textContent ?? '';

it('exports masked unless a person chooses otherwise, and tells the log before the file leaves', async () => {
  const root = await exportBar();
  await press(root, '导出存档');
  await vi.waitFor(() => expect(said(root)).toContain('SHA-256'));
  expect(saved.map(({ name }) => name)).toEqual(['case-20261120-k3f9q2-masked.zip']);
  const note = calls.find(({ name }) => name === 'cases.note')?.args;
  const bytes = saved[0]?.blob.size;
  expect(note).toMatchObject({ act: 'export', detail: { masked: true, bytes, stamped: false } });
  const zip = (await saved[0]?.blob.arrayBuffer()) ?? new ArrayBuffer();
  expect(note?.detail).toMatchObject({ zip: await sha256Of(zip) });

  await act(() => root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
  await press(root, '导出存档');
  await vi.waitFor(() => expect(saved).toHaveLength(2));
  expect(saved[1]?.name).toBe('case-20261120-k3f9q2.zip');
});

it('hands over nothing that the log was not told of, and nothing that is not whole', async () => {
  told = { 'cases.note': fail('storage-full') };
  const root = await exportBar();
  await press(root, '导出存档');
  await vi.waitFor(() => expect(said(root)).not.toBe(''));
  expect(saved).toEqual([]);

  told = {};
  sample.bytes.set('item-1', new Blob(['other']));
  await press(root, '导出存档');
  await vi.waitFor(() => expect(said(root)).toContain('items/0001-frame.png'));
  expect(saved).toEqual([]);
});

it('puts pictures into fields in an order, and says what may cost the appeal', async () => {
  const root = await submission();
  const threat = [...root.querySelectorAll('fieldset')].find((each) => each.textContent?.includes('威胁'));
  if (!threat) throw new Error('no field');
  await act(() => threat.querySelector<HTMLButtonElement>('[aria-label="往后"]')?.click());
  expect(changes).toEqual([{ slots: { buyer: ['item-1'], threat: ['item-2', 'item-1'] } }]);
  const faults = [...root.querySelectorAll('.submission-faults li')].map((each) => each.textContent);
  expect(faults).toEqual(['“订单”还没有图', '“诉求”还没有图']);
});

it('saves the pack under the names that find it again, told to the log', async () => {
  const root = await submission();
  await press(root, '存成一个压缩包');
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).toBe('case-20261120-k3f9q2-submission.zip');
  expect(await saved[0]?.blob.text()).toContain('566778_9001002003_威胁_20261120-1430_2.png');
  expect(calls.find(({ name }) => name === 'cases.note')?.args).toMatchObject({
    act: 'export',
    items: ['item-1', 'item-2'],
  });
});

it('saves the pack as the files that a form takes one by one, and none where the log cannot be told', async () => {
  told = { 'cases.note': fail('storage-full') };
  const root = await submission();
  await press(root, '存成文件，一张一个');
  await vi.waitFor(() => expect(calls.map(({ name }) => name)).toContain('cases.note'));
  expect(saved).toEqual([]);
  told = {};
  await press(root, '存成文件，一张一个');
  await vi.waitFor(() => expect(saved).toHaveLength(4));
  expect(saved[0]?.name).toMatch(/^566778_9001002003_.*_1\.png$/);
  expect(saved.at(-1)?.name).toBe('举证文字.txt');
});
