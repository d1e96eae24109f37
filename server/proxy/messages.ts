import { MAX_ID_LENGTH, type IdProblem } from '../../src/lib/paths/opaque-id.ts'

/** What the proxy says about requests it doesn't forward. */
export const REQUEST = {
  method: (method: string) => `This address doesn't support ${method} requests.`,
  uuid: (name: string) => `There's nothing at this address: its ${name} isn't a UUID.`,
  platform: "There's no such integration: a platform key is four lowercase letters.",
  idEncoding: (name: string) => `The ${name} in the address isn't properly percent-encoded.`,
  id: (name: string, problem: IdProblem) => `The ${name} in the address ${ID_PROBLEMS[problem]}.`,
  queryEncoding: "The query of the address isn't properly percent-encoded.",
  unknownParameter: "The address has a query parameter that isn't supported here.",
  repeatedParameter: (name: string) => `The query parameter ${name} was sent more than once.`,
  parameter: (name: string, shape: string) => `The query parameter ${name} must be ${shape}.`,
  idempotencyKey: "The Idempotency-Key isn't a GUID.",
  contentType: 'A change must be JSON: send the content type application/json.',
  bodyMissing: 'This request needs a JSON body.',
  bodyUnexpected: "This request can't have a body.",
  bodyMalformed: "The body isn't valid JSON.",
  bodyIncomplete: 'The connection closed before the body was complete.',
  bodyTooLarge: (kib: number) => `The body is larger than ${kib} KiB.`,
} as const

const ID_PROBLEMS = {
  empty: 'is empty',
  'too long': `is longer than ${MAX_ID_LENGTH} characters`,
  'not Unicode': "isn't valid Unicode",
  'control character': 'contains a control character',
  'dot step': 'contains a "." or ".." path step',
} satisfies Record<IdProblem, string>

/** What the proxy says when Codat can't be reached, or sends something that can't be passed on. */
export const UPSTREAM = {
  unreachable: "Couldn't reach Codat. Nothing was sent.",
  silent: (seconds: number) => `Codat didn't respond within ${seconds} seconds.`,
  redirect: "Codat redirected the request to another address, which we don't follow.",
  partial: 'Codat sent only part of what was requested.',
  notJson: "Codat sent something that isn't JSON, such as a sign-in or maintenance page.",
  unsafe: "Codat sent something we can't pass on.",
  noMessage: (status: number) => `Codat responded with status ${status} and no readable message.`,
} as const
