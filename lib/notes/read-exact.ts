import { readDay } from './day';
import { fillings, type Values } from './match';
import type { ReadContext } from './parse';
import { hasField, isField, type Part, signsOf, writtenParts } from './template';
import type { NoteFormat, NoteSituation } from './types';

/**
 * The one way in which a text is an entry of a format, and the situations that share it; null where it is none, or
 * could be read in two ways.
 * @param isSigned the console has signed it, so that the rest may be anything
 */
export function readExact(
  text: string,
  format: NoteFormat,
  { agents, today, signs }: Pick<ReadContext, 'agents' | 'today' | 'signs'>,
  isSigned: boolean,
): { values: Values; situations: string[] } | null {
  const isDate = (written: string) => readDay(format.date, written, today) !== null;
  // Situations often share a template, and parts of one template are the same array.
  const filled = new Map<readonly Part[], Values[]>();
  const read = format.situations.flatMap((situation) => {
    const parts = writtenParts(situation, signs);
    const ways = filled.get(parts) ?? fillings(parts, text, isDate);
    filled.set(parts, ways);
    return ways
      .filter((values) => isSigned || isSure(values, parts, situation, agents))
      .map((values) => ({ values, situation, key: [values.event, values.agent, values.date].join('\n') }));
  });
  const [first] = read;
  if (!first) return null;
  // Where an event is on a situation's list, it is that one's; free words may be of any that has their form.
  const listed = read.filter(({ values, situation }) => situation.events.includes(values.event ?? ''));
  const likely = listed.length > 0 ? listed : read;
  const [one] = likely;
  if (!one || likely.some(({ key }) => key !== one.key)) return null;
  return { values: one.values, situations: [...new Set(likely.map(({ situation }) => situation.id))] };
}

/** Whether somebody meant it as an entry: 请尽快 发货 has the form `{event} {agent}`, and 发货 is no agent. */
function isSure(
  values: Values,
  parts: readonly Part[],
  situation: NoteSituation,
  agents: readonly string[],
): boolean {
  const { event, agent, date } = values;
  if (agent !== undefined) return agents.includes(agent) || isUnmistakable(parts);
  if (event !== undefined && situation.events.includes(event)) return true;
  return date !== undefined || signsOf(parts).some((sign) => sign.trim() !== '');
}

/** Event, tag and date with signs on both sides of the tag: 改尺码+小美/11.3 is an entry whoever 小美 was. */
function isUnmistakable(parts: readonly Part[]): boolean {
  const at = parts.findIndex((part) => isField(part, 'agent'));
  const isApart = [parts[at - 1], parts[at + 1]].every(
    (part) => part === undefined || (!isField(part) && part.sign.trim() !== ''),
  );
  return isApart && hasField(parts, 'event') && hasField(parts, 'date');
}
