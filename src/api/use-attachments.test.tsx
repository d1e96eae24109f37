import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { useAttachmentCount, useAttachments } from './use-attachments.ts'

afterEach(() => vi.unstubAllGlobals())

const connection = { id: 'connection-1', integrationKey: 'gbol', status: 'Linked' }
const integration = (featureState: string) => ({
  key: 'gbol',
  datatypeFeatures: [
    { datatype: 'customers', supportedFeatures: [{ featureType: 'GetAttachments', featureState }] },
  ],
})

/** Renders a hook over a Codat that has two files and supports attachments as said. */
function render<T>(hook: () => T, supports: object | null = integration('Release')) {
  const paths: string[] = []
  vi.stubGlobal('fetch', (path: string) => {
    paths.push(path)
    if (!path.includes('/integrations/'))
      return Promise.resolve(Response.json({ attachments: [{ id: 'a' }, { id: 'b' }, {}] }))
    return Promise.resolve(supports ? Response.json(supports) : new Response('', { status: 500 }))
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return { ...renderHook(hook, { wrapper }), paths }
}

const attachmentsOf = (of: object | undefined, supports?: object | null) =>
  render(() => useAttachments('co', 'C-1', of && { ...connection, ...of }), supports)

describe('attachments', () => {
  test.each([
    ['Codat supports them', integration('Release')],
    ['Codat does not say', { key: 'gbol' }],
    ['it is not known what Codat supports', null],
  ])('are requested where %s', async (_what, supports) => {
    const { result, paths } = attachmentsOf({}, supports)
    await waitFor(() => expect(result.current.list.data?.attachments).toHaveLength(2))
    expect(result.current).toMatchObject({ unavailable: undefined, list: { data: { unreadable: 1 } } })
    expect(paths.at(-1)).toBe('/api/companies/co/connections/connection-1/data/customers/C-1/attachments')
  })

  test('are requested at once where the platform has no key to ask by', async () => {
    const { result, paths } = attachmentsOf({ integrationKey: null })
    await waitFor(() => expect(result.current.list.isSuccess).toBe(true))
    expect(paths).toHaveLength(1)
  })

  test('are not requested where the platform has none, and it says why', async () => {
    const { result, paths } = attachmentsOf({}, integration('NotSupported'))
    await waitFor(() => expect(result.current.unavailable).toBe('not-supported'))
    expect(result.current.reason).toBe('Not supported by the platform')
    expect(paths).toEqual(['/api/integrations/gbol'])
  })

  test.each([
    ['no-connection', undefined],
    ['not-linked', { status: 'Unlinked' }],
    ['not-linked', { status: null }],
  ])('are %s for %j, and nothing is requested', (why, of) => {
    const { result, paths } = attachmentsOf(of)
    expect(result.current.unavailable).toBe(why)
    expect(paths).toEqual([])
  })
})

test('the count is unknown until the list is there', async () => {
  const { result } = render(() => useAttachmentCount('co', 'C-1', connection))
  expect(result.current).toBeUndefined()
  await waitFor(() => expect(result.current).toBe(2))
})
