/** What goes wrong with an order's note, by `#name=value`; `practiceNotes.options` changes the same at run time. */
export const NOTE_DEFAULTS = {
  /**
   * What pressing save does: `reject` says so and leaves the form, `session` asks for a login over it, `never` does
   * nothing at all, `slow` saves after a while, `stale` closes the form and has kept nothing.
   */
  save: '',
  /** Ms that a slow save takes. */
  slow: 1200,
  /** A second form opens with the first. */
  second: false,
  /** Somebody else marks the order as soon as something is written into the form. */
  changed: false,
  /** The order goes from the page as soon as something is written into the form. */
  vanishes: false,
  /** What the form's box does not keep: `emoji` or `lines`. */
  drops: '',
  /** Maxlength of the form's box; 0 is none. */
  noteMax: 0,
  /** A click that a script made opens nothing. */
  deaf: false,
  /** The form is empty for that many ms, then shows the order's note. */
  noteLate: 0,
  /** From the second time on it is empty for that many ms. */
  againLate: 0,
  /** The form's button stands there twice. */
  twoSaves: false,
};

/** @param {string} hash The address's hash; names that are none of these are the page's own. */
export function noteOptions(hash) {
  const options = { ...NOTE_DEFAULTS };
  for (const [name, value] of new URLSearchParams(hash.replace(/^#/, ''))) {
    if (!Object.hasOwn(NOTE_DEFAULTS, name)) continue;
    const fallback = NOTE_DEFAULTS[name];
    options[name] =
      typeof fallback === 'string' ? value : typeof fallback === 'number' ? Number(value) : value !== '0';
  }
  return options;
}
