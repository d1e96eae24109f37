/**
 * Things that go wrong on purpose. Each has a name that can be typed (`fault:<name>` in a search, `[fault:<name>]` in
 * the name of a customer that is written) or switched on for a company through the control API.
 */
export interface FaultDescription {
  name: string
  title: string
  description: string
  applies: 'read' | 'write'
}

const read = <const Name extends string>(name: Name, title: string, description: string) => ({
  name,
  title,
  description,
  applies: 'read' as const,
})

const READ_FAULTS = [
  read('slow', 'Slow answer', 'The answer comes after four seconds.'),
  read('hang', 'No answer', 'The request is accepted and never answered.'),
  read('rate-limited', 'Rate limited', 'HTTP 429 with Retry-After: 5; lifts after those five seconds.'),
  read('unauthorized', 'Key refused', 'HTTP 401, as if the API key were wrong.'),
  read('payment-required', 'Plan limit', 'HTTP 402; the body says 429, as Codat’s own sample does.'),
  read('forbidden', 'Forbidden', 'HTTP 403, as if the key belonged to another client.'),
  read('not-found', 'Not found', 'HTTP 404: no data available.'),
  read('method-not-allowed', 'Method not allowed', 'HTTP 405.'),
  read('conflict', 'Never requested', 'HTTP 409: the data set has not been requested.'),
  read('server-error', 'Server error', 'HTTP 500.'),
  read('unavailable', 'Maintenance', 'HTTP 503; the body says 500, as Codat’s own sample does.'),
  read('html', 'HTML instead of JSON', 'HTTP 200 with a web page, as a captive portal sends.'),
  read('garbage', 'Another shape', 'HTTP 200 with JSON that has nothing to do with the question.'),
  read('truncated-json', 'Half an answer', 'HTTP 200 with JSON that stops in the middle.'),
  read('dropped', 'Connection lost', 'The connection breaks before the answer.'),
  read('download-truncated', 'Half a file', 'Downloads of attachments break off in the middle.'),
  read('download-slow', 'Slow downloads', 'Attachments arrive at less than one megabyte a second.'),
  read('malformed-record', 'Damaged record', 'One record of the list cannot be read; the rest is fine.'),
  read(
    'quota-low',
    'Quota almost used up',
    'A good answer whose rate-limit headers show three requests left.',
  ),
  read('flaky', 'Fails once', 'HTTP 503 the first time, a good answer the second time, and so on in turn.'),
] as const satisfies readonly FaultDescription[]

export type ReadFault = (typeof READ_FAULTS)[number]['name']

export function isReadFault(name: string): name is ReadFault {
  return READ_FAULTS.some((fault) => fault.name === name)
}

const write = <const Name extends string>(name: Name, title: string, description: string) => ({
  name,
  title,
  description,
  applies: 'write' as const,
})

export const WRITE_FAULTS = [
  write('write-failed', 'Refused', 'Ends as Failed with an error on the customer name.'),
  write(
    'write-failed-plain',
    'Refused without a reason',
    'Ends as Failed with an error message and no field errors.',
  ),
  write(
    'write-failed-nested',
    'Refused, many errors',
    'Ends as Failed with errors on nested, indexed and unknown items, in several spellings.',
  ),
  write(
    'write-timeout-lands',
    'Times out, lands later',
    'Ends as TimedOut; the record changes all the same, later.',
  ),
  write('write-timeout-lost', 'Times out for good', 'Ends as TimedOut; the record never changes.'),
  write('write-dropped-before', 'Lost on the way', 'The connection breaks before the write is taken in.'),
  write('write-dropped-after', 'Answer lost', 'The write is taken in, then the connection breaks.'),
  write(
    'write-server-error-after',
    'Answer is an error',
    'The write is taken in, but the answer is HTTP 500.',
  ),
  write(
    'write-conflict',
    'Changed meanwhile',
    'Somebody else changes the record just before an update arrives.',
  ),
  write(
    'write-rate-limited',
    'Rate limited',
    'HTTP 429 with Retry-After: 5; lifts after those five seconds.',
  ),
  write('write-slow', 'Slow answer', 'Taken in at once, answered after four seconds.'),
  write('write-stays-pending', 'Never ends', 'Stays Pending for ever, unless a timeout was asked for.'),
  write(
    'write-poll-fails',
    'Status unreachable',
    'Taken in; the next three requests for its state answer HTTP 503.',
  ),
  write(
    'write-field-dropped',
    'Field dropped',
    'Ends as Success, but one of the fields is silently not written.',
  ),
] as const satisfies readonly FaultDescription[]

export type WriteFault = (typeof WRITE_FAULTS)[number]['name']

export function isWriteFault(name: string): name is WriteFault {
  return WRITE_FAULTS.some((fault) => fault.name === name)
}

/** The write fault somebody typed into a customer's name, if any. */
export function faultInName(name: unknown): WriteFault | undefined {
  const found = typeof name === 'string' ? /\[fault:([a-z-]+)\]/.exec(name)?.[1] : undefined
  return found !== undefined && isWriteFault(found) ? found : undefined
}

/** All faults, for the control API. */
export const FAULTS: readonly FaultDescription[] = [...READ_FAULTS, ...WRITE_FAULTS]

const QUERY_SENTINEL = /fault:([a-z-]+)/

/** The read fault somebody typed into a search, if any. */
export function faultInQuery(query: string | null): ReadFault | undefined {
  const name = QUERY_SENTINEL.exec(query ?? '')?.[1]
  return name !== undefined && isReadFault(name) ? name : undefined
}

/** The operand without its sentinel: what is left still filters, so `fault:slow acme` is a slow search for acme. */
export function stripFaultSentinel(operand: string): string {
  return operand
    .replace(QUERY_SENTINEL, (sentinel, name: string) => (isReadFault(name) ? '' : sentinel))
    .trim()
}
