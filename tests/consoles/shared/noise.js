import { raw } from './html.js';

/**
 * The names a build tool makes up: the same within one build, others in the next. Pages are full of them and
 * nothing may rely on them; `#build=2` shows who did.
 */
export function createNoise(build) {
  const digest = (name, length, radix) => {
    let hash = 0x811c9dc5;
    let out = '';
    while (out.length < length) {
      for (const letter of `${build}:${name}:${out.length}`) {
        hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193) >>> 0;
      }
      out += hash.toString(radix).slice(-4).padStart(4, '0');
    }
    return out.slice(0, length);
  };
  return {
    /** A scoped-style attribute of a Vue component: `data-v-3f9c01ab`. */
    scope: (component) => raw(`data-v-${digest(component, 8, 16)}`),
    /** A CSS-in-JS class: `O4x9k…`, always a letter first. */
    hashed: (name) => `O${digest(name, 15, 36)}`,
    /** A CSS-module suffix: `nameLine-4k2f9a`. */
    suffixed: (name) => `${name}-${digest(name, 6, 36)}`,
  };
}
