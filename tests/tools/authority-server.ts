import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeAuthority } from './authority';

/** An authority behind HTTP on loopback. */
export interface AuthorityServer {
  url: string;
  /** Path of its root certificate (PEM). */
  ca: string;
  /** Requests so far, as they came. */
  asked: Buffer[];
  close(): Promise<void>;
}

const MOST = 64 * 1024;

/** @param port 0: any that is free */
export async function startAuthority(port = 0): Promise<AuthorityServer> {
  const { ca, answer, remove } = makeAuthority();
  const asked: Buffer[] = [];
  const server = createServer(async (request, response) => {
    const query = await bodyOf(request);
    if (request.headers['content-type'] !== 'application/timestamp-query' || !query) {
      response.writeHead(415).end();
      return;
    }
    asked.push(query);
    try {
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer(query));
    } catch {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/stamp`,
    ca,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      remove();
    },
  };
}

/** Null where it is more than any question. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > MOST) return null;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}
