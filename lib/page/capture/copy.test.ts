// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Profile } from '../../profile/types';
import { copyPage } from './copy';

const profile = {
  conversations: { list: { css: ['.list'] }, row: { css: ['li'] }, name: [], open: ['.on'] },
} as unknown as Profile;

function copy(markup: string): string {
  document.body.innerHTML = markup;
  return copyPage({ root: document, profile, url: 'https://shop.example/chat', now: 0 });
}

beforeEach(() => {
  document.head.innerHTML = '';
  document.documentElement.removeAttribute('style');
});

describe('the copy of a page', () => {
  it('begins with a policy that forbids everything', () => {
    expect(copy('<p>hello</p>')).toMatch(
      /<head><meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
    );
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a handler', '<p onclick="alert(1)">a</p>'],
    ['a frame', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
    ['an object', '<object data="alert"></object><embed src="alert">'],
    ['a script as an address', '<a href="&#9;java\nscript:alert(1)">a</a>'],
    ['a page as an address', '<a href="data:text/html,alert">a</a>'],
    ['a base', '<base href="https://alert.example">'],
    ['a form that is sent', '<form action="/alert"><button formaction="/alert">a</button></form>'],
  ])('has no %s', (_what, markup) => {
    expect(copy(markup)).not.toContain('alert');
  });

  it('keeps words as words', () => {
    document.body.innerHTML = '<p></p>';
    const [p] = document.body.children;
    if (p) p.textContent = '<img src=x onerror=alert(1)> & "b"';
    const text = copyPage({ root: document, profile, url: 'https://shop.example/', now: 0 });
    expect(text).toContain('<p>&lt;img src=x onerror=alert(1)&gt; &amp; "b"</p>');
  });

  it('keeps what a field holds now, but no password and no hidden token', () => {
    document.body.innerHTML =
      '<input id="a" value="old"><input id="b" type="password" value="pw1"><input type="hidden" value="tok1"><textarea id="c">old</textarea>';
    const set = (id: string, value: string) => {
      (document.getElementById(id) as HTMLInputElement).value = value;
    };
    set('a', 'typed');
    set('b', 'pw2');
    set('c', 'draft');
    const text = copyPage({ root: document, profile, url: 'https://shop.example/', now: 0 });
    expect(text).toContain('value="typed"');
    expect(text).toContain('draft</textarea>');
    expect(text).not.toMatch(/pw1|pw2|tok1|old/);
  });

  it('leaves other conversations out, and says how many', () => {
    const text = copy('<ul class="list"><li class="on">小爱</li><li>木木</li><li>阿青</li></ul>');
    expect(text).toContain('小爱');
    expect(text).not.toMatch(/木木|阿青/);
    expect(text).toContain('2 other conversations left out');
  });

  it('has nothing of ours, nor the room that the sidebar takes', () => {
    const { style } = document.documentElement;
    style.setProperty('--sellerside-ink', '0', 'important');
    style.setProperty('margin-right', '320px', 'important');
    style.setProperty('color', 'red');
    const ours = document.documentElement.appendChild(document.createElement('sellerside-panel'));
    const text = copy('<p>hello</p>');
    ours.remove();
    expect(text).not.toMatch(/sellerside|320px/);
    expect(text).toMatch(/<html[^>]* style="[^"]*color:\s?red/);
  });

  it('carries the styles that can be read, of which none ends its element', () => {
    document.head.innerHTML =
      '<style>p::after { content: "</sty" "le><script>alert(1)" } p { color: green }</style>';
    const text = copy('<p>hello</p>');
    expect(text).toMatch(/color:\s?green/);
    expect(text).not.toContain('</sty"');
  });
});
