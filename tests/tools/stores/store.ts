import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SpacePlace, SpaceSecret } from '../../../lib/team/types';

/** Real storage on loopback, from Debian's packages: each kind of space is tried on what teams have. */
export interface Store {
  place: SpacePlace;
  secret: SpaceSecret;
  /** The same folder where everybody may read it, and nobody write. */
  open?: SpacePlace;
  stop(): Promise<void>;
}

export const USER = 'archivist';
export const SECRET = 'secretkey';

/** Ports that nobody has at this moment, in a row. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  for (const server of servers) {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  }
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}

/** A folder of its own, and the way to have it gone. */
export function newFolder(name: string): { dir: string; clear: () => void } {
  // Short: a socket's path has at most 107 characters.
  const dir = mkdtempSync(join(tmpdir(), `${name}-`));
  return { dir, clear: () => rmSync(dir, { recursive: true, force: true }) };
}

/** @returns what ends it, at once */
export function startProgram(program: string, args: string[]): () => Promise<void> {
  const child = spawn(program, args, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return async () => {
    child.kill('SIGKILL');
    await ended;
  };
}

/** Any answer will do. Throws after 60 seconds. */
export async function untilAnswering(url: string): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      await fetch(url);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((next) => setTimeout(next, 50));
    }
  }
}
