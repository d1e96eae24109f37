import { PERSON_HEADER } from '../lib/person-header.ts'

/**
 * Whose page this is, as the server wrote it into the page: opaque, and the same after every sign-in. Undefined where nobody
 * signs in. It stays what it is when somebody else signs in elsewhere in this browser.
 */
export function personOfPage(): string | undefined {
  if (typeof document === 'undefined') return undefined
  return document.querySelector<HTMLMetaElement>('meta[name="desk-person"]')?.content || undefined
}

/** The server refuses a change of a page whose person is no longer the one signed in. */
export function personHeader(): Record<string, string> {
  const person = personOfPage()
  return person === undefined ? {} : { [PERSON_HEADER]: person }
}
