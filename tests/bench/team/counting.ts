import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Passes everything on to a store, and counts what goes over the wire to a machine and back. */
export interface Counting {
  /** In place of the store's own. */
  origin: string;
  requests: number;
  /** Both ways, with heads. */
  bytes: number;
  reset(): void;
  close(): Promise<void>;
}

export async function countingTo(store: string): Promise<Counting> {
  const counting = { requests: 0, bytes: 0 };
  const { hostname, port } = new URL(store);
  const server = createServer((asked, answer) => {
    counting.requests += 1;
    const head = [`${asked.method} ${asked.url} HTTP/1.1`, ...lines(asked.rawHeaders)];
    counting.bytes += sizeOf(head);
    const onward = request(
      // A connection of its own: the store closes idle ones, and the next request on such a one fails.
      { hostname, port, path: asked.url, method: asked.method, headers: asked.headers, agent: false },
      (reply) => {
        counting.bytes += sizeOf([`HTTP/1.1 ${reply.statusCode} x`, ...lines(reply.rawHeaders)]);
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.on('data', (part: Buffer) => {
          counting.bytes += part.length;
        });
        reply.pipe(answer);
      },
    );
    onward.once('error', () => asked.destroy());
    asked.on('data', (part: Buffer) => {
      counting.bytes += part.length;
    });
    asked.pipe(onward);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return Object.assign(counting, {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reset: () => void Object.assign(counting, { requests: 0, bytes: 0 }),
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((closed) => server.close(() => closed()));
    },
  });
}

const lines = (raw: readonly string[]): string[] =>
  raw.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${raw[at + 1]}`] : []));

const sizeOf = (head: readonly string[]): number =>
  head.reduce((sum, line) => sum + Buffer.byteLength(line) + 2, 2);
