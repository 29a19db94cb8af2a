import { Agent, request } from 'node:http';
import type { Socket } from 'node:net';
import { startNginx } from '../../tools/stores/nginx';

const WORKERS = 64;
/** Milliseconds. */
const FOR = 5_000;

interface Polls {
  /** Looks that found nothing new, answered in a second. */
  perSecond: number;
  /** Of one of them, both ways, with heads. */
  bytes: number;
}

/** What a static server makes of a team that looks, as nginx of Debian is set up for a folder that everybody may read. */
export async function polling(head: Buffer): Promise<Polls> {
  const { place, secret, open, stop } = await startNginx();
  try {
    if (place.kind !== 'webdav' || secret.kind !== 'webdav' || open?.kind !== 'https')
      throw new Error('no folder');
    const authorization = `Basic ${Buffer.from(`${secret.user}:${secret.password}`).toString('base64')}`;
    const put = await fetch(`${place.url}head.json`, {
      ...{ method: 'PUT', body: Uint8Array.from(head), headers: { authorization } },
    });
    if (!put.ok) throw new Error(`head.json was answered ${put.status}`);
    return await pollsOf(`${open.url}head.json`);
  } finally {
    await stop();
  }
}

/** Asked by many at once over connections that stay open. */
async function pollsOf(url: string): Promise<Polls> {
  const agent = new Agent({ keepAlive: true, maxSockets: WORKERS });
  const sockets = new Set<Socket>();
  const { tag } = await look(agent, url, {}, new Set());
  const end = Date.now() + FOR;
  let answered = 0;
  await Promise.all(
    Array.from({ length: WORKERS }, async () => {
      while (Date.now() < end) {
        const { status } = await look(agent, url, { 'if-none-match': tag }, sockets);
        if (status !== 304) throw new Error(`a look that found nothing new was answered ${status}`);
        answered += 1;
      }
    }),
  );
  const bytes = [...sockets].reduce((sum, { bytesRead, bytesWritten }) => sum + bytesRead + bytesWritten, 0);
  agent.destroy();
  return { perSecond: (answered * 1000) / FOR, bytes: bytes / answered };
}

function look(
  agent: Agent,
  url: string,
  headers: Record<string, string>,
  sockets: Set<Socket>,
): Promise<{ status: number; tag: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers }, (reply) => {
      reply.resume();
      reply.once('end', () => resolve({ status: reply.statusCode ?? 0, tag: reply.headers.etag ?? '' }));
    });
    asked.once('socket', (socket) => sockets.add(socket));
    // A server ends a connection after a thousand requests, also while the next one is on its way.
    asked.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' ? resolve(look(agent, url, headers, sockets)) : reject(error),
    );
    asked.end();
  });
}
