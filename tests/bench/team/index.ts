import type { Page } from '@playwright/test';
import { systemClock } from '../../../lib/platform/clock';
import type { SpacePlace } from '../../../lib/team/types';
import { buildExtension } from '../../tools/build';
import { launchWithExtension } from '../../tools/extension';
import { startApache } from '../../tools/stores/apache';
import { ask, published, writeReplies } from '../../tools/team-desk';
import { atMost, type Figure, told } from '../form';
import { countingTo } from './counting';
import { polling } from './polling';
import { verifying } from './verifying';

/** Evaluated functions run in the extension's page. */
declare const chrome: typeof import('wxt/browser').browser;

const MANY = 50_000;
const VERSIONS = 100;
const ROUNDS = 9;

/** What a team space costs: two browser profiles over a real WebDAV server on loopback. */
export async function team(): Promise<Figure[]> {
  const store = await startApache();
  if (store.place.kind !== 'webdav' || store.secret.kind !== 'webdav') throw new Error('no WebDAV');
  const { secret } = store;
  const counting = await countingTo(store.place.url);
  const dir = await buildExtension({ target: 'chrome' });
  const open = () => launchWithExtension({ dir, permit: [counting.origin] });
  const [supervisor, agent] = [await open(), await open()];
  try {
    const [desk, own] = await Promise.all(
      [supervisor, agent].map(async ({ context, origin }) => {
        const page = await context.newPage();
        await page.goto(`${origin}/workspace.html`);
        return page;
      }),
    );
    if (!desk || !own) throw new Error('no desk');
    const place: SpacePlace = { kind: 'webdav', url: `${counting.origin}/team/` };
    await ask(desk, 'team.create', {
      ...{ name: '木几家居', person: '老张', place, secret, passphrase: '十二个字以上的口令才行哦' },
    });
    const writtenMs = await timed(() => writeReplies(desk, sentences(0, 10_000)));
    await published(desk);
    const firstMs = await timed(async () => {
      const { text } = await ask(desk, 'team.invite', { role: 'agent', group: '' });
      const { invite } = await ask(own, 'team.look', { invite: text });
      await ask(own, 'team.join', { invite, secret });
    });

    for (let from = 10_000; from < MANY; from += 10_000) await writeReplies(desk, sentences(from, 10_000));
    await published(desk);
    await ask(own, 'team.check', { isDue: false });
    const changes = await changing(desk, own, counting);
    for (let version = 0; version < VERSIONS - ROUNDS; version++) {
      await writeReplies(desk, sentences(version, 1, `改到第 ${version} 次`));
      await published(desk);
    }
    const behindMs = await timed(() => ask(own, 'team.check', { isDue: false }));

    counting.reset();
    const sameMs = await timed(() => ask(own, 'team.check', { isDue: false }));
    const pollBytes = counting.bytes;
    const authorization = `Basic ${Buffer.from(`${secret.user}:${secret.password}`).toString('base64')}`;
    const head = await fetch(`${store.place.url}head.json`, { headers: { authorization } });
    const polls = await polling(Buffer.from(await head.arrayBuffer()));
    return [
      atMost('team.first10k_s', firstMs / 1000, 's', 2, `writing them took ${inMs(writtenMs)}`),
      atMost('team.change10_kb', changes.bytes / 1000, 'kB', 60, `of ${MANY} scripts`),
      atMost('team.change10_requests', changes.requests, '', 5),
      atMost(
        'team.change10_ms',
        changes.ms,
        'ms',
        150,
        `median of ${ROUNDS}; a look that found nothing took ${inMs(sameMs)}`,
      ),
      told('team.behind_s', behindMs / 1000, 's', `${VERSIONS - ROUNDS} versions at once, ${MANY} scripts`),
      atMost('team.poll_bytes', pollBytes, 'B', 1000, 'both ways, nothing new'),
      atMost('team.verify_ms', await verifying(systemClock.now()), 'ms', 10, 'a delta of 10 changes'),
      told(
        'team.polls_per_s',
        polls.perSecond,
        '/s',
        '64 connections to nginx on the same machine; 10,000 agents ask 167',
      ),
      told('team.poll_static_bytes', polls.bytes, 'B', 'a 304 of nginx, both ways'),
    ];
  } finally {
    await supervisor.close();
    await agent.close();
    await counting.close();
    await store.stop();
  }
}

async function changing(desk: Page, own: Page, counting: { requests: number; bytes: number; reset(): void }) {
  const rounds: { ms: number; requests: number; bytes: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await writeReplies(desk, sentences(round * 100, 10, `第 ${round} 轮`));
    await published(desk);
    counting.reset();
    const rested = snapshotWritten(own);
    const ms = await timed(() => ask(own, 'team.check', { isDue: false }));
    rounds.push({ ms, requests: counting.requests, bytes: counting.bytes });
    await rested;
  }
  const most = (of: 'requests' | 'bytes') => Math.max(...rounds.map((round) => round[of]));
  const sorted = rounds.map(({ ms }) => ms).sort((a, b) => a - b);
  return { ms: sorted[Math.floor(ROUNDS / 2)] as number, requests: most('requests'), bytes: most('bytes') };
}

/**
 * A second after a change the background reads the whole library, for the first rows of the next panel. Between two looks
 * there is a minute, so no look is measured beside that.
 */
function snapshotWritten(own: Page): Promise<void> {
  return own.evaluate(
    () =>
      new Promise<void>((written) => chrome.storage.onChanged.addListener(({ boot }) => boot && written())),
  );
}

const sentences = (from: number, count: number, words = '今天为您安排，请放心'): [string, string][] =>
  Array.from({ length: count }, (_, n) => [`r-${from + n}`, `第 ${from + n} 句：${words}`]);

const inMs = (ms: number): string => `${Math.round(ms)} ms in this run`;

async function timed(step: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await step();
  return performance.now() - since;
}
