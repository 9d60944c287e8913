/**
 * Finds, in the page, what a person designates by its words; one source for both browsers. An exact label wins over one that
 * holds the words (« Courriel » over « Courriel de l’établissement »); under an open dialog, only the dialog can be reached.
 */
const FINDERS = String.raw`
  const flat = (t) => (t || '').replace(/\s+/g, ' ').trim().toLowerCase();
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) || document;
  const shown = (e) => e.getClientRects().length > 0;
  const firstLine = (e) => flat((e.innerText || e.textContent || '').trim().split('\n')[0]);
  const best = (all, wanted, textsOf) =>
    all.find((e) => textsOf(e).some((t) => t === wanted)) ||
    all.find((e) => textsOf(e).some((t) => t.startsWith(wanted))) ||
    // The frame is there before the page: its search, « nom ou courriel », is no field « Courriel » of a page that is on its way.
    all.find((e) => !e.closest('header') && textsOf(e).some((t) => t.includes(wanted))) || null;
  const fieldOf = (label, group) => {
    const groups = group ? [...root.querySelectorAll('fieldset')].filter((f) => f.querySelector('legend') && flat(f.querySelector('legend').innerText).includes(flat(group))) : [root];
    const fields = groups.flatMap((g) => [...g.querySelectorAll('input,select,textarea')]).filter((e) => !e.disabled && (shown(e) || [...(e.labels || [])].some(shown)));
    return best(fields, flat(label), (e) => [flat(e.getAttribute('aria-label')), ...[...(e.labels || [])].flatMap((l) => [firstLine(l), flat(l.innerText)])]);
  };
  const SELECTORS = { link: 'a[href],[role=link]', button: 'button,[role=button],input[type=submit],summary' };
  const roleOf = (role, name) => {
    const all = [...root.querySelectorAll(SELECTORS[role])].filter((e) => shown(e) && !e.disabled && e.getAttribute('aria-disabled') !== 'true');
    return best(all, flat(name), (e) => [flat(e.getAttribute('aria-label')), firstLine(e), flat(e.innerText || e.value)]);
  };
`;

/** The script that finds the field of a label, within the group of a legend when one is given. */
export const fieldScript = (label: string, group?: string): string => `(() => { ${FINDERS} return fieldOf(${JSON.stringify(label)}, ${JSON.stringify(group ?? '')}); })()`;

/** The script that finds the button or the link of these words. */
export const roleScript = (role: 'button' | 'link', name: string): string => `(() => { ${FINDERS} return roleOf(${JSON.stringify(role)}, ${JSON.stringify(name)}); })()`;
