/**
 * The one door to the browser's API. In extension pages and the background it is webextension-polyfill (by
 * WXT's module for it); in the page's script it is the browser's own object.
 */
export { type Browser, browser } from 'wxt/browser';
