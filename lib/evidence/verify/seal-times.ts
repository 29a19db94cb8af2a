import type { LogLine } from '../types';
import type { CaptureSeal } from './capture-seals';
import type { CaseFile } from './case-file';
import type { Report } from './report';
import { NEAR } from './stamp';

/**
 * The machine's clock against the authority's. What the log says of times is its own word; a time stamp bounds it: what
 * is in a sealed line happened before the stamp, and what follows the seal, after the seal's own signing.
 */
export function checkTimes(
  seals: CaptureSeal[],
  lines: LogLine[],
  { items }: CaseFile,
  exportedAt: number | null,
  report: Report,
): void {
  checkOrder(lines, items, report);
  const stamped = seals.filter(({ token }) => token !== null);
  if (stamped.length === 0) {
    report.doubt('seal-times', 'time-none');
    return;
  }
  let [lastSeq, lastTime] = [0, 0];
  for (const { head, path, token } of seals) {
    if (!token) continue;
    const ahead = token.time - Date.parse(head.at);
    const minutes = Math.round(Math.abs(ahead) / 60_000);
    if (ahead < -NEAR) report.fail('seal-times', 'time-early', path, { minutes });
    // Offline for a while, or a clock that was set back: from here nobody can tell, so only the stamp's time counts.
    else if (ahead > NEAR) report.doubt('seal-times', 'time-late', path, { minutes });
    if (head.seq < lastSeq || token.time < lastTime - NEAR) report.fail('seal-times', 'time-backwards', path);
    [lastSeq, lastTime] = [head.seq, token.time];
    for (const line of lines.slice(0, head.seq)) {
      if (Date.parse(line.at) > token.time + NEAR) {
        report.fail('seal-times', 'time-against-seal', path, { line: line.seq });
      }
    }
  }
  if (exportedAt !== null && lastTime > exportedAt + NEAR)
    report.fail('seal-times', 'time-backwards', 'seal');
  const unsealed = lines.slice(lastSeq).filter(({ act }) => act === 'capture').length;
  if (unsealed > 0) report.doubt('seal-times', 'seal-after', '', { items: unsealed });
}

/** A log is written as things happen: a clock that goes back by more than clocks do was set. */
function checkOrder(lines: LogLine[], items: CaseFile['items'], report: Report): void {
  report.reach('seal-times');
  let latest = 0;
  const logged = new Map<string, number>();
  for (const { at, seq, act, item } of lines) {
    const time = Date.parse(at);
    if (time < latest - NEAR)
      report.fail('seal-times', 'time-backwards', 'data/custody.jsonl', { line: seq });
    latest = Math.max(latest, time);
    if (item && act !== 'delete' && !logged.has(`data/${item}`)) logged.set(`data/${item}`, time);
  }
  const starts = new Map<string, number>();
  for (const { path, capturedAt, clock, capture } of [...items].sort((one, other) => one.seq - other.seq)) {
    // By the clock that nobody can set a capture begins once; the other one may run ahead, as after a sleep.
    const start = clock.local - clock.monotonic;
    const earliest = capture === null ? start : (starts.get(capture) ?? start);
    if (start < earliest - NEAR) report.fail('seal-times', 'time-backwards', path);
    if (capture !== null) starts.set(capture, Math.max(start, earliest));
    const time = logged.get(path);
    const isOwn = Math.abs(Date.parse(capturedAt) - clock.local) < 1000;
    if (!isOwn || (time !== undefined && Math.abs(time - clock.local) > NEAR)) {
      report.fail('seal-times', 'time-against-seal', path);
    }
  }
}
