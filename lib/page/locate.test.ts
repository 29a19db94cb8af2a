// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { Locator } from './locate';

const OPEN_NAME = { css: ['.row.open .name'] };

let locator: Locator;
let records: MutationRecord[] = [];
const observer = new MutationObserver((list) => records.push(...list));
const note = () => {
  records.push(...observer.takeRecords());
  const touched = records.map((record) => locator.note(record)).some(Boolean);
  records = [];
  return touched;
};
const names = () => locator.all(OPEN_NAME).map(({ textContent }) => textContent);
const row = (at: number) => document.querySelectorAll('.row')[at];

beforeEach(() => {
  document.body.innerHTML =
    '<div class="row open"><b class="name">甲</b></div><div class="row"><b class="name">乙</b></div>';
  locator = new Locator(document, [OPEN_NAME]);
  observer.disconnect();
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  expect(names()).toEqual(['甲']);
});

it('follows a mark that moves to another row', () => {
  row(0)?.classList.remove('open');
  row(1)?.classList.add('open');
  expect(note()).toBe(true);
  expect(names()).toEqual(['乙']);
});

it('finds both while two rows carry the mark', () => {
  row(1)?.classList.add('open');
  note();
  expect(names()).toEqual(['甲', '乙']);
});

it('forgets an element that the page threw away', () => {
  row(0)?.remove();
  note();
  expect(names()).toEqual([]);
});
