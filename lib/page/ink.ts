/** On a document's root while nothing of ours may be seen in it. */
export const INK_NAME = '--sellerside-ink';

/**
 * Stands in the `:host` rule of everything that we lay over a page. A property of the root's, because that reaches what
 * comes later, too, and because `all: initial` leaves it alone. Opacity moves nothing, and takes the keyboard from
 * nobody as `visibility` would; the page's own rules must neither undo it nor let it fade.
 */
export const INK = `opacity: var(${INK_NAME}, 1) !important; transition: none !important;`;
