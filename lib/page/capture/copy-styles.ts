/** The style sheets of a document or a shadow tree, as far as the browser lets them be read, in one element each. */
export function stylesOf(root: Document | ShadowRoot): string {
  const sheets = [...root.styleSheets, ...(root.adoptedStyleSheets ?? [])];
  return sheets
    .filter(({ disabled }) => !disabled)
    .map((sheet) => {
      const media = sheet.media.mediaText;
      const text = rulesOf(sheet);
      return text === ''
        ? ''
        : `<style${media ? ` media="${media.replace(/["<>&]/g, ' ')}"` : ''}>${text}</style>`;
    })
    .join('');
}

/** Empty where the sheet is a stranger's: its rules are nobody's to read. */
function rulesOf(sheet: CSSStyleSheet): string {
  try {
    const text = Array.from(sheet.cssRules, ({ cssText }) => cssText).join('\n');
    // Nothing in a style may end it.
    return text.replace(/<(?=[/!])/g, '\\3c ');
  } catch {
    return '';
  }
}
