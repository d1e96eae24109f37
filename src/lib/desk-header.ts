/**
 * On every response of our own server to a request under `/api` and `/auth`, errors included. A response without it was
 * made on the way, for example by a reverse proxy that wants people to sign in.
 */
export const DESK_HEADER = 'x-customer-desk'
