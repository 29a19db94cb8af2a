import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { RELEASE_HOSTS } from './lib/consoles/hosts';
import { verifyPage } from './tests/tools/verify-page';

/**
 * The public half of a key whose private half was thrown away: it only fixes the extension's id in
 * unpacked builds (chnamgkfpfmdlimoifmnbfaljkaimlkj), so that tests and managed policies can name it.
 */
const CHROME_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAt8UAri5yvwNt/j1bRohXrx/VCK1aEjH2XFZ1vLvYAr8/5L7zkxHLp3+tjzm5Uru2Db70nUUOYOcOpmdNuJQH5yCZFM2FkSz/Wj53YTchWtI7UvYmkREi5OTqi/QcrLyL07d5AyjBYiG8eJgHvUVtIBhwzCbS86sfQKjkHbfvtOgaHXFvDTbEWVf2ULySYZJfdnpNSizDXIPWB0qddUt5T5Vv/Z+1/W9rSpFa/1jCGmSGw2R9tOSehFkqXxpjb1KuvrtVskliSXo+BIikxHv+EAwIcL3Z6DU6JOojquq1kN2Iutpc6paL8Je899bGKLjWC6tBOzVpVul/8W/rrNQg5QIDAQAB';

/**
 * No remote script, style, frame or picture. Connections go where the user has said (a time-stamping authority, the
 * team's own storage), which nobody can list here: what holds them back is that each origin is asked for by name, and
 * that one file makes them (`lib/services/outside.ts`). Many authorities answer over http only; what they send is
 * signed. `blob:` is how a tab of ours gives large files to the background.
 */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  // Videos of an unpacking, out of the database.
  'media-src blob:',
  "font-src 'self'",
  "connect-src 'self' blob: https: http:",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  // Every import is written out: a reader sees where a name comes from, and lint can enforce the import table.
  imports: false,
  publicDir: 'assets/public',
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    plugins: [preact()],
    build: {
      target: ['chrome120', 'firefox128'],
      chunkSizeWarningLimit: 1500,
      // A panel that is made of 25 files opens a third slower than one of five: each is asked for by itself.
      rollupOptions: { output: { experimentalMinChunkSize: 60_000 } },
    },
  }),
  hooks: {
    // Not opened from here: it is saved, and handed to whoever is to check an archive.
    'build:publicAssets': async (_, files) => {
      files.push({ relativeDest: 'verify.html', contents: await verifyPage() });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      // The page's script gets the browser's own API object: the polyfill would weigh more than our whole
      // reading engine, and the script needs only ports and getURL, which are alike in all three browsers.
      // The scripts without a list of pages are parts of it that it fetches on use.
      if (entrypoints.some(({ type }) => type === 'content-script' || type === 'unlisted-script')) {
        config.resolve ??= {};
        config.resolve.alias = [
          { find: 'wxt/browser', replacement: '@wxt-dev/browser' },
          {
            find: 'wxt/utils/content-script-context',
            replacement: fileURLToPath(new URL('lib/platform/script-context.ts', import.meta.url)),
          },
        ];
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'zh_CN',
    // `activeTab`: where we have no access yet, a press of the icon lets the panel see which site it is on.
    permissions: ['storage', 'scripting', 'activeTab', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    // The same hosts as the page script's, so no new warning: needed to put it into tabs that are open already.
    host_permissions: [...RELEASE_HOSTS],
    // Every other site is asked for when the agent opens it there, by its own name; never all of them at once.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // `downloads`, `offscreen`: when automatic backups are to become files; `pageCapture`: when an agent wants a page as
    // MHTML. See docs/decisions.
    optional_permissions: browser === 'firefox' ? ['downloads'] : ['offscreen', 'pageCapture'],
    incognito: 'not_allowed',
    // What whoever looks after the machines may decide; Firefox has policies without a schema.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    content_security_policy: { extension_pages: CSP },
    action: { default_title: '__MSG_action_title__' },
    commands: {
      'toggle-panel': {
        suggested_key: { default: 'Alt+Q' },
        description: '__MSG_command_toggle__',
      },
      'focus-search': {
        suggested_key: { default: 'Alt+W' },
        description: '__MSG_command_search__',
      },
      capture: {
        // Chrome gives out neither Alt+Shift+C, X nor R; Alt+A is the screenshot key of WeChat.
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_capture__',
      },
      'open-popout': {
        suggested_key: { default: 'Alt+X' },
        description: '__MSG_command_popout__',
      },
    },
    web_accessible_resources: [
      {
        // Static addresses: under a page's COEP require-corp the dynamic ones are refused (measured).
        // Any site may be granted later, and this list cannot grow then: a frame that our own content script did
        // not mount shows nothing.
        resources: ['sidepanel.html'],
        matches: ['https://*/*'],
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sellerside@sellerside.app',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: CHROME_KEY, minimum_chrome_version: '120' }),
  }),
});
