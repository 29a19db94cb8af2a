// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { teachBox } from './box';
import { survey } from './ground';
import { teachName } from './name';

const at = (html: string, css: string) => {
  document.body.innerHTML = html;
  return [survey(document, 0), document.querySelector(css) as Element] as const;
};
const box = (html: string, css: string) => teachBox(...at(html, css));
const name = (html: string, css: string) => teachName(...at(html, css));

describe('the box', () => {
  it('has rungs that don’t hang on one name', () => {
    expect(
      box(
        '<div class="foot"><textarea id="reply" class="words" placeholder="请输入消息"></textarea></div>',
        'textarea',
      ),
    ).toEqual({
      part: { find: { css: ['#reply', '.words', '[placeholder^="请输"]', '.foot textarea'] } },
    });
  });

  it('may be an editor, pointed at in its midst', () => {
    const html = '<div class="bar"><div class="editor" contenteditable="true"><p><br></p></div></div>';
    expect(box(html, 'p')).toMatchObject({
      part: { kind: 'rich', find: { css: ['.editor', 'div[contenteditable="true"]'] } },
    });
  });

  it('is found beside the placeholder that lies over it', () => {
    const html =
      '<div class="editor"><i class="hint">说点什么</i><div class="area" contenteditable="true"></div></div>';
    expect(box(html, 'i')).toMatchObject({ part: { kind: 'rich' } });
  });

  it.each([
    ['<p>一句话</p>', 'p', 'no-box'],
    ['<form><textarea disabled></textarea></form>', 'textarea', 'no-box'],
    ['<form><input type="checkbox"></form>', 'input', 'no-box'],
    ['<form><textarea></textarea><textarea></textarea></form>', 'form', 'several'],
    ['<div><textarea></textarea></div><div><textarea></textarea></div>', 'textarea', 'no-hold'],
  ])('is not in %s', (html, css, problem) => expect(box(html, css)).toEqual({ problem }));
});

describe('the name', () => {
  it('is what stands where it was pointed at, without a badge or a button', () => {
    expect(
      name('<header><div class="nick">林小满<i>VIP</i><button>转接</button></div></header>', '.nick'),
    ).toEqual({
      value: '林小满',
      part: { name: [{ from: { css: ['.nick'] }, take: 'own-text' }] },
    });
    expect(name('<header class="head"><div><b class="nick">林小满</b></div></header>', 'div')).toMatchObject({
      value: '林小满',
    });
  });

  it('is not recognised by itself', () => {
    const taught = name(
      '<h2 title="Sunny" data-nick="Sunny" aria-label="Sunny" class="who">Sunny</h2>',
      'h2',
    );
    expect(JSON.stringify('part' in taught && taught.part)).not.toContain('"Sunny');
  });

  it('is of the pane that is seen, where the page keeps others', () => {
    document.body.innerHTML =
      '<div class="pane"><b class="nick">王小明</b></div><div class="pane"><b class="nick">林小满</b></div>';
    const [hidden, shown] = [...document.querySelectorAll('.nick')];
    if (hidden) hidden.checkVisibility = () => false;
    expect(teachName(survey(document, 0), shown as Element)).toMatchObject({
      part: { name: [{ from: { css: ['.nick'], visible: true } }] },
    });
  });

  it.each([
    ['<h2><img></h2>', 'no-text'],
    ['<h2><b>林小满</b><b>在线</b></h2>', 'several'],
    [`<h2>${'长'.repeat(61)}</h2>`, 'several'],
    ['<h2 class="x1n2onr6">林小满</h2><h2 class="x1n2onr6">王小明</h2>', 'no-hold'],
  ])('is not in %s', (html, problem) => expect(name(html, 'h2')).toEqual({ problem }));
});
