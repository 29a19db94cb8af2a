import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseChecklists } from '../checklist';
import { readTranscript } from '../said';
import type { Capture, CaptureEvent, CaseWhole, CheckMark, LogLine } from '../types';
import { archiveCase } from './case-json';
import { reportPage } from './report';
import { type Sample, sampleCase } from './testing';

/** What a sample's report says, as text of one language; `change` comes first. */
let sample: Sample;
beforeAll(async () => {
  sample = await sampleCase(async () => null);
});

function listOf(language: 'zh-CN' | 'en', kind: string) {
  const json: unknown = JSON.parse(readFileSync(`assets/public/packs/cases.${language}.json`, 'utf8'));
  const parsed = parseChecklists(json);
  if (!parsed.ok) throw new Error(parsed.path);
  return parsed.value.lists.find((list) => list.kind === kind);
}

async function reportOf(change: (whole: CaseWhole) => void = () => {}, masked = false): Promise<string> {
  const whole = structuredClone(sample.whole);
  change(whole);
  const facts = {
    masked,
    exportedBy: '小木',
    at: whole.case.createdAt,
    version: '0.1.0',
    browser: 'Chromium 156',
  };
  const item = whole.items.find(({ kind }) => kind === 'transcript');
  const transcript = readTranscript((await sample.bytes.get(item?.id ?? '')?.text()) ?? '');
  if (!item || !transcript) throw new Error('the sample has no transcript');
  const { kind } = whole.case;
  return reportPage({
    archive: archiveCase(whole, facts),
    whole,
    transcripts: new Map([[item.id, transcript]]),
    lists: { zh: listOf('zh-CN', kind), en: listOf('en', kind) },
    cover: (text) => text,
  });
}

/** Its words, without markup; a blank between two elements. */
const wordsOf = (page: string): string =>
  page
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const event = (name: CaptureEvent['name'], detail: string): CaptureEvent => ({
  ...{ name, detail, at: sample.whole.case.createdAt, frame: null },
});
const captured =
  (events: CaptureEvent[], state: Capture['state'] = 'complete') =>
  (whole: CaseWhole) => {
    for (const capture of whole.captures) Object.assign(capture, { events, state });
  };

describe('the report, read by the other side', () => {
  it('says nothing of points that nobody has settled', async () => {
    const [first, second] = listOf('zh-CN', sample.whole.case.kind)?.items ?? [];
    const none = wordsOf(await reportOf());
    expect(none).not.toMatch(/缺 |missing/);
    expect(none).not.toContain(first?.what);
    const mark: CheckMark = {
      id: first?.id ?? '',
      status: 'met',
      items: ['item-1'],
      note: '见第一张',
      by: '小木',
      at: 0,
    };
    const open: CheckMark = { ...mark, id: second?.id ?? '', status: 'not-checkable', note: '' };
    const page = await reportOf((whole) => void whole.case.checks.push(mark, open));
    expect(wordsOf(page)).toContain(`${first?.what} 0001 见第一张`);
    expect(page).toContain(`<a href="#item-1">0001</a> 见第一张`);
    expect(wordsOf(page)).not.toContain(second?.what);
  });

  it('says in words what a capture could not have', async () => {
    const page = wordsOf(
      await reportOf(
        captured(
          [
            event('refused', 'order: no-part'),
            event('refused', 'mhtml'),
            event('picture-missed', 'm7: not-fetched'),
          ],
          'interrupted',
        ),
      ),
    );
    expect(page).toMatch(/没有取得 订单信息 \(页面上没有\)/);
    expect(page).toMatch(/could not be had facts of the order \(the page does not show it\)/);
    expect(page).toMatch(/没有取得 页面存档 /);
    expect(page).toMatch(/消息编号 m7 \(文件取不到\)/);
    expect(page).toMatch(/结果 中途断开/);
    expect(page).not.toMatch(/no-part|not-fetched|interrupted|mhtml/);
  });

  it('knows of codes that it has no words for only that there was one', async () => {
    const page = wordsOf(await reportOf(captured([event('refused', 'constructor: toString')])));
    expect(page).toMatch(/没有取得 未知 /);
    expect(page).not.toMatch(/native code/);
  });

  it('tells marketplace, kind and account by name', async () => {
    const page = wordsOf(
      await reportOf(({ items }) => {
        Object.assign(items[3] ?? {}, { account: { of: 'phone', value: '199', seenIn: [] } });
      }),
    );
    expect(page).toMatch(/平台 拼多多/);
    expect(page).toMatch(/Marketplace Pinduoduo/);
    expect(page).not.toContain('extortion_review');
    expect(page).toMatch(/账号 手机号 199/);
  });

  it('says that its words are the shop’s own account', async () => {
    const page = wordsOf(await reportOf());
    expect(page).toContain('店铺自己的陈述');
    expect(page).toContain('the shop’s own account');
    expect(page).toMatch(/见压缩包内 VERIFY\.txt/);
  });
});

describe('its tables', () => {
  it('give every cell, row and column a name', async () => {
    const page = await reportOf(({ items }) => {
      Object.assign(items[0] ?? {}, { name: 'x.png', continuity: 'gap' });
    });
    expect(page).not.toMatch(/<(?:th scope="col"|dt)><\/|data-head=""/);
    expect(wordsOf(page)).toMatch(/与上一帧 有缺口/);
    expect(wordsOf(page)).toMatch(/原文件名 x\.png/);
  });

  it('keep the id of a message apart from its words', async () => {
    const page = await reportOf();
    expect(page).toMatch(/<td data-head="会话文字"><span class="said">不退我两百就给你们差评<\/span><\/td>/);
    expect(page).toMatch(/<td data-head="消息编号"><span class="small id">m1<\/span><\/td>/);
  });

  it('count as kept what was kept, and tell a seal from its time stamp', async () => {
    const line = (whole: CaseWhole, change: Partial<LogLine>) => {
      const last = whole.log.at(-1) as LogLine;
      const { item: _, sha256: __, detail: ___, ...rest } = last;
      whole.log.push({ ...rest, seq: last.seq + 1, ...change });
    };
    const page = wordsOf(
      await reportOf((whole) => {
        whole.log.splice(1, 0, {
          ...(whole.log[0] as LogLine),
          act: 'capture',
          detail: { capture: 'capture-1' },
        });
        for (const [at, each] of whole.log.entries()) each.seq = at + 1;
        line(whole, { act: 'seal', detail: { seal: 1, stampedAt: '2026-11-20T06:31:00.000Z' } });
        line(whole, { act: 'capture-end', detail: { state: 'interrupted' } });
      }),
    );
    // Four items and the one that was removed afterwards.
    expect(page).toMatch(/开始截取 小木 .*入库 × 5 /);
    expect(page).toMatch(/封存 小木 [^ ]+ [^ ]+ [^ ]+ 取得时间戳 小木/);
    expect(page).toMatch(/截取结束 \(中途断开\) 小木/);
  });

  it('call a capture by its number', async () => {
    const page = wordsOf(await reportOf());
    expect(page).toContain('第 1 次截取');
    expect(page).not.toContain('capture-1');
  });

  it('tell what a masked export left out in words', async () => {
    const page = wordsOf(await reportOf(() => {}, true));
    expect(page).toMatch(/遮盖导出，未附 \(2026-/);
  });
});
