import { useEffect, useState } from 'preact/hooks';
import { stepReplyIds } from '../../lib/guides/rows';
import type { Playbook, PlaybookPlace } from '../../lib/guides/types';
import { afterUse, bundledIdOf, isStop, standing } from '../../lib/guides/walk';
import { call } from '../../lib/messaging/call';

/** What is known of one conversation. */
interface Walk {
  place: PlaybookPlace | null;
  /** Bundled ids of playbooks that have come to a stop here: nothing of them is offered again. */
  stops: ReadonlyMap<string, PlaybookPlace>;
  declined: ReadonlySet<string>;
}

const NONE: Walk = { place: null, stops: new Map(), declined: new Set() };

/** A stop has a place of its own, which another playbook in the same conversation does not overwrite. */
const stopKey = (key: string, playbook: Playbook) => `${key} ${bundledIdOf(playbook.id)}`;

/**
 * Where the open conversation stands in a playbook, kept by the background per conversation.
 * @param key of console and conversation; null: none is open. One by a name alone (`name:`) is kept only while it is
 *   open: the next buyer of that masked name may be another.
 */
export function useWalk(playbooks: readonly Playbook[], key: string | null, isKept: boolean) {
  const [walks, setWalks] = useState<ReadonlyMap<string, Walk>>(new Map());
  const known = standing(playbooks);
  const stoppable = known.filter(({ steps }) => steps.some(isStop));
  const change = (of: string, part: (walk: Walk) => Partial<Walk>) =>
    setWalks((before) => {
      const walk = before.get(of) ?? NONE;
      return new Map(before).set(of, { ...walk, ...part(walk) });
    });

  // Playbooks come after the first conversation may have been told.
  const wanted = stoppable.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (key === null) return;
    if (!isKept) {
      return () => setWalks((before) => new Map([...before].filter(([of]) => of !== key)));
    }
    let isGone = false;
    const read = async (of: string) => {
      const answer = await call('playbooks.place', { key: of });
      return answer.ok ? answer.value : null;
    };
    void Promise.all([read(key), ...stoppable.map((each) => read(stopKey(key, each)))]).then(
      ([place, ...stops]) => {
        if (isGone) return;
        const found = stops.flatMap((stop) => (stop ? [[bundledIdOf(stop.playbookId), stop] as const] : []));
        change(key, (walk) => ({
          // What the agent has chosen meanwhile is newer.
          place: walk.place ?? place ?? null,
          stops: new Map([...found, ...walk.stops]),
        }));
      },
    );
    return () => {
      isGone = true;
    };
  }, [key, isKept, wanted]);

  const walk = (key !== null && walks.get(key)) || NONE;
  const of = (id: string) => known.find((each) => bundledIdOf(each.id) === bundledIdOf(id));
  const playbook = walk.place ? of(walk.place.playbookId) : undefined;
  const step = playbook?.steps.find(({ id }) => id === walk.place?.stepId);

  const keep = (at: string, place: PlaybookPlace | null) => {
    if (isKept) void call('playbooks.setPlace', { key: at, place });
  };
  const stand = (on: Playbook, stepId: string) => {
    if (key === null) return;
    const place: PlaybookPlace = { key, playbookId: on.id, stepId, at: Date.now() };
    keep(key, place);
    const next = on.steps.find(({ id }) => id === stepId);
    if (next && isStop(next)) {
      const stop = { ...place, key: stopKey(key, on) };
      keep(stop.key, stop);
      change(key, ({ stops }) => ({ place, stops: new Map(stops).set(bundledIdOf(on.id), stop) }));
    } else change(key, () => ({ place }));
  };

  return {
    at: playbook && step ? { playbook, step } : null,
    /** Bundled ids that are not to be proposed here. */
    passed: new Set([...walk.declined, ...walk.stops.keys()]),
    /** From its first step; one that has come to a stop here stands there still. */
    begin(chosen: Playbook) {
      const stop = walk.stops.get(bundledIdOf(chosen.id));
      const first = chosen.steps[0];
      const stopStep = stop && chosen.steps.find(({ id }) => id === stop.stepId);
      if (first) stand(chosen, (stopStep ?? first).id);
    },
    go: (stepId: string) => playbook && stand(playbook, stepId),
    leave() {
      if (key === null) return;
      keep(key, null);
      // What has just been sent away is not proposed at once again.
      const left = playbook && bundledIdOf(playbook.id);
      change(key, ({ declined }) => ({
        place: null,
        declined: left ? new Set([...declined, left]) : declined,
      }));
    },
    decline(id: string) {
      if (key !== null)
        change(key, ({ declined }) => ({ declined: new Set([...declined, bundledIdOf(id)]) }));
    },
    /** A reply has gone out: where it is a line of the step, the step is done. */
    used(replyId: string) {
      if (!playbook || !step || !stepReplyIds(playbook, step.id).includes(replyId)) return;
      const next = afterUse(playbook, step);
      if (next) stand(playbook, next);
    },
  };
}
