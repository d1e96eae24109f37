import { describe, expect, it } from 'vitest'
import { deskOnSite, NAVIGATION } from '../testing/desk-on-site.ts'

const json =
  (body: string, status = 200) =>
  () =>
    new Response(body, { status, headers: { 'content-type': 'application/json', 'x-customer-desk': '1' } })

describe('what a page reads first', () => {
  const WITH_DATA = '<meta content="__COMING_READS__"><i>__SHELL__</i><main>__FIRST_DATA__</main>'
  const FIRST = '/api/companies/co/data/customers/7'
  const OPENED = { ...NAVIGATION, 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'none' }
  it('comes with it when a person opens it here', async () => {
    const { request, read } = deskOnSite(WITH_DATA, json('{"id":"__FIRST_DATA__<"}'))
    const response = await request('/companies/co/customers/7/history', OPENED)
    expect(read).toEqual([FIRST])
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toBe(
      '<meta content="1"><i></i><main><script type="application/json" id="first-data" ' +
        'data-init="{&quot;status&quot;:200,&quot;headers&quot;:{&quot;content-type&quot;:&quot;application/json&quot;,' +
        '&quot;x-customer-desk&quot;:&quot;1&quot;}}">{"id":"__FIRST_DATA__\\u003c"}</script></main>',
    )
  })

  it('is an error if that is what it is', async () => {
    const { request } = deskOnSite(WITH_DATA, json('{"statusCode":404}', 404))
    expect(await (await request('/companies/co/customers/7/history', OPENED)).text()).toContain(
      '&quot;status&quot;:404',
    )
  })

  it('is left to the page when it can’t be read', async () => {
    const { request } = deskOnSite(WITH_DATA, () => {
      throw new Error('reset')
    })
    expect(await (await request('/companies/co/customers/7/history', OPENED)).text()).toBe(
      '<meta content="1"><i></i><main></main>',
    )
  })

  it.each([
    ['another site', '/companies/co/customers/7', { ...OPENED, 'sec-fetch-site': 'cross-site' }],
    ['a guess of the browser', '/companies/co/customers/7', { ...OPENED, 'sec-purpose': 'prefetch' }],
    ['an address that reads nothing', '/nowhere', OPENED],
    ['a page of many rows', '/companies/co/customers?pageSize=250', OPENED],
  ])('is not read for %s', async (_, path, headers) => {
    const { request, read } = deskOnSite(WITH_DATA, json('{}'))
    const response = await request(path, headers)
    expect(await response.text()).toBe('<meta content="0"><i></i><main></main>')
    expect(response.headers.get('content-length')).not.toBeNull()
    expect(read).toEqual([])
  })

  describe('a plain list with a default view', () => {
    const cookie = 'other=1; desk-default-views=*=status%3DArchived'

    it('leads to the view, without a row of the plain list', async () => {
      const { request, read } = deskOnSite(WITH_DATA, json('{}'))
      const response = await request('/companies/co/customers', { ...OPENED, cookie })
      expect([
        response.status,
        response.headers.get('location'),
        response.headers.get('cache-control'),
      ]).toEqual([302, '/companies/co/customers?status=Archived', 'no-store'])
      expect(read).toEqual([])
    })

    it.each([
      ['an address that says how', '/companies/co/customers?page=1', cookie],
      ['another page', '/companies/co/customers/7', cookie],
      [
        'two such cookies, of which one was planted',
        '/companies/co/customers',
        `${cookie}; desk-default-views=*=q%3Dx`,
      ],
      ['an empty one', '/companies/co/customers', 'desk-default-views='],
    ])('isn’t left for %s', async (_, path, cookies) => {
      const { request } = deskOnSite(WITH_DATA, json('{}'))
      expect((await request(path, { ...OPENED, cookie: cookies })).status).toBe(200)
    })
  })

  it('are the company and its model where the page is a form', async () => {
    const company = '{"id":"co","dataConnections":[{"id":"x","status":"Linked","sourceType":"Accounting"}]}'
    const { request, read } = deskOnSite(
      `${WITH_DATA}<!--form--><script>form</script><!--/form-->`,
      json(company),
    )
    const response = await request('/companies/co/customers/new', OPENED)
    // Without the build's own code nobody can tell where the model is.
    expect(read).toEqual(['/api/companies/co'])
    expect(await response.text()).toContain('<script>form</script>')
    expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-/)
    const other = await request('/companies/co/customers/7', OPENED)
    expect(await other.text()).not.toContain('form')
    expect(other.headers.get('content-security-policy')).not.toContain('sha256')
  })

  it('are the record and its company where the page is a record', async () => {
    const { request, read } = deskOnSite(
      `${WITH_DATA}<!--record--><script>record</script><!--/record-->`,
      json('{"id":"7"}'),
    )
    const response = await request('/companies/co/customers/7', OPENED)
    expect(read).toEqual(['/api/companies/co/data/customers/7', '/api/companies/co'])
    expect(await response.text()).toMatch(
      /^<meta content="2">.* data-place="0" .* data-place="1" .*<script>record<\/script>$/,
    )
    expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-/)
    const other = await request('/companies/co/customers/7/history', OPENED)
    expect(await other.text()).not.toContain('<script>record')
  })
})
