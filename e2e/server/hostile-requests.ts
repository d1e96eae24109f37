import { CODAT_ROUTES } from '../../server/proxy/routes.ts'
import { COMPANY, CUSTOMERS, DOWNLOAD, PUSH } from '../../server/testing/handler-under-test.ts'

/** A request as bytes; nothing of it may reach the upstream. */
export interface Hostile {
  group: string
  bytes: (port: number) => string
}

const CONNECTION = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'

/** The desk's own page asking, unless `host` or `headers` say otherwise. */
function raw(method: string, target: string, headers: readonly string[] = [], body = '', host?: string) {
  return (port: number): string =>
    [
      `${method} ${target.replaceAll('{port}', String(port))} HTTP/1.1`,
      ...(host === '' ? [] : [`Host: ${host?.replaceAll('{port}', String(port)) ?? `127.0.0.1:${port}`}`]),
      'Connection: close',
      ...headers.map((line) => line.replaceAll('{port}', String(port))),
      '',
      body,
    ].join('\r\n')
}

const OURS = ['Origin: http://127.0.0.1:{port}', 'Sec-Fetch-Site: same-origin']
const JSON_TYPE = 'Content-Type: application/json'

function length(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body, 'latin1')}`
}

const CLIMBS = [
  '..',
  '.',
  '%2e%2e',
  '%2E%2e',
  '.%2e',
  '%2e',
  '%252e%252e',
  '%25252e%25252e',
  '..%2f',
  '%2e%2e%2f',
  '..%2f..%2f',
  '..%5c',
  '..\\',
  '%c0%ae%c0%ae',
  '%u002e%u002e',
  '..;',
  '..%00',
  'x%0d%0ax',
  '..%2f%2e%2e%2fx',
]

const PLACES = [
  (step: string) => `/api/${step}/companies`,
  (step: string) => `/api/companies/${step}`,
  (step: string) => `/api/companies/${step}/apiKeys`,
  (step: string) => `/api/companies/${COMPANY}/${step}/data/customers`,
  (step: string) => `/api/companies/${COMPANY}/connections/${step}`,
  (step: string) => `${CUSTOMERS}/${step}`,
  (step: string) => `${CUSTOMERS}/${step}/apiKeys`,
  (step: string) => `${CUSTOMERS}/x/${step}`,
  (step: string) => `/${step}/api/companies`,
]

const traversal: Hostile[] = CLIMBS.flatMap((step) =>
  PLACES.map((place) => ({ group: 'traversal', bytes: raw('GET', place(step), OURS) })),
)

const targets: Hostile[] = [
  'http://evil.example/api/companies',
  'http://127.0.0.1:{port}/api/companies',
  'https://127.0.0.1/api/companies',
  'ftp://evil.example/api/companies',
  '//evil.example/api/companies',
  '///api/companies',
  '//api/companies',
  '/api//companies',
  '/api/companies//',
  '/api/companies/',
  '/api/companies;x=1',
  '/api/companies;',
  '/api/compa%6eies',
  '/%61pi/companies',
  '/API/companies',
  '/api/Companies',
  '/api/companies%20',
  '/api/companies%09',
  '/api/companies%00',
  '/api/companies%3fpage=1',
  '/api/companies#x',
  '/api/companies\\',
  '\\api\\companies',
  '/api%2fcompanies',
  '/api%5ccompanies',
  '/api/companies?page=%',
  '/api/companies%',
  '/api/"companies"',
  '/api/<companies>',
  '/api/companies/\u00ff',
  '*',
  'api/companies',
  '?page=1',
  `/api/companies/${'a'.repeat(20_000)}`,
].map((target) => ({ group: 'targets', bytes: raw('GET', target, OURS) }))

const UNLISTED = [
  '/apiKeys',
  '/profile',
  '/profile/syncSettings',
  '/webhooks',
  '/webhooks/consumers',
  '/rules',
  '/clients',
  '/users',
  '/companies/products/refresh',
  `/companies/${COMPANY}/accessToken`,
  `/companies/${COMPANY}/syncSettings`,
  `/companies/${COMPANY}/data`,
  `/companies/${COMPANY}/data/all`,
  `/companies/${COMPANY}/data/queue/all`,
  `/companies/${COMPANY}/data/suppliers`,
  `/companies/${COMPANY}/data/invoices`,
  `/companies/${COMPANY}/data/bankAccounts`,
  `/companies/${COMPANY}/connections/${CONNECTION}/push/suppliers`,
  `/companies/${COMPANY}/connections/${CONNECTION}/push/bankAccounts`,
  `/companies/${COMPANY}/connections/${CONNECTION}/authorization`,
  `/companies/${COMPANY}/connections/${CONNECTION}/data/customers/9/attachments/7/download/x`,
  '/emulator/faults',
  '/emulator/companies',
  '/.env',
  '/../server/app/config.ts',
  '/metrics',
  '/healthz',
]

const unlisted: Hostile[] = UNLISTED.flatMap((path) =>
  ['GET', 'POST', 'PUT', 'DELETE'].map((method) => ({
    group: 'unlisted',
    bytes:
      method === 'GET'
        ? raw(method, `/api${path}`, OURS)
        : raw(method, `/api${path}`, [...OURS, JSON_TYPE, length('{}')], '{}'),
  })),
)

const IDS: Readonly<Record<string, string>> = {
  companyId: COMPANY,
  connectionId: CONNECTION,
  pushOperationKey: COMPANY,
  datasetId: COMPANY,
  platformKey: 'gbol',
  customerId: '9',
  attachmentId: '7',
}

/** Every listed address under every method it is not listed with. */
const methods: Hostile[] = [...new Set(CODAT_ROUTES.map(({ template }) => template))].flatMap((template) => {
  const allowed = new Set<string>(
    CODAT_ROUTES.filter((route) => route.template === template).map(({ method }) => method),
  )
  const target = `/api${template.replaceAll(/\{(\w+)\}/g, (_, name: string) => IDS[name] ?? '')}`
  return ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'SEARCH']
    .filter((method) => !allowed.has(method))
    .map((method) => ({ group: 'methods', bytes: raw(method, target, OURS) }))
})

const hosts: Hostile[] = [
  '',
  'evil.example',
  'evil.example:{port}',
  '127.0.0.1.evil.example',
  'localhost.evil.example',
  'evil.example#127.0.0.1',
  'evil.example/127.0.0.1',
  '127.0.0.1@evil.example',
  '127.0.0.1:{port}@evil.example',
  '127.0.0.1:99999',
  '127.0.0.1:x',
  '127.0.0.1 evil.example',
  '128.0.0.1',
  '0.0.0.0:{port}',
  '169.254.169.254',
  '10.0.0.1',
  '[::2]',
  '[::ffff:10.0.0.1]',
  '2130706433',
  '0x7f000001',
  'localhostx',
  'xlocalhost',
  'localhost,evil.example',
  'http://127.0.0.1',
  'api.codat.io',
].map((host) => ({ group: 'hosts', bytes: raw('GET', '/api/companies', [], '', host) }))

const SITES = [
  ['Origin: http://evil.example'],
  ['Origin: https://127.0.0.1.evil.example'],
  ['Origin: http://127.0.0.1:1'],
  ['Origin: http://localhost.evil.example'],
  ['Origin: null'],
  ['Origin: file://'],
  ['Origin: '],
  ['Origin: http://127.0.0.1:{port}/', 'Origin: http://evil.example'],
  ['Origin: http://evil.example http://127.0.0.1:{port}'],
  ['Origin: chrome-extension://abc'],
  ['Sec-Fetch-Site: cross-site'],
  ['Sec-Fetch-Site: same-site'],
  ['Sec-Fetch-Site: cross-site', 'Origin: http://127.0.0.1:{port}'],
  ['Sec-Fetch-Site: same-origin', 'Origin: http://evil.example'],
  ['Sec-Fetch-Site: same-origin', 'Sec-Fetch-Site: cross-site'],
  ['Sec-Fetch-Site: SAME-ORIGIN'],
]

const TYPES = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
]

const sites: Hostile[] = SITES.flatMap((site) =>
  [
    raw('GET', '/api/companies', site),
    raw('OPTIONS', PUSH, [...site, 'Access-Control-Request-Method: POST']),
    ...TYPES.map((type) => raw('POST', PUSH, [...site, `Content-Type: ${type}`, length('{}')], '{}')),
  ].map((bytes) => ({ group: 'sites', bytes })),
)

const writes: Hostile[] = [
  raw('POST', PUSH, [JSON_TYPE, length('{}')], '{}'),
  raw('POST', PUSH, ['Sec-Fetch-Site: none', JSON_TYPE, length('{}')], '{}'),
  raw('POST', PUSH, [...OURS, length('{}')], '{}'),
  raw('POST', PUSH, [...OURS, JSON_TYPE, length('')]),
  ...[
    'text/plain',
    'text/json5',
    'application/x-www-form-urlencoded',
    'text/plain; application/json',
    'application/jsonp',
    'application/xml',
    'application/json, text/plain',
  ].map((type) => raw('POST', PUSH, [...OURS, `Content-Type: ${type}`, length('{}')], '{}')),
  ...[
    '{',
    '{}}',
    '{}\0',
    "{'a':1}",
    '\xef\xbb\xbf{}x',
    '\xff\xfe',
    '{"a":"\xff"}',
    'a=1',
    '<x/>',
    'undefined',
    '\x1f\x8b',
  ].map((body) => raw('POST', PUSH, [...OURS, JSON_TYPE, length(body)], body)),
  ...['a b', '"x"', 'x,y', 'x'.repeat(200), 'x;y', '\xe9', '../x'].map((key) =>
    raw('POST', PUSH, [...OURS, JSON_TYPE, `Idempotency-Key: ${key}`, length('{}')], '{}'),
  ),
  raw('POST', PUSH, [...OURS, JSON_TYPE, 'Content-Length: 1048577'], `"${'x'.repeat(1_048_575)}"`),
  raw('POST', PUSH, [...OURS, JSON_TYPE, 'Content-Length: 99999999999'], '{'),
  raw('POST', PUSH, [...OURS, JSON_TYPE, 'Expect: 200-ok', length('{}')], '{}'),
].map((bytes) => ({ group: 'writes', bytes }))

const inner = `GET ${CUSTOMERS} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`

const framing: Hostile[] = [
  ['Content-Length: 2', 'Content-Length: 60'],
  ['Content-Length: 2', 'Content-Length: 2'],
  ['Content-Length: 2, 2'],
  ['Content-Length: 2', 'Transfer-Encoding: chunked'],
  ['Transfer-Encoding: chunked', 'Content-Length: 2'],
  ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'],
  ['Transfer-Encoding: identity, chunked, identity'],
  ['Transfer-Encoding: xchunked'],
  ['Transfer-Encoding: chunked, x'],
  ['Transfer-Encoding : chunked'],
  ['Transfer-Encoding:\x0bchunked'],
  ['Transfer-Encoding: "chunked"'],
  ['X: y\nTransfer-Encoding: chunked'],
  ['X: y\rTransfer-Encoding: chunked'],
  ['Transfer-Encoding:\r\n chunked'],
  ['Content-Length: -1'],
  ['Content-Length: +2'],
  ['Content-Length: 0x2'],
  ['Content-Length: 2 2'],
  ['Content-Length: 1e1'],
  ['Content-Length: '],
  ['Content-Length : 2'],
  ['Content\0-Length: 2'],
  ['Content_Length: 2'],
  ['Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__', 'Content-Length: 2'],
].flatMap((lines) => [
  { group: 'framing', bytes: raw('POST', PUSH, [JSON_TYPE, ...lines], `{}${inner}`) },
  { group: 'framing', bytes: raw('GET', CUSTOMERS.replace(COMPANY, 'x'), lines, `0\r\n\r\n${inner}`) },
])

const broken: Hostile[] = [
  '4\r\n{}\r\n0\r\n\r\n',
  'x\r\n{}\r\n0\r\n\r\n',
  '-2\r\n{}\r\n0\r\n\r\n',
  '2;a="\n"\r\n{}\r\n0\r\n\r\n',
  '0x2\r\n{}\r\n0\r\n\r\n',
  'ffffffffffffffff2\r\n{}\r\n0\r\n\r\n',
  '2\n{}\n0\n\n',
].map((body) => ({
  group: 'framing',
  bytes: raw('POST', PUSH, [...OURS, JSON_TYPE, 'Transfer-Encoding: chunked'], body),
}))

const lines: Hostile[] = [
  (port: number) => `GET /api/companies HTTP/1.1\nHost: 127.0.0.1:${port}\n\n`,
  () => 'GET /api/companies\r\n\r\n',
  () => 'GET /api/companies HTTP/0.9\r\n\r\n',
  () => 'GET /api/companies HTTP/1.1\r\n\r\n',
  (port: number) => `GET /api/companies HTTP/2.0\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
  (port: number) => `GET /api/companies /x HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
  (port: number) => `GET /api/companies HTTP/1.1\r\n Host: 127.0.0.1:${port}\r\n\r\n`,
  (port: number) => `GET /api/companies HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.example\r\n\r\n`,
  (port: number) => `CONNECT 127.0.0.1:${port} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
  () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  (port: number) => `get /api/companies HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
  (port: number) =>
    `GET /api/companies HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${'X-Filler: 0123456789\r\n'.repeat(3_000)}\r\n`,
  (port: number) =>
    `GET /api/companies HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`,
].map((bytes) => ({ group: 'lines', bytes }))

const queries: Hostile[] = [
  'page=1&page=2',
  'page=1&page=1',
  'page=x',
  'page=-1',
  'page=1e9',
  'page=1%00',
  'page[]=1',
  'page%5B%5D=1',
  'Page=1',
  'pAge=1',
  'page;x=1',
  'pageSize=99999999999',
  'orderBy=a,b',
  'orderBy=%2e%2e',
  'query=%00',
  'query=%0d%0aX: y',
  `query=${'x'.repeat(3_000)}`,
  'query=%ff',
  'query=%ed%a0%80',
  'apiKey=x',
  'authorization=x',
  'url=http://evil.example',
  'callback=alert',
  '_method=DELETE',
  '__proto__=1',
  'constructor=1',
  'toString=1',
  '=1',
  'page',
  'filename=x',
].map((query) => ({ group: 'queries', bytes: raw('GET', `${CUSTOMERS}?${query}`, OURS) }))

const files: Hostile[] = [
  'path=/etc/passwd',
  'filename=a&filename=b',
  `filename=${'x'.repeat(2_000)}`,
  'type=text/html',
].map((query) => ({ group: 'queries', bytes: raw('GET', `${DOWNLOAD}?${query}`, OURS) }))

export const HOSTILE: readonly Hostile[] = [
  ...traversal,
  ...targets,
  ...unlisted,
  ...methods,
  ...hosts,
  ...sites,
  ...writes,
  ...framing,
  ...broken,
  ...lines,
  ...queries,
  ...files,
]
