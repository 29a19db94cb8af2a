import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import en from '../../assets/locales/en.json';
import zh from '../../assets/locales/zh-CN.json';
import { currentLanguage, onLanguageChange, setLanguage, t } from './i18n';

const holesOf = (text: string) => (text.match(/\{[a-z]+\}/gi) ?? []).sort();
const browserSpeaks = (language: string) =>
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => language });

afterEach(() => setLanguage('zh-CN'));

describe('the locale files', () => {
  it('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it('have the same holes in each text', () => {
    for (const [key, text] of Object.entries(zh)) {
      expect(holesOf(en[key as keyof typeof en]), key).toEqual(holesOf(text));
    }
  });

  it('have no text that nothing says', () => {
    const sources = ['components', 'entrypoints', 'lib'].flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map((path) => join(room, path)),
    );
    const code = sources
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|testing\./.test(path))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const said = new Set([...code.matchAll(/'([\w.-]+)'/g)].map(([, key]) => key));
    // `stage.${stage}` says any key of that shape.
    const shapes = [...code.matchAll(/`([a-z]+\.(?:[\w.-]|\$\{[^}]*\})*)`/gi)].map(
      ([, shape = '']) => new RegExp(`^${shape.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
    );
    const isSaid = (key: string) => said.has(key) || shapes.some((shape) => shape.test(key));
    expect(Object.keys(zh).filter((key) => !isSaid(key))).toEqual([]);
  });

  it('speak calmly: no exclamation mark', () => {
    const texts = [...Object.values(zh), ...Object.values(en)];
    expect(texts.filter((text) => /[!！]/.test(text))).toEqual([]);
  });
});

describe('t', () => {
  it('fills holes, and leaves a reply’s own variables alone', () => {
    expect(t('list.more', { count: 3 })).toContain('3');
    expect(t('template.fault.name', { source: '{buyer.phone}' })).toContain('{buyer.phone}');
  });

  it('shows a hole that nobody filled', () => {
    expect(t('list.more')).toContain('{count}');
  });

  it('puts values in as they are, whatever they look like', () => {
    expect(t('list.noHit', { query: '{count}$&' })).toContain('{count}$&');
  });
});

describe('the language', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['en-GB', 'en'],
    ['fr', 'en'],
  ])('follows the browser: %s → %s', (browser, language) => {
    browserSpeaks(browser);
    setLanguage('auto');
    expect(currentLanguage()).toBe(language);
  });

  it('tells of a change, once, until nobody listens', () => {
    const heard = vi.fn();
    const stop = onLanguageChange(heard);
    setLanguage('en');
    setLanguage('en');
    expect(t('say.undo')).toBe(en['say.undo']);
    stop();
    setLanguage('zh-CN');
    expect(heard.mock.calls).toEqual([['en']]);
  });
});
