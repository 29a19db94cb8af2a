/** Ms that a notice stands there. */
const STAYS = 3000;

/** The console's own words, as component libraries show them: somewhere in the body, for a moment. */
export function notice(role, words) {
  const element = document.createElement('div');
  element.className = 'pr-notice';
  element.setAttribute('role', role);
  element.textContent = words;
  document.body.append(element);
  setTimeout(() => element.remove(), STAYS);
}

/** What is left of a text in a box that does not take all of it. */
export function without(dropped, text) {
  if (dropped === 'emoji') return text.replace(/\p{Extended_Pictographic}/gu, '');
  return dropped === 'lines' ? text.replace(/\n/g, '') : text;
}
