import { type ChainFault, checkChain } from '../chain';
import type { LogLine } from '../types';
import { type Bag, readText } from './bag';
import type { Report } from './report';
import type { Reason } from './types';

const PATH = 'data/custody.jsonl';
const REASON: Record<ChainFault, Reason> = {
  'not-a-line': 'log-line',
  'other-case': 'log-case',
  'wrong-number': 'log-sequence',
  broken: 'log-previous',
};

/** The log's lines; null where they are no chain. `head`: what `bag-info.txt` says the last one's hash is. */
export async function checkLog(
  bag: Bag,
  head: string | undefined,
  report: Report,
): Promise<LogLine[] | null> {
  report.reach('log');
  const text = await readText(bag, PATH, 'log', report);
  if (text === null) return null;
  if (!text.endsWith('\n')) report.fail('log', 'log-end', PATH);
  const chain = checkChain(bag.folder, text.replace(/\n$/, '').split('\n'));
  if (!chain.ok) {
    report.fail('log', REASON[chain.fault], PATH, { line: chain.line });
    return null;
  }
  report.reach('log-head');
  if (chain.head?.hash !== head) report.fail('log-head', 'head-differs', PATH);
  return chain.lines;
}
