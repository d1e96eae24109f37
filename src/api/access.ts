import { renderedFor } from '../lib/rendered-for.ts'
import { appStatus } from './app-status.ts'

/** How people sign in. The server writes it into the page. */
export type DeskAccess = 'none' | 'oidc' | 'header'

function fact(name: string): string | undefined {
  return typeof document === 'undefined'
    ? undefined
    : document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content
}

export function deskAccess(): DeskAccess {
  const access = fact('desk-access')
  return access === 'oidc' || access === 'header' ? access : 'none'
}

/** Why nobody can change anything here: the person's role, or the setting of the whole installation. */
export const VIEW_ONLY = {
  viewer: 'You have view-only access',
  'read-only': 'Customer Desk is in view-only mode',
} as const

/** Whether a refusal is one of these: there is nothing to correct, and sending again leads to the same. */
export function isViewOnly(code: string | null | undefined): code is keyof typeof VIEW_ONLY {
  return code === 'viewer' || code === 'read-only'
}

/** Undefined when changes are possible, as far as the page or an earlier refusal says. The server refuses them all the same. */
export function noWritingReason(): string | undefined {
  const reason = appStatus().viewOnly ?? renderedFor()?.canWrite ?? fact('desk-can-write')
  return isViewOnly(reason) ? `${VIEW_ONLY[reason]}.` : undefined
}

/** Where to sign in again, to come back to this page. */
export function signInAddress(): string {
  return `/auth/login?returnTo=${encodeURIComponent(location.pathname + location.search)}`
}
