/**
 * What to call it: gone after a deploy, not reached, or kept back by a proxy that wants a sign-in. In the first bundle,
 * because no more code may come.
 */
export const MISSING_CODE = {
  gone: 'A newer version is available',
  'not-reached': 'Couldn’t load part of Customer Desk',
  session: 'Your session has ended',
} as const
