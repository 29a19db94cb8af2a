/**
 * The hosts of the first release, as match patterns. An update that asks for more hosts disables the
 * extension until the user accepts, so consoles added later are optional hosts and do not go here;
 * `tests/manifest.test.ts` freezes what is released.
 */
export const RELEASE_HOSTS = ['https://mms.pinduoduo.com/*', 'https://im.jinritemai.com/*'] as const;
