import { createContext } from 'preact';
import type { Grant } from '../../lib/authority/types';
import type { Finding } from '../../lib/wording/types';

/** The wording check, for where the agent stands. */
export interface Wording {
  /** Of a text as it stands, or will go out. */
  check: (text: string) => Finding[];
  /** Of a reply's body, with its variables and choices. It is for any buyer. */
  checkBody: (body: string) => Finding[];
  /** The amount beyond the agent's limit that a finding is about; null: it is about none. */
  grantOf: (finding: Finding) => { kind: Grant; amount: number; limit: number } | null;
}

/** Null until the rules have been read: what the agent does meanwhile does not wait for them. */
export const WordingTable = createContext<Wording | null>(null);
