/**
 * Brings an element to the state that `markup` describes, in place and by position: elements are reused for
 * other content, as a framework without keys does. Watchers see attribute, text and child changes alike.
 */
export function patch(element, markup) {
  patchNode(element, parse(markup));
}

/** The one element that `markup` describes. */
export function parse(markup) {
  const template = document.createElement('template');
  template.innerHTML = String(markup);
  return template.content.firstElementChild;
}

function patchNode(old, fresh) {
  if (old.nodeName !== fresh.nodeName) {
    old.replaceWith(fresh);
  } else if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
  } else if (!isEditor(old) || !isEditor(fresh)) {
    patchAttributes(old, fresh);
    // A textarea's value belongs to the controlled box, never to its child text.
    if (old.localName !== 'textarea') patchChildren(old, fresh);
  }
}

/** What lies inside belongs to the browser, or to the library that edits there, and to the controlled box. */
const isEditor = (element) => element.classList?.contains('pr-editor');

function patchAttributes(old, fresh) {
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

function patchChildren(old, fresh) {
  const before = [...old.childNodes];
  const after = [...fresh.childNodes];
  after.forEach((node, at) => {
    if (before[at]) patchNode(before[at], node);
    else old.append(node);
  });
  for (const node of before.slice(after.length)) node.remove();
}
