import { describe, expect, it, vi } from 'vitest';
import type { PlanLibrary } from '../../lib/exchange/plan-types';
import { LIMITS } from '../../lib/exchange/types';
import { reply } from '../../lib/replies/testing';
import type { ReplySet } from '../../lib/replies/types';
import { DeskLink } from './desk-link';
import { ImportSession } from './session';
import { NearWorker } from './testing';

const own: ReplySet = {
  id: 'personal',
  kind: 'personal',
  name: '我的话术',
  language: 'zh-CN',
  version: 0,
  order: 0,
};
const library = (...bodies: string[]): PlanLibrary => ({
  sets: [own],
  categories: [],
  replies: bodies.map((body, at) => reply(`r${at}`, { setId: 'personal', body })),
});
const file = (text: string, name = '话术.csv') => new File([text], name);
const TWO = '一级分类,二级分类,话术标题,话术内容\n物流,,几点发,今天发\n物流,,几天到,默认【中通】三天\n';

function begin(first: PlanLibrary | null = library()) {
  const workers: NearWorker[] = [];
  const link = new DeskLink(() => {
    workers.push(new NearWorker());
    return workers.at(-1) as unknown as Worker;
  });
  const broken: unknown[] = [];
  const names = () => ({ unsorted: '未分类', personal: '我的话术', language: 'zh-CN' as const });
  const session = new ImportSession({ link, names, onBreak: (error) => broken.push(error) });
  session.setLibrary(first);
  const planned = () => vi.waitFor(() => expect(session.state).toMatchObject({ busy: null, answer: {} }));
  const counts = () => session.state.answer?.plan.counts;
  return { session, workers, broken, planned, counts };
}

describe('ImportSession', () => {
  it('goes from the file to the plan by itself', async () => {
    const { session, planned, counts } = begin();
    session.open(file(TWO));
    await planned();
    expect(session.state.inspection).toMatchObject({ name: '话术.csv', encoding: 'utf-8' });
    expect(session.state.request?.target).toEqual({ id: 'personal' });
    expect(counts()).toEqual({ new: 1, changed: 0, same: 0, invalid: 1 });
    expect(await session.write()).toMatchObject({ cause: 'import', replies: [{ body: '今天发' }] });
  });

  it('tells last of all that everything is settled', async () => {
    const { session } = begin();
    const settled: boolean[] = [];
    session.listen(() => settled.push(session.isSettled));
    session.open(file(TWO));
    await vi.waitFor(() => expect(session.isSettled && session.state.answer).toBeTruthy());
    expect(settled.at(-1)).toBe(true);
  });

  it('plans anew with what is decided, and when the library changes under it', async () => {
    const { session, planned, counts } = begin();
    session.open(file(TWO));
    await planned();
    const key = session.state.summary?.blanks[0]?.key ?? '';
    session.plan({ decisions: { groups: { [key]: { as: 'text' } }, kinds: {} } });
    await planned();
    expect(counts()).toMatchObject({ new: 2, invalid: 0 });
    session.setLibrary(library('今天发'));
    await planned();
    expect(counts()).toMatchObject({ new: 1, same: 1 });
  });

  it('does not compare with what it is writing itself, and does again where that was refused', async () => {
    const { session, planned, counts } = begin();
    session.open(file(TWO));
    await planned();
    await session.write();
    session.setLibrary(library('今天发'));
    expect(session.state.busy).toBeNull();
    expect(counts()).toMatchObject({ new: 1, same: 0 });
    session.resume();
    await planned();
    expect(counts()).toMatchObject({ new: 0, same: 1 });
  });

  it('waits for a library that is still coming', async () => {
    const { session, planned, counts } = begin(null);
    session.open(file(TWO));
    await vi.waitFor(() => expect(session.state.summary).not.toBeNull());
    expect(session.state.answer).toBeNull();
    session.setLibrary(library('今天发'));
    await planned();
    expect(counts()).toMatchObject({ same: 1 });
  });

  it('drops the answer to a question that another has overtaken', async () => {
    const { session, workers, planned, counts } = begin();
    session.open(file(TWO));
    await planned();
    const [worker] = workers;
    if (!worker) throw new Error('no worker');
    worker.hold = true;
    session.plan({ decisions: { groups: {}, kinds: { thick: 'text' } } });
    session.plan({ decisions: { groups: {}, kinds: {} } });
    worker.letGo();
    await planned();
    expect(counts()).toMatchObject({ new: 1, invalid: 1 });
  });

  it('asks for the column of the texts where nobody can tell it', async () => {
    const { session, planned, counts } = begin();
    session.open(file('甲,乙\n1,2\n3,4\n'));
    await vi.waitFor(() => expect(session.state.reading).not.toBeNull());
    const { reading } = session.state;
    if (!reading) throw new Error('nothing read');
    session.read({ ...reading, headerRows: 1, fields: [null, null] });
    await vi.waitFor(() => expect(session.state.summary).toBeNull());
    expect(session.state.answer).toBeNull();
    session.read({ ...reading, headerRows: 1, fields: ['title', 'body'] });
    await planned();
    expect(counts()).toMatchObject({ new: 2 });
  });

  it('proposes the set that an export of ours came from, else a new one of that name', async () => {
    const set = { ...own, id: 'set-9', kind: 'team', name: '青禾团队' };
    const category = { id: 'c', setId: 'set-9', name: '物流', order: 0 };
    const rows = [{ ...reply('r', { setId: 'set-9', categoryId: 'c', title: 't', body: '今天发' }) }];
    const text = JSON.stringify({
      format: 'sellerside-library',
      vocabulary: 1,
      sets: [set],
      categories: [category],
      replies: rows,
    });
    const { session, planned } = begin();
    session.open(file(text, '团队.json'));
    await planned();
    expect(session.state.request?.target).toEqual({
      fresh: { kind: 'team', name: '青禾团队', language: 'zh-CN' },
    });
  });

  it('says why a file can’t be read, and does not even open one that is too large', async () => {
    const { session, workers } = begin();
    session.open(file('%PDF-1.7', 'x.pdf'));
    await vi.waitFor(() => expect(session.state.fault).toMatchObject({ code: 'not-a-table' }));
    session.open(Object.defineProperty(file(''), 'size', { value: LIMITS.file + 1 }));
    expect(session.state.fault).toMatchObject({ code: 'too-large', detail: { megabytes: 20 } });
    expect(workers).toHaveLength(1);
  });

  it('ends the worker with the file, and starts another for the next', async () => {
    const { session, workers, planned, counts } = begin(library('今天发'));
    session.open(file(TWO));
    await planned();
    session.close();
    expect(session.state.file).toBeNull();
    expect(workers[0]?.isEnded).toBe(true);
    session.open(file(TWO));
    await planned();
    expect(workers).toHaveLength(2);
    // The new one has been given the library as well.
    expect(counts()).toMatchObject({ same: 1 });
  });

  it('tells a breakdown of ours from a bad file', async () => {
    const { session, workers, broken, planned } = begin();
    session.open(file(TWO));
    await planned();
    const [worker] = workers;
    if (!worker) throw new Error('no worker');
    worker.hold = true;
    session.plan({});
    worker.breakDown();
    worker.letGo();
    await vi.waitFor(() => expect(session.state.fault).toBe('broken'));
    expect(broken).toHaveLength(1);
  });
});
