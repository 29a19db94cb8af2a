import { NOTE_DEFAULTS } from './note-options.js';

/** What `#name=value&name` in the address may set; `practice.options` changes the same ones at run time. */
const DEFAULTS = {
  /** Epoch ms at which the page stands still: 2026-09-08T17:12:14+08:00. */
  now: 1788858734000,
  /** Ms between two lines of the live buyers; 0 is a static page, `#live` alone is 4000. */
  live: 0,
  /** Id of the conversation open at the start, or `none`. */
  open: 'leak',
  /** Id of a customer's kind: the page opens with a conversation of it, see `scenes.js`. */
  scene: '',
  /** Maxlength of the box; 0 is none. */
  maxlength: 0,
  /** On a switch the messages come this many ms after the header. */
  headerFirst: 0,
  /** On a switch the header comes this many ms after the messages. */
  headerLast: 0,
  /** On a switch the message list's element is replaced, not only its rows. */
  listReplace: false,
  /** Row ids in the spelling `middlePanel_List_`, which one source saw (拼多多 only). */
  upperIds: false,
  /** The first conversation is this long, and goes back for weeks; 0 leaves it as it is. */
  messages: 0,
  /** Only the rows in view are in the document, and older ones are loaded at the top (`virtual.js`). */
  virtual: false,
  /** Ms that older messages take, in a virtual list. */
  loadDelay: 40,
  /** Another number, other hashed classes and scope attributes. */
  build: 1,
  ...NOTE_DEFAULTS,
};

/** @param {string} hash The address's hash. Throws on a name or value it does not know. */
export function readOptions(hash) {
  const options = { ...DEFAULTS };
  for (const [name, value] of new URLSearchParams(hash.replace(/^#/, ''))) {
    if (!Object.hasOwn(DEFAULTS, name)) {
      throw new Error(
        `practice console: unknown option "${name}"; known: ${Object.keys(DEFAULTS).join(', ')}`,
      );
    }
    options[name] = read(name, value);
  }
  // A living page shows the real time unless one was asked for; so does a scene: moods are of today.
  if ((options.live || options.scene) && !/[#&]now=/.test(hash)) options.now = Date.now();
  return options;
}

function read(name, value) {
  const fallback = DEFAULTS[name];
  if (typeof fallback === 'string') return value;
  if (typeof fallback === 'boolean') return value !== '0' && value !== 'false';
  if (name === 'live' && value === '') return 4000;
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) {
    throw new Error(`practice console: option "${name}" wants a number, got "${value}"`);
  }
  return number;
}
