/** Differs from page to page, so that no browser remembers what was typed under a name. */
const PAGE = Math.random().toString(36).slice(2)

/**
 * Keeps the browser and password managers from filling a person's own name or address into a customer's fields.
 * Chrome ignores "off" for addresses and heeds a value it doesn't know; "none" is the one that is valid all the same for
 * accessibility checks (axe, `autocomplete-valid`). A name such as `addresses.0.city` would invite the guess again.
 */
export function noAutofill(id: string) {
  return {
    name: `${PAGE}${id}`,
    autoComplete: 'none',
    'data-1p-ignore': true,
    'data-bwignore': true,
    'data-form-type': 'other',
    'data-lpignore': true,
  } as const
}
