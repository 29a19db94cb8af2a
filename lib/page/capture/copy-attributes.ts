/** Attributes by which something runs, loads, is sent or leads elsewhere. */
const LEFT_OUT =
  /^on|^(srcdoc|srcset|imagesrcset|ping|action|formaction|nonce|integrity|http-equiv|target|autofocus|manifest|background|data|codebase|archive|shadowrootmode)$/i;
const ADDRESS = /^(href|xlink:href|src|poster|cite|longdesc)$/i;
/** Where an address may lead. A `data:` page would run under nobody's policy: of those only pictures are kept. */
const SAFE = /^(https?|mailto|tel):$/;
/** What `Dock` writes to make room for the sidebar. */
const ROOM = /^(width|min-width|margin-left|margin-right|min-height|contain)$/;
const PINNED = /^calc\(100vw - \d+px\)$/;

/** Between a tag's name and its end. */
export function attributesText(element: Element): string {
  const kept = [...element.attributes].flatMap(({ name, value }) => {
    // Names are the page's own, and some cannot be written.
    if (LEFT_OUT.test(name) || !/^[a-z_][\w:.-]*$/i.test(name)) return [];
    if (name === 'style') return [[name, styleOf(element as HTMLElement)]];
    if (ADDRESS.test(name)) return isSafe(element, value) ? [[name, value]] : [];
    return isState(name, element) ? [] : [[name, value]];
  });
  return [...kept, ...stateOf(element)]
    .map(([name, value]) => ` ${name}="${escapeAttribute(value ?? '')}"`)
    .join('');
}

function isSafe(element: Element, address: string): boolean {
  if (!URL.canParse(address, element.baseURI)) return false;
  const { protocol, pathname } = new URL(address, element.baseURI);
  return (
    SAFE.test(protocol) || (protocol === 'data:' && element.localName === 'img' && /^image\//i.test(pathname))
  );
}

/** Written from what a field holds now, not from what it began with. */
const isState = (name: string, { localName }: Element): boolean =>
  (localName === 'input' && /^(value|checked)$/.test(name)) ||
  (localName === 'option' && name === 'selected');

function stateOf(element: Element): [string, string][] {
  if (element.localName === 'option')
    return (element as HTMLOptionElement).selected ? [['selected', '']] : [];
  if (element.localName !== 'input') return [];
  const { type, value, checked } = element as HTMLInputElement;
  // Hidden fields hold tokens, which are as good as passwords.
  if (type === 'password' || type === 'hidden') return [];
  return checked
    ? [
        ['value', value],
        ['checked', ''],
      ]
    : [['value', value]];
}

/** Without the room that the sidebar has taken. */
function styleOf(element: HTMLElement): string {
  const { style, localName } = element;
  const isRoom = localName === 'html' || localName === 'body';
  const isPinned = PINNED.test(style.maxWidth) && style.getPropertyPriority('max-width') !== '';
  return Array.from(style, (name) => ({
    name,
    value: style.getPropertyValue(name),
    priority: style.getPropertyPriority(name),
  }))
    .filter(({ name, priority }) => {
      if (name.startsWith('--sellerside')) return false;
      if (priority === '') return true;
      return !(isRoom && ROOM.test(name)) && !(isPinned && /^(left|right|max-width)$/.test(name));
    })
    .map(({ name, value, priority }) => `${name}:${value}${priority && ' !important'}`)
    .join(';');
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);
const escapeAttribute = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
