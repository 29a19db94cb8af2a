import { describe, expect, it } from 'vitest';
import { parseModel } from './model';
import { INTENTS } from './types';

const file = {
  format: 'sellerside-intent',
  vocabulary: 1,
  labels: [...INTENTS],
  scale: 0.01,
  classes: { courier: ['顺丰'] },
  families: { urge: ['催'] },
  features: '\n发货',
  weights: Buffer.from(new Int8Array(2 * INTENTS.length).fill(-3).buffer).toString('base64'),
};

describe('the file of a model', () => {
  it('is read', () => {
    const parsed = parseModel(file);
    if (!parsed.ok) throw new Error(parsed.path);
    expect(parsed.value.features.get('发货')).toBe(1);
    expect(parsed.value.weights[INTENTS.length]).toBe(-3);
  });

  it.each([
    ['format', { format: 'sellerside-pack' }],
    ['vocabulary', { vocabulary: 2 }],
    ['labels', { labels: [...INTENTS].reverse() }],
    ['scale', { scale: 0 }],
    ['classes', { classes: { courier: '顺丰' } }],
    ['families', { families: { urge: [''] } }],
    ['features', { features: '发货\n发货' }],
    ['weights', { weights: '***' }],
    ['weights', { features: '\n发货\n退货' }],
  ])('is refused at %s', (path, change) => {
    expect(parseModel({ ...file, ...change })).toMatchObject({ ok: false, path });
  });

  it.each([[null], ['text'], [[]]])('is refused where it is none: %j', (json) => {
    expect(parseModel(json).ok).toBe(false);
  });
});
