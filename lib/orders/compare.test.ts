import { describe, expect, it } from 'vitest';
import { seeded } from '../replies/testing';
import { compareAddress, compareName, comparePhone } from './compare';

describe('a name', () => {
  it.each([
    ['李雪梅', '李雪梅', 'same'],
    ['李 雪梅', '李雪梅', 'same'],
    ['李雪梅', '张伟', 'differs'],
    ['李**', '李雪梅', 'fits'],
    ['李＊梅', '李雪梅', 'fits'],
    ['李*丽', '李雪梅', 'differs'],
    ['李**', '张伟', 'differs'],
    ['***', '张伟', 'masked'],
    ['李雪梅', '李女士', 'fits'],
    ['李**', '李女士', 'fits'],
    [null, '张伟', 'unknown'],
    ['', '张伟', 'unknown'],
  ] as const)('%s beside %s: %s', (shown, wanted, verdict) => {
    expect(compareName(shown, wanted)).toBe(verdict);
  });
});

describe('a telephone number', () => {
  it.each([
    ['13800001111', '13800001111', 'same'],
    ['+86 138-0000-1111', '13800001111', 'same'],
    ['13800001111', '13900002222', 'differs'],
    ['138****1111', '13800001111', 'fits'],
    ['138＊＊＊＊1111', '13900002222', 'differs'],
    ['138****1111', '13800002222', 'differs'],
    ['+86-138****1111', '13800001111', 'fits'],
    ['***********', '13800001111', 'masked'],
    // The platform's number of the day, of which nobody knows whose it is.
    ['18400001111-5678', '13800001111', 'masked'],
    ['18400001111转5678', '18400001111', 'masked'],
    [null, '13800001111', 'unknown'],
  ] as const)('%s beside %s: %s', (shown, wanted, verdict) => {
    expect(comparePhone(shown, wanted)).toBe(verdict);
  });
});

const HOME = '浙江省杭州市西湖区北山街道文三路478号3幢201室';

describe('an address', () => {
  it.each([
    [HOME, HOME, 'same'],
    [HOME, '浙江 杭州 西湖区 北山街道 文三路 478 号 3 幢 201', 'same'],
    [HOME, '浙江省杭州市西湖区文三路478号3幢201', 'same'],
    [HOME, '杭州市西湖区文三路478号三幢201室', 'same'],
    [HOME, '文三路478号3-201', 'same'],
    [HOME, '西湖区文三路478号', 'fits'],
    [HOME, '西湖区三路478号3幢201室', 'fits'],
    [HOME, '浙江省杭州市西湖区文三路47号3幢201室', 'differs'],
    [HOME, '浙江省杭州市西湖区文一路478号3幢201室', 'differs'],
    [HOME, '浙江省杭州市西湖区文三路478号3幢202室', 'differs'],
    [HOME, '上海市徐汇区漕溪北路18号', 'differs'],
    ['浙江省杭州市江干区凯旋路1号', '杭州市江干区凯旋路1号', 'same'],
    // Of what is masked nothing is said, of what is not the same as ever.
    ['浙江省杭州市西湖区********', HOME, 'region'],
    ['浙江省杭州市西湖区****3幢', '杭州西湖文三路478号', 'region'],
    ['浙江省杭州市********', '杭州市西湖区文三路478号', 'region'],
    ['浙江省*****', '浙江省宁波市鄞州区钱湖北路655号', 'region'],
    ['浙江省杭州市西湖区********', '文三路478号', 'masked'],
    ['浙江省*****', '宁波市鄞州区钱湖北路655号', 'masked'],
    ['浙江省杭州市西湖区********', '浙江省宁波市鄞州区钱湖北路655号', 'differs'],
    ['浙江省杭州市西湖区********', '宁波鄞州区钱湖北路655号', 'differs'],
    ['浙江省杭州市西湖区********', '浙江省杭州市余杭区文一西路1500号', 'differs'],
    ['上海市徐汇区********', '上海市静安区南京西路1515号', 'differs'],
    ['上海市上海市徐汇区********', '上海徐汇区漕溪北路18号', 'region'],
    // A county's town, written without the city above it.
    ['江苏省苏州市********', '江苏省昆山市花桥镇绿地大道88号', 'masked'],
    ['浙江省金华市义乌市****', '浙江省义乌市北苑街道春晗一区12栋', 'region'],
    ['浙江省义乌市********', '浙江省金华市义乌市北苑街道春晗一区12栋', 'region'],
    ['浙江省杭州市西湖区********', '上海市徐汇区漕溪北路18号', 'differs'],
    ['********', HOME, 'masked'],
    [null, HOME, 'unknown'],
  ] as const)('%s beside %s: %s', (shown, wanted, verdict) => {
    expect(compareAddress(shown, wanted)).toBe(verdict);
  });

  it('is never the same as one with another number, nor called another than itself', () => {
    const random = seeded(11);
    const digits = (most: number) => String(1 + Math.floor(random() * most));
    for (let round = 0; round < 500; round++) {
      const [road, house, flat] = [digits(900), digits(40), digits(900)];
      const address = (door: string) => `江苏省苏州市吴中区东吴北路${road}号${door}`;
      const here = address(`${house}幢${flat}室`);
      expect(compareAddress(here, here.replace('江苏省', '').replace('室', ''))).toBe('same');
      const other = String(Number(flat) + 1000);
      expect(compareAddress(here, address(`${house}幢${other}室`))).toBe('differs');
      expect(compareAddress(here, address(''))).not.toBe('same');
    }
  });
});
