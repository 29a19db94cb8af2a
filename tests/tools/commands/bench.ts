import { editors } from '../../bench/editors';
import { evidence } from '../../bench/evidence';
import { type Report, report } from '../../bench/form';
import { hints } from '../../bench/hints';
import { orders } from '../../bench/orders';
import { page } from '../../bench/page';
import { search } from '../../bench/search';
import { team } from '../../bench/team';
import { command, Stop } from '../say';

const BENCHES = { page, editors, search, hints, orders, evidence, team } as const;

const isBench = (name: string | undefined): name is keyof typeof BENCHES =>
  Object.hasOwn(BENCHES, name ?? '');

function print({ bench, machine, figures }: Report): void {
  console.log(`${bench} on ${machine.cpus} × ${machine.model}, ${machine.memoryGb} GB, Node ${machine.node}`);
  for (const { id, value, unit, target, holds, against } of figures) {
    console.log(
      `${holds ? 'ok    ' : 'NOT OK'} ${id} ${value} ${unit} (${target})${against ? `, ${against}` : ''}`,
    );
  }
}

command(async () => {
  const [name, ...rest] = process.argv.slice(2).filter((word) => word !== '--json');
  if (!isBench(name) || rest.length > 0) {
    throw new Stop(`Usage: npm run bench -- NAME [--json]. There are: ${Object.keys(BENCHES).join(', ')}.`);
  }
  const result = report(name, await BENCHES[name]());
  if (process.argv.includes('--json')) console.log(JSON.stringify(result, null, 2));
  else print(result);
  return result.figures.every(({ holds }) => holds) ? 0 : 1;
});
