/** A failure on purpose, as the control API lists it. */
export interface FaultDescription {
  name: string
  title: string
  description: string
  /** Which requests it hits: reads, or those that change something. */
  applies: 'read' | 'write'
  /** Who fails: Codat, or the desk's own server before anything reaches Codat. */
  by: 'codat' | 'desk'
  /** Where the usual ones would not do when it is switched on; see `ActiveFault`. */
  defaults?: { scope?: 'all'; times?: 1 }
}

type Kind = Pick<FaultDescription, 'applies' | 'by'>

const of =
  <const K extends Kind>(kind: K) =>
  <const Name extends string>(
    name: Name,
    title: string,
    description: string,
    defaults?: NonNullable<FaultDescription['defaults']>,
  ) => ({ name, title, description, ...kind, ...(defaults && { defaults }) })

const read = of({ applies: 'read', by: 'codat' })
const write = of({ applies: 'write', by: 'codat' })
const serverRead = of({ applies: 'read', by: 'desk' })
const serverWrite = of({ applies: 'write', by: 'desk' })

export const READ_FAULTS = [
  read('slow', 'Slow answer', 'The answer comes after four seconds.'),
  read('hang', 'No answer', 'The request is accepted and never answered.'),
  read('rate-limited', 'Rate limited', 'HTTP 429 with Retry-After: 5; lifts after those five seconds.'),
  read(
    'rate-limited-long',
    'Rate limited for long',
    'HTTP 429 with Retry-After: 60, longer than a page waits.',
  ),
  read('bad-request', 'Not understood', 'HTTP 400, as for an order or a page that Codat refuses.'),
  read('unauthorized', 'Key refused', 'HTTP 401, as if the API key were wrong.'),
  read('payment-required', 'Plan limit', 'HTTP 402; the body says 429, as Codat’s own sample does.'),
  read('forbidden', 'Forbidden', 'HTTP 403, as if the key belonged to another client.'),
  read('not-found', 'Not found', 'HTTP 404: no data available.'),
  read('method-not-allowed', 'Method not allowed', 'HTTP 405.'),
  read('conflict', 'Never requested', 'HTTP 409: the data set has not been requested.'),
  read('unprocessable', 'Repeated request', 'HTTP 422, as for a key that was used with another body.'),
  read('withheld', 'Legal reasons', 'HTTP 451.'),
  read('server-error', 'Server error', 'HTTP 500.'),
  read('bad-gateway', 'Gateway page', 'HTTP 502 with the web page of a gateway.'),
  read('unavailable', 'Maintenance', 'HTTP 503; the body says 500, as Codat’s own sample does.'),
  read('gateway-timeout', 'Gateway time-out', 'HTTP 504 with the web page of a gateway.'),
  read('html', 'HTML instead of JSON', 'HTTP 200 with a web page, as a captive portal sends.'),
  read('garbage', 'Another shape', 'HTTP 200 with JSON that has nothing to do with the question.'),
  read('truncated-json', 'Half an answer', 'HTTP 200 with JSON that stops in the middle.'),
  read('cut-short', 'Cut answer', 'HTTP 200 with a body that ends before its announced length.'),
  read('dropped', 'Connection lost', 'The connection breaks before the answer.'),
  read('download-truncated', 'Half a file', 'Downloads of attachments break off in the middle.'),
  read('download-slow', 'Slow downloads', 'Attachments arrive at less than one megabyte a second.'),
  read('malformed-record', 'Damaged record', 'One record of the list cannot be read; the rest is fine.'),
  read(
    'quota-low',
    'Quota almost used up',
    'A good answer whose rate-limit headers show three requests left.',
    { scope: 'all' },
  ),
  read('flaky', 'Fails once', 'HTTP 503 the first time, a good answer the second time, and so on in turn.'),
] as const satisfies readonly FaultDescription[]

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
  write('write-bad-request', 'Not understood', 'HTTP 400; not taken in.'),
  write('write-unauthorized', 'Key refused', 'HTTP 401; not taken in.'),
  write('write-payment-required', 'Plan limit', 'HTTP 402; not taken in.'),
  write('write-forbidden', 'Forbidden', 'HTTP 403; not taken in.'),
  write('write-repeated-key', 'Key used before', 'HTTP 422: the request key belongs to another body.'),
  write(
    'write-rate-limited',
    'Rate limited',
    'HTTP 429 with Retry-After: 5; lifts after those five seconds.',
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

const WHOLE_COMPANY = { scope: 'all' } as const

export const SERVER_READ_FAULTS = [
  serverRead('desk-session', 'Session ended', 'HTTP 401 of the desk: nobody is signed in.'),
  serverRead('desk-rate', 'Asked too often', 'HTTP 429 of the desk, to be asked again after 40 seconds.'),
  serverRead('desk-quota', 'Quota used up', 'HTTP 429 of the desk until midnight UTC.'),
  serverRead('desk-busy', 'Company busy', 'HTTP 503 of the desk, to be asked again after 20 seconds.'),
  serverRead('desk-network', 'Desk not reached', 'The connection to the desk breaks without any answer.'),
  serverRead('desk-silent', 'Desk says nothing', 'No answer at all; the page gives up after 45 seconds.'),
  serverRead('desk-clock', 'Clock an hour off', 'A good answer that was sent an hour ago.', WHOLE_COMPANY),
  serverRead(
    'desk-update',
    'Newer version out',
    'Once: files of the desk this browser has not loaded yet are gone until the page is loaded anew. Built app only.',
    { times: 1 },
  ),
] as const satisfies readonly FaultDescription[]

export const SERVER_WRITE_FAULTS = [
  serverWrite('write-desk-session', 'Session ended', 'HTTP 401 of the desk: nobody is signed in.'),
  serverWrite('write-desk-viewer', 'Viewer', 'HTTP 403 of the desk: the role may only read.'),
  serverWrite(
    'write-desk-read-only',
    'Read only',
    'HTTP 403 of the desk: nothing can be changed through it.',
  ),
  serverWrite(
    'write-desk-rate',
    'Asked too often',
    'HTTP 429 of the desk, to be asked again after 40 seconds.',
  ),
  serverWrite('write-desk-quota', 'Quota used up', 'HTTP 429 of the desk until midnight UTC.'),
  serverWrite('write-desk-busy', 'Company busy', 'HTTP 503 of the desk, to be asked again after 20 seconds.'),
  serverWrite(
    'write-desk-network',
    'Desk not reached',
    'The connection to the desk breaks; nothing is sent on.',
  ),
] as const satisfies readonly FaultDescription[]
