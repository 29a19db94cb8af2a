import { describe, expect, it } from 'vitest';
import { areTimes, idPattern } from './id-pattern';

describe('ids', () => {
  it('are cut out behind what all begin with', () => {
    expect(idPattern(['middlePanel_list_1788771744000', 'middlePanel_list_1788771774000'])).toBe(
      'middlePanel_list_{digits}',
    );
    expect(idPattern(['7517887717740000003', '7517887718190000004'])).toBe('{digits}');
    expect(idPattern(['msg-9f31c0aa12', 'msg-77aa0b1c34'])).toBe('msg-{value}');
    expect(idPattern(['0b1c-4417', '77aa-1209'])).toBe('');
  });

  it('never carry a number that belongs to the conversation', () => {
    expect(idPattern(['s_7482019365520_1788771744', 's_7482019365520_1788771774'])).toBe('s_{value}');
  });

  it.each([
    [['1', '2', '3']],
    [['message-1', 'message-1']],
    [['a10000', null]],
    [['el-id-1024-1', 'el-id-1024-2']],
    [[':r101:', ':r102:']],
    [['{12345}', '{12346}']],
  ])('are not %j', (values) => expect(idPattern(values)).toBeNull());

  it('may be times', () => {
    const now = 1_788_858_734_000;
    expect(areTimes(['1788771744000', '1788771774000'], now)).toBe(true);
    expect(areTimes(['1788771774000', '1788771744000', '1788771999000'], now)).toBe(false);
    expect(areTimes(['1998771744000', '1998771774000'], now)).toBe(false);
  });
});
