import { expect, it } from 'vitest'
import type { HttpRequest, HttpResponse } from '../http/exchange.ts'
import { toHttpRequest } from '../http/fetch-adapter.ts'
import { dataScript, isAskedForHere, readFirstData } from './first-data.ts'

const NAVIGATION = { 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'same-origin' }

const requestWith = (headers: Record<string, string>, method = 'GET'): HttpRequest =>
  toHttpRequest(new Request('http://127.0.0.1:8080/companies/1/customers', { method, headers }))

it.each([
  ['a link of ours', {}, 'GET', true],
  ['a typed address', { 'sec-fetch-site': 'none' }, 'GET', true],
  ['another site', { 'sec-fetch-site': 'cross-site' }, 'GET', false],
  ['a sister site', { 'sec-fetch-site': 'same-site' }, 'GET', false],
  ['a guess of the browser', { 'sec-purpose': 'prefetch;prerender' }, 'GET', false],
  ['a guess of an older browser', { purpose: 'prefetch' }, 'GET', false],
  ['a guess of Firefox', { 'x-moz': 'prefetch' }, 'GET', false],
  ['a preview of Safari', { 'x-purpose': 'preview' }, 'GET', false],
  ['a frame', { 'sec-fetch-dest': 'iframe' }, 'GET', false],
  ['a window', { 'sec-fetch-dest': 'document' }, 'GET', true],
  ['a script', { 'sec-fetch-mode': 'cors' }, 'GET', false],
  ['a form', {}, 'POST', false],
  ['a check of the page', {}, 'HEAD', false],
])('%s: %j %s is asked for here: %s', (_, headers, method, expected) => {
  expect(isAskedForHere(requestWith({ ...NAVIGATION, ...headers }, method))).toBe(expected)
})

it('a client that says nothing about itself gets no data with its page', () => {
  expect(isAskedForHere(requestWith({}))).toBe(false)
})

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }
const respond = (change: Partial<HttpResponse>) => async () => ({
  status: 200,
  headers: JSON_TYPE,
  body: Buffer.from('{"a":"é"}'),
  ...change,
})

it('is read as the same person would read it, uncompressed and whole', async () => {
  const asked: HttpRequest[] = []
  const page = requestWith({
    ...NAVIGATION,
    cookie: 'session=1',
    'x-user': 'ada',
    accept: 'text/html',
    'accept-encoding': 'br',
    'if-none-match': '"1"',
    range: 'bytes=0-1',
  })
  const data = await readFirstData(page, '/api/companies', async (request) => {
    asked.push(request)
    return respond({})()
  })
  expect(data).toEqual({ status: 200, headers: JSON_TYPE, text: '{"a":"é"}' })
  const [request] = asked
  expect([request?.method, request?.target]).toEqual(['GET', '/api/companies'])
  const header = (name: string) => request?.header(name)
  expect(
    ['accept', 'cookie', 'x-user', 'sec-fetch-site', 'accept-encoding', 'if-none-match', 'range'].map(header),
  ).toEqual(['application/json', 'session=1', 'ada', 'same-origin', undefined, undefined, undefined])
})

it('hands on errors as they are, without what concerned the body on its way', async () => {
  const headers = { ...JSON_TYPE, 'retry-after': '3', 'content-length': '9', 'set-cookie': 'a=b' }
  expect(await readFirstData(requestWith(NAVIGATION), '/api/x', respond({ status: 429, headers }))).toEqual({
    status: 429,
    headers: { ...JSON_TYPE, 'retry-after': '3' },
    text: '{"a":"é"}',
  })
})

it.each([
  ['is no JSON', { headers: { 'content-type': 'text/html' } }],
  ['is empty', { status: 204, body: undefined }],
  ['is too long', { body: Buffer.alloc(600 * 1024, ' ') }],
])('leaves to the page what %s', async (_, change) => {
  expect(await readFirstData(requestWith(NAVIGATION), '/api/x', respond(change))).toBeUndefined()
})

const broken: HttpResponse['body'] = (sink) => ({
  pause: () => undefined,
  resume: () => sink.fail(new Error('reset')),
  cancel: () => undefined,
})

it('leaves to the page what breaks off', async () => {
  expect(await readFirstData(requestWith(NAVIGATION), '/api/x', respond({ body: broken }))).toBeUndefined()
})

it('no text of the upstream ends the script or the attribute it is in', () => {
  const text = JSON.stringify({ name: '</script><script>alert(1)</script><!--' })
  const html = dataScript({ status: 200, headers: { 'x-a': '"><img src=x>' }, text })
  expect(html.match(/</g)).toHaveLength(2)
  const [, json = ''] = />([^<]*)<\/script>$/.exec(html) ?? []
  expect(JSON.parse(json)).toEqual(JSON.parse(text))
  expect(html).toContain('data-init="{&quot;status&quot;:200,&quot;headers&quot;:{&quot;x-a&quot;:')
})
