/** What the server says about requests it doesn't accept, wherever they are checked. */
export const NOT_FOUND = "There's nothing at this address."
export const UNKNOWN_HOST =
  "Customer Desk isn't available under this host name. If it's yours, add it to ALLOWED_HOSTS."
export const ONLY_GET = 'Only GET is allowed here.'
export const OTHER_SITE = 'This request comes from another site.'
export const NO_ORIGIN =
  'A request that changes something must say where it comes from: send the Origin header.'
export const INTERNAL_ERROR = 'Something went wrong in Customer Desk.'
export const CONNECTION_BROKEN = 'The connection to Codat broke before we got a response.'
export const SHUTTING_DOWN = 'Customer Desk is shutting down and no longer waits for Codat.'
/** Added for a change without a response, which may have been carried out all the same. */
export const MAYBE_SENT =
  'Codat may still have received the change. Check the change history before you send it again.'

export const TARGET = {
  tooLong: 'The address is too long.',
  notPath: 'The request must name a path, not a whole URL.',
  character: 'The address contains a character that must be percent-encoded.',
  emptyStep: 'The address contains an empty path step.',
  encoding: "The address isn't properly percent-encoded.",
  dotStep: 'The address contains a "." or ".." path step.',
} as const

export const HEAD = {
  version: 'Customer Desk uses HTTP/1.1.',
  tooManyHeaders: 'The request has too many headers.',
  repeated: (name: string) => `The ${name} header was sent more than once.`,
  host: 'The Host header is missing or malformed.',
  lengths: 'The length of the body is given in two ways.',
  coding: "The transfer coding of the body isn't supported.",
  body: (method: string) => `A ${method} request can't have a body.`,
  expectation: 'The only supported expectation is 100-continue.',
} as const
