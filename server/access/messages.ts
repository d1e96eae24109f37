/** Why somebody can't send changes. */
export const READ_ONLY = {
  session: "You're not signed in, or your session has ended. Sign in again. Nothing was sent.",
  viewer: 'You have view-only access. Ask your administrator for the editor role to send changes.',
  'read-only': 'Customer Desk is in view-only mode. No one can send changes.',
} as const

/** The pages before and after the app: signing in and out. */
export const SIGN_IN = {
  unknownPerson:
    "We don't know who you are at this address. Open Customer Desk at the address you were given.",
  signedOut: "You're signed out.",
  unreachable: "Couldn't reach the sign-in service. Try again in a few minutes.",
  notStarted: "This sign-in wasn't started here, or it took too long. Sign in again.",
  notConfirmed: "The sign-in service didn't confirm who you are. Sign in again.",
  notAllowed:
    "You're signed in, but you don't have access to Customer Desk. Ask your administrator for access.",
  signIn: 'Sign in',
  again: 'Sign in again',
  another: 'Sign in with another account',
} as const
