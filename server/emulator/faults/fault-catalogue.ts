/** A simulated failure, as the control API lists it. */
export interface FaultDescription {
  name: string
  title: string
  description: string
  /** Which requests it hits: reads, or those that change something. */
  applies: 'read' | 'write'
  /** Who fails: Codat, or Customer Desk's own server before anything reaches Codat. */
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
  read('slow', 'Slow response', 'The response takes four seconds.'),
  read('hang', 'No response', 'The request is accepted, but no response ever comes.'),
  read('rate-limited', 'Rate limited', 'HTTP 429 with Retry-After: 5, until those five seconds are over.'),
  read(
    'rate-limited-long',
    'Rate limited for a minute',
    'HTTP 429 with Retry-After: 60, longer than a page waits.',
  ),
  read('bad-request', 'Bad request', 'HTTP 400, as for a sort order or a page that Codat rejects.'),
  read('unauthorized', 'Wrong API key', 'HTTP 401, as if the API key were wrong.'),
  read('payment-required', 'Plan limit', 'HTTP 402; the body says 429, as Codat’s own sample does.'),
  read('forbidden', 'Forbidden', 'HTTP 403, as if the key belonged to another client.'),
  read('not-found', 'Not found', 'HTTP 404: no data available.'),
  read('method-not-allowed', 'Method not allowed', 'HTTP 405.'),
  read('conflict', 'Never synced', 'HTTP 409: the data set was never requested.'),
  read(
    'unprocessable',
    'Unprocessable',
    'HTTP 422, as for an idempotency key that was used with another body.',
  ),
  read('withheld', 'Legal reasons', 'HTTP 451.'),
  read('server-error', 'Server error', 'HTTP 500.'),
  read('bad-gateway', 'Bad gateway', 'HTTP 502 with a web page from a gateway.'),
  read('unavailable', 'Maintenance', 'HTTP 503; the body says 500, as Codat’s own sample does.'),
  read('gateway-timeout', 'Gateway timeout', 'HTTP 504 with a web page from a gateway.'),
  read('html', 'HTML instead of JSON', 'HTTP 200 with a web page, like one from a captive portal.'),
  read('garbage', 'Unexpected JSON', 'HTTP 200 with JSON that has nothing to do with the request.'),
  read('truncated-json', 'Truncated JSON', 'HTTP 200 with JSON that stops in the middle.'),
  read('cut-short', 'Cut short', 'HTTP 200 with a body that is shorter than its Content-Length.'),
  read('dropped', 'Connection lost', 'The connection breaks before the response.'),
  read('download-truncated', 'Broken downloads', 'Attachment downloads break off in the middle.'),
  read('download-slow', 'Slow downloads', 'Attachments download at less than one megabyte a second.'),
  read('malformed-record', 'Malformed record', 'One record in the list is malformed. The others are fine.'),
  read(
    'quota-low',
    'Quota almost used up',
    'A normal response whose rate-limit headers show three requests left.',
    { scope: 'all' },
  ),
  read(
    'flaky',
    'Fails every other time',
    'HTTP 503 the first time, a normal response the second time, and so on.',
  ),
] as const satisfies readonly FaultDescription[]

export const WRITE_FAULTS = [
  write('write-failed', 'Fails with an error', 'Fails with an error on the customer name.'),
  write(
    'write-failed-plain',
    'Fails without field errors',
    'Fails with an error message and no field errors.',
  ),
  write(
    'write-failed-nested',
    'Fails with many errors',
    'Fails with errors on nested, indexed and unknown items, in several spellings.',
  ),
  write('write-bad-request', 'Bad request', 'HTTP 400. The change isn’t received.'),
  write('write-unauthorized', 'Wrong API key', 'HTTP 401. The change isn’t received.'),
  write('write-payment-required', 'Plan limit', 'HTTP 402. The change isn’t received.'),
  write('write-forbidden', 'Forbidden', 'HTTP 403. The change isn’t received.'),
  write('write-repeated-key', 'Idempotency key reused', 'HTTP 422: the key was used with another body.'),
  write(
    'write-rate-limited',
    'Rate limited',
    'HTTP 429 with Retry-After: 5, until those five seconds are over.',
  ),
  write('write-timeout-lands', 'Times out, changes later', 'Times out. The record changes later anyway.'),
  write('write-timeout-lost', 'Times out for good', 'Times out. The record never changes.'),
  write('write-dropped-before', 'Request lost', 'The connection breaks before Codat receives the change.'),
  write('write-dropped-after', 'Response lost', 'Codat receives the change, then the connection breaks.'),
  write(
    'write-server-error-after',
    'Received, but HTTP 500',
    'Codat receives the change, but the response is HTTP 500.',
  ),
  write(
    'write-conflict',
    'Changed by someone else',
    'Someone else changes the record just before an update arrives.',
  ),
  write('write-slow', 'Slow response', 'Codat receives the change at once and responds after four seconds.'),
  write('write-stays-pending', 'Stays pending', 'Stays Pending forever, unless the request sets a timeout.'),
  write(
    'write-poll-fails',
    'Status unavailable',
    'Codat receives the change. The next three status requests get HTTP 503.',
  ),
  write('write-field-dropped', 'Field dropped', 'Succeeds, but one of the fields is silently ignored.'),
] as const satisfies readonly FaultDescription[]

const WHOLE_COMPANY = { scope: 'all' } as const

export const SERVER_READ_FAULTS = [
  serverRead('desk-session', 'Session ended', 'HTTP 401 from Customer Desk: no one is signed in.'),
  serverRead('desk-rate', 'Too many requests', 'HTTP 429 from Customer Desk with Retry-After: 40.'),
  serverRead('desk-quota', 'Quota used up', 'HTTP 429 from Customer Desk until midnight UTC.'),
  serverRead('desk-busy', 'Company busy', 'HTTP 503 from Customer Desk with Retry-After: 20.'),
  serverRead(
    'desk-network',
    'Server unreachable',
    'The connection to Customer Desk breaks without a response.',
  ),
  serverRead('desk-silent', 'Server silent', 'No response at all. The page gives up after 45 seconds.'),
  serverRead(
    'desk-clock',
    'Clock an hour off',
    'A normal response with a date of an hour ago.',
    WHOLE_COMPANY,
  ),
  serverRead(
    'desk-update',
    'New version',
    'Once: files this browser hasn’t loaded yet are gone until the page is reloaded. Built app only.',
    { times: 1 },
  ),
] as const satisfies readonly FaultDescription[]

export const SERVER_WRITE_FAULTS = [
  serverWrite('write-desk-session', 'Session ended', 'HTTP 401 from Customer Desk: no one is signed in.'),
  serverWrite('write-desk-viewer', 'View-only access', 'HTTP 403 from Customer Desk: the role is view-only.'),
  serverWrite(
    'write-desk-read-only',
    'View-only mode',
    'HTTP 403 from Customer Desk: no one can send changes.',
  ),
  serverWrite('write-desk-rate', 'Too many requests', 'HTTP 429 from Customer Desk with Retry-After: 40.'),
  serverWrite('write-desk-quota', 'Quota used up', 'HTTP 429 from Customer Desk until midnight UTC.'),
  serverWrite('write-desk-busy', 'Company busy', 'HTTP 503 from Customer Desk with Retry-After: 20.'),
  serverWrite(
    'write-desk-network',
    'Server unreachable',
    'The connection to Customer Desk breaks. Nothing is sent to Codat.',
  ),
] as const satisfies readonly FaultDescription[]
