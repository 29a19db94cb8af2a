/**
 * Markup written as literal text with holes. What goes into a hole is escaped unless it is markup itself, so a
 * buyer's `<img onerror>` stays text. Line breaks with their indentation are dropped from the literal parts:
 * frameworks render no white space between elements.
 */
export function html(parts, ...holes) {
  const text = parts.map(
    (part, at) => part.replace(/\n\s*/g, '') + (at < holes.length ? put(holes[at]) : ''),
  );
  return new Markup(text.join(''));
}

class Markup {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function put(hole) {
  if (hole instanceof Markup) return hole.text;
  if (Array.isArray(hole)) return hole.map(put).join('');
  if (hole === null || hole === undefined || hole === false) return '';
  return String(hole).replace(/[&<>"]/g, (sign) => ESCAPES[sign]);
}

/** Trusted text that is markup already, such as an attribute's name made by `noise`. */
export const raw = (text) => new Markup(text);
