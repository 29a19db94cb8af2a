import { readOptions } from './options.js';
import { createState } from './state.js';

/** The page's markup as it stands before anything happens, made without a document: for readers under test. */
export function staticMarkup(template, hash = '') {
  return String(template.page(createState(template, readOptions(hash)).state));
}
