/** How people sign in at this desk. The server writes it into the page. */
export type DeskAccess = 'none' | 'oidc' | 'header'

function fact(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content
}

export function deskAccess(): DeskAccess {
  const access = fact('desk-access')
  return access === 'oidc' || access === 'header' ? access : 'none'
}

/** Why nothing may be written here, in words; undefined when it may. The server refuses all the same. */
export function noWritingReason(): string | undefined {
  switch (fact('desk-can-write')) {
    case 'viewer':
      return 'Your role may look at everything and change nothing.'
    case 'read-only':
      return 'This desk is set to read only.'
    default:
      return undefined
  }
}

/** Where to sign in again, to come back to this page. */
export function signInAddress(): string {
  return `/auth/login?returnTo=${encodeURIComponent(location.pathname + location.search)}`
}
