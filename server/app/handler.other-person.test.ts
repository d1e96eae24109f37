import { expect, it } from 'vitest'
import { createPersonId } from '../access/person-id.ts'
import { HEADER_ACCESS, PROXY_SECRET } from '../testing/app-with-access.ts'
import { CUSTOMERS, fromPage, liveConfig, PUSH } from '../testing/handler-under-test.ts'
import { createHandler } from './handler.ts'

const idOf = createPersonId(HEADER_ACCESS)

/** Requests of a browser in which Ada is signed in now, and what reached the upstream. */
function signedInAsAda() {
  const received: string[] = []
  const handler = createHandler({ ...liveConfig, access: HEADER_ACCESS }, async (request) => {
    received.push(request.method)
    return Response.json({ status: 'Pending' })
  })
  const ask = (method: string, path: string, headers: Record<string, string>) =>
    handler(
      fromPage(method, path, method === 'GET' ? undefined : {}, {
        'x-desk-proxy-secret': PROXY_SECRET,
        'x-forwarded-user': 'ada',
        'x-forwarded-groups': 'editors',
        ...headers,
      }),
    )
  return { received, ask }
}

it('a change from the page of somebody else is refused as one whose session has ended', async () => {
  const { ask, received } = signedInAsAda()
  for (const sender of [idOf({ id: 'ben' }), '', 'ada']) {
    const response = await ask('POST', PUSH, { 'x-desk-person': sender })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ deskCode: 'session' })
  }
  expect(received).toEqual([])
})

it('a change from the person’s own page is sent, and so is one of a client that doesn’t say whose it is', async () => {
  const { ask, received } = signedInAsAda()
  expect((await ask('POST', PUSH, { 'x-desk-person': idOf({ id: 'ada' }) })).status).toBe(200)
  expect((await ask('PUT', `${PUSH}/9`, {})).status).toBe(200)
  expect(received).toEqual(['POST', 'PUT'])
})

it('what is read belongs to everybody', async () => {
  const { ask } = signedInAsAda()
  expect((await ask('GET', CUSTOMERS, { 'x-desk-person': idOf({ id: 'ben' }) })).status).toBe(200)
})

it('where nobody signs in, there is no one else', async () => {
  const handler = createHandler(liveConfig, async () => Response.json({ status: 'Pending' }))
  const response = await handler(fromPage('POST', PUSH, {}, { 'x-desk-person': 'whoever' }))
  expect(response.status).toBe(200)
})
