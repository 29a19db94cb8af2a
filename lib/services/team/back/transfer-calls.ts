import { fail, type Result } from '../../../messaging/result';
import type { Handlers } from '../../../messaging/serve';
import type { Joined, TeamRepository } from '../../../store/team';
import { LARGEST_PARCEL } from '../../../team/back/letter-schema';
import type { BackState } from '../../../team/back/types';
import { blobAt } from '../../evidence/blobs';
import { failed } from '../member';
import type { Answers } from './answers';
import type { Transfers } from './transfers';

export type TransferCalls = Pick<Handlers, Extract<keyof Handlers, `transfers.${string}`>>;

export interface TransferParts {
  transfers: Transfers;
  answers: Answers;
  team: Pick<TeamRepository, 'joined'>;
  /** What may go back from this machine, and how. */
  standing: () => Promise<Result<Pick<BackState, 'kinds' | 'way'>>>;
}

/** What pages ask of files that go into the team's space, or come out of it. */
export function transferCalls({ transfers, answers, team, standing }: TransferParts): TransferCalls {
  const inTeam = async <T>(step: (joined: Joined) => Promise<Result<T>>): Promise<Result<T>> => {
    const joined = await team.joined();
    if (!joined.ok) return joined;
    return joined.value ? step(joined.value) : fail('not-found', { path: 'team' });
  };
  return {
    'transfers.send': async ({ url, ...file }) => {
      const stands = await standing();
      if (!stands.ok) return stands;
      // Bytes are kept here only where there is a place for them to go.
      if (stands.value.way !== 'space') return failed('read-only');
      if (!stands.value.kinds.includes(file.of.kind)) return fail('bad-request', { path: 'of.kind' });
      const found = await blobAt(url, 'url');
      if (!found.ok) return found;
      // Its letter would be refused, and only when all of it is there.
      if (found.value.size > LARGEST_PARCEL) return failed('too-large');
      return transfers.send(found.value, file);
    },
    'transfers.fetch': ({ letter }) => inTeam(() => transfers.fetch(letter)),
    'transfers.list': () => transfers.list(),
    'transfers.steer': ({ id, act }) => transfers.steer(id, act),
    'transfers.answer': ({ letter, receipt }) => inTeam((joined) => answers.answer(letter, receipt, joined)),
  };
}
