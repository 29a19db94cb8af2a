import { holds } from './facts';
import type { Rulebook } from './rulebook';
import {
  type BuyerFacts,
  type Hit,
  type Reason,
  type Rule,
  SIGNALS,
  type Signal,
  type SignalId,
  type Strength,
} from './types';

const HOUR = 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/**
 * The signals of a conversation, strongest first.
 * @param hits of all its messages, in order
 * @param now epoch milliseconds
 */
export function combine(book: Rulebook, hits: readonly Hit[], facts: BuyerFacts, now: number): Signal[] {
  const byRule = new Map<string, Hit[]>();
  for (const hit of hits) {
    const known = byRule.get(hit.rule);
    if (known) known.push(hit);
    else byRule.set(hit.rule, [hit]);
  }
  const reasons = new Map<SignalId, { rule: Rule; reason: Reason }[]>();
  // In turn: what a rule's `unless` names has been looked for before it.
  const isGiven = new Set<SignalId>();
  for (const rule of book.inTurn) {
    if (rule.unless?.some((signal) => isGiven.has(signal))) continue;
    const fired = reasonsOf(rule, byRule, facts, now);
    if (fired.length === 0) continue;
    isGiven.add(rule.signal);
    const known = reasons.get(rule.signal) ?? [];
    reasons.set(rule.signal, [...known, ...fired.map((reason) => ({ rule, reason }))]);
  }
  const signals = [...reasons].map(([signal, fired]) => ({
    signal,
    strength: Math.max(...fired.map(({ rule }) => rule.strength)) as Strength,
    reasons: fired.map(({ reason }) => reason),
  }));
  return signals.sort(
    (a, b) => b.strength - a.strength || SIGNALS.indexOf(a.signal) - SIGNALS.indexOf(b.signal),
  );
}

/** Why a rule fires; empty where it doesn't. */
function reasonsOf(rule: Rule, byRule: Map<string, Hit[]>, facts: BuyerFacts, now: number): Reason[] {
  const needs = rule.needs ?? [];
  if (!needs.every((need) => holds(need, facts, now))) return [];
  const known = needs.map((need) => ({ rule: rule.id, fact: need }));
  // Facts alone; what the second opinion found has words, and no phrases.
  if (rule.phrases.length === 0 && needs.length > 0) return known;
  const own = enough(rule, fresh(rule, byRule.get(rule.id) ?? [], now));
  const { counted, beside } = inCompany(rule, own, byRule);
  if (counted.length === 0) return [];
  const words = [...counted, ...beside].map(({ at: _, key: __, ...reason }) => reason);
  return [...words, ...known];
}

/** The hits that count by the company they are in, and that company: a hard rule needs none. */
function inCompany(rule: Rule, own: readonly Hit[], byRule: Map<string, Hit[]>) {
  if (rule.tier === 'hard' || !rule.with) return { counted: own, beside: [] };
  const all = rule.with.flatMap((id) => byRule.get(id) ?? []);
  if (rule.within !== 'message') return { counted: all.length > 0 ? own : [], beside: all };
  const keys = new Set(own.map(({ key }) => key));
  const beside = all.filter(({ key }) => keys.has(key));
  return { counted: own.filter(({ key }) => beside.some((other) => other.key === key)), beside };
}

/** What was said so long ago that it counts no more is left out; words without a time stay. */
function fresh({ hours }: Rule, hits: readonly Hit[], now: number): readonly Hit[] {
  return hours === undefined ? hits : hits.filter(({ at }) => at === null || now - at <= hours * HOUR);
}

/** The hits that are as many as the rule asks for, within its time; none where they are fewer. */
function enough({ times }: Rule, hits: readonly Hit[]): readonly Hit[] {
  if (!times) return hits;
  const count = (some: readonly Hit[]) =>
    times.different ? new Set(some.map(({ words }) => words.join().toLowerCase())).size : some.length;
  if (times.minutes === undefined) return count(hits) >= times.count ? hits : [];
  const span = times.minutes * MINUTE;
  const timed = hits.filter((hit): hit is Hit & { at: number } => hit.at !== null);
  return timed.filter(
    ({ at }) => count(timed.filter((other) => Math.abs(other.at - at) <= span)) >= times.count,
  );
}
