import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { aptInstall, isRootOnDebian } from './debian';
import { note, Stop } from './say';

type Name = 'chromium' | 'firefox';

/** Where a browser may be, and what to tell a person who has none. */

interface Source {
  /** The environment variable that names the executable. */
  variable: string;
  /** Looked for along PATH, in this order. */
  programs: string[];
  /** Where macOS and Windows put it. */
  paths: string[];
  /** Debian's package. */
  debian: string;
  advice: string;
}

const local = process.env.LOCALAPPDATA ?? '';
const files = process.env.ProgramFiles ?? '';

const SOURCES: Record<Name, Source> = {
  chromium: {
    variable: 'SELLERSIDE_CHROMIUM',
    programs: ['chromium', 'chromium-browser'],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      join(local, 'Chromium/Application/chrome.exe'),
    ],
    debian: 'chromium',
    advice:
      'Install Chromium (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or set ' +
      'SELLERSIDE_CHROMIUM to its executable. Google Chrome does not do: it ignores --load-extension.',
  },
  firefox: {
    variable: 'SELLERSIDE_FIREFOX',
    programs: ['firefox-esr', 'firefox'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox', join(files, 'Mozilla Firefox/firefox.exe')],
    debian: 'firefox-esr',
    advice:
      'Install Firefox (Debian: apt-get install firefox-esr), or set SELLERSIDE_FIREFOX to its executable.',
  },
};

/**
 * Path of a browser that runs unpacked extensions: the one that the environment names, else the test tool's
 * own, else the system's, else Debian's package when root. Throws a Stop that says what to do.
 */
export function findBrowser(name: Name): string {
  const source = SOURCES[name];
  const named = process.env[source.variable];
  if (named) {
    if (isExecutable(named)) return named;
    // Never another one in its place: whoever names a browser means that one.
    throw new Stop(`${source.variable} names ${named}, which is not a program.`);
  }
  const found = installed(name);
  if (found) return found;
  if (isRootOnDebian()) {
    aptInstall([source.debian, 'fonts-noto-cjk']);
    const fresh = installed(name);
    if (fresh) return fresh;
  }
  throw new Stop(`No ${name === 'chromium' ? 'Chromium' : 'Firefox'} was found. ${source.advice}`);
}

/** Without a Chinese font, screenshots show boxes: installs one where it can, else says so once. */
export function ensureChineseFont(): void {
  if (process.platform !== 'linux') return;
  const list = () => spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout?.trim();
  if (list()) return;
  if (isRootOnDebian()) aptInstall(['fonts-noto-cjk', 'fontconfig']);
  if (!list())
    note('No Chinese font was found: screenshots will show boxes. Install one, such as fonts-noto-cjk.');
}

function installed(name: Name): string | undefined {
  // Playwright's own Firefox is patched and does not speak WebDriver BiDi, so only its Chromium is asked for.
  const managed = name === 'chromium' ? [chromium.executablePath()] : [];
  const { programs, paths } = SOURCES[name];
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const system = programs.flatMap((program) => onPath.map((dir) => join(dir, program)));
  return [...managed, ...system, ...paths].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
