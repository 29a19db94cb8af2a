import type { CaseSummary } from './types';

/** A row of the archive room, for tests. */
export function summary(id: string, change: Partial<CaseSummary> = {}): CaseSummary {
  return {
    ...{ id, revision: 1, kind: 'other', state: 'open', title: '', deadline: null, owner: '小木' },
    ...{ shop: '木几家居', console: 'pdd-chat', marketplace: 'pdd', buyerName: null, buyerUid: null },
    ...{ buyerKey: null, orderIds: [], product: '', fault: '', createdAt: 1, updatedAt: 1, closedAt: null },
    ...{ handedTo: null, handedAt: null, receivedAt: null, items: 0, bytes: 0, checked: [], unstamped: 0 },
    reminded: [],
    ...change,
  };
}
