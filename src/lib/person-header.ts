/** Sent with every change: whose page it comes from, so that the server never takes it for someone else's. */
export const PERSON_HEADER = 'x-desk-person'
