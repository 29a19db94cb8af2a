import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Authority, makeAuthority } from '../../tools/authority';
import type { Moments } from './moments';

/** How the network treats who asks for a time stamp. */
export const LINE_FAULTS = [
  /** The connection is dropped before anything is said. */
  'refuses',
  /** Nothing comes. */
  'hangs',
  /** Half of the answer comes, and then the connection is gone. */
  'cuts',
  /** A page in place of an answer, as networks give that want a login first. */
  'lies',
] as const;
export type LineState = 'up' | (typeof LINE_FAULTS)[number];

/** A real time-stamping authority behind a line that can be cut; tells the moments `asked` and `answered`. */
export interface Line {
  url: string;
  /** Path of the authority's root certificate. */
  root: string;
  state: LineState;
  /** Whoever is kept waiting hears that their connection is gone. Browsers ask again at once: they are refused. */
  drop(): void;
  close(): Promise<void>;
}

export async function startLine(moments: Moments): Promise<Line> {
  const authority = makeAuthority();
  const held = new Set<ServerResponse>();
  const server = createServer((request, response) => void serve(request, response).catch(() => {}));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const line: Line = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/stamp`,
    root: authority.ca,
    state: 'up',
    drop() {
      line.state = 'refuses';
      for (const response of held) response.destroy();
      held.clear();
    },
    async close() {
      line.drop();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      authority.remove();
    },
  };
  return line;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { state } = line;
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    moments.happened('asked');
    if (state === 'refuses') response.destroy();
    else if (state === 'hangs') held.add(response);
    else if (state === 'lies') response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    else await answer(authority, Buffer.concat(parts), response, state === 'cuts');
    moments.happened('answered');
  }
}

async function answer(
  authority: Authority,
  question: Buffer,
  response: ServerResponse,
  isCut: boolean,
): Promise<void> {
  const bytes = authority.answer(question);
  const headers = { 'content-type': 'application/timestamp-reply', 'content-length': bytes.length };
  response.writeHead(200, headers);
  if (!isCut) {
    response.end(bytes);
    return;
  }
  // Only once it has left: a connection that is dropped at once takes what was written with it.
  await new Promise((sent) => response.write(bytes.subarray(0, bytes.length / 2), sent));
  response.destroy();
}
