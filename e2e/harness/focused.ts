/** The words of the focused element: its label, its name, or its text. Runs in the page. */
export const FOCUSED = `(() => {
  const e = document.activeElement;
  if (!e || e === document.body) return '';
  const label = e.labels && e.labels[0] ? e.labels[0].innerText : '';
  return (e.getAttribute('aria-label') || label || e.innerText || e.getAttribute('name') || e.tagName).trim();
})()`;
