import { expect, it } from 'vitest';
import { originsOf } from './origins';

const s3 = { kind: 's3', region: 'cn', bucket: 'words', prefix: '' } as const;

it('asks for the one host of a space, without its port and its path', () => {
  expect(originsOf({ kind: 'webdav', url: 'https://dav.example.cn:8443/dav/team/' })).toEqual([
    'https://dav.example.cn/*',
  ]);
  expect(originsOf({ kind: 'https', url: 'http://nas.lan/team/' })).toEqual(['http://nas.lan/*']);
});

it('asks for the bucket’s own host where the store has one', () => {
  const endpoint = 'https://oss.example.cn';
  expect(originsOf({ ...s3, endpoint, pathStyle: false })).toEqual(['https://words.oss.example.cn/*']);
  expect(originsOf({ ...s3, endpoint, pathStyle: true })).toEqual(['https://oss.example.cn/*']);
});

it('asks for nothing where nothing is fetched, or there is no address', () => {
  expect(originsOf({ kind: 'file' })).toEqual([]);
  expect(originsOf({ kind: 'webdav', url: 'not an address' })).toEqual([]);
  expect(originsOf({ kind: 'https', url: 'file:///etc/' })).toEqual([]);
});
