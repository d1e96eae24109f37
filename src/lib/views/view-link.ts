const queryOf = (href: string) => new URLSearchParams(/\?(.*)$/s.exec(href)?.[1])

/** Whether an address says nothing of how the list looks, so that it is opened with its default view. */
export const saysNothing = (href: string): boolean =>
  [...queryOf(href).keys()].every((name) => name === 'connection')

/** An address that opens the list as it looks with it here, also where another view is the default. */
export function lastingLink(href: string): string {
  if (!saysNothing(href)) return href
  return `${href}${href.includes('?') ? '&' : '?'}page=1`
}

/** The address of the list that another one shows, with the query of a view. The list's page may stand behind a `#`. */
export const viewLink = (href: string, query: string): string =>
  lastingLink(`${href.replace(/\?.*$/s, '')}${query === '' ? '' : `?${query}`}`)
