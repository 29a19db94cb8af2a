import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../tools/browsers';

export async function withBrowser<T>(act: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
  try {
    return await act(browser);
  } finally {
    await browser.close();
  }
}

/** With nothing in it. Only an isolated page has a clock fine enough for one keystroke or one message. */
export async function emptyPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  const headers = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
  const body = '<!doctype html><title>bench</title><body></body>';
  await page.route('https://bench.example/', (route) =>
    route.fulfill({ headers, contentType: 'text/html', body }),
  );
  await page.goto('https://bench.example/');
  return page;
}
