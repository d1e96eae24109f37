import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { customerQueries } from '../../api/customer-queries.ts'
import { recordId } from '../../api/customer-title.ts'
import ChangedNotice from '../../components/ui/table/ChangedNotice.tsx'
import { Table } from '../../components/ui/table/Table.tsx'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../lib/paths/customers-search.ts'
import { useCustomersList } from './use-customers-list.ts'

afterEach(() => vi.unstubAllGlobals())

const rows = (...ids: string[]) => ids.map((id) => ({ id, customerName: id }))

function List({ page }: { page: number }) {
  const { data, changed, isBusy, showChanges } = useCustomersList('co', { ...DEFAULT_CUSTOMERS_SEARCH, page })
  const views = data?.results.map((record) => {
    const id = recordId(record) ?? ''
    return { key: id, linkId: id, cells: [{ text: id }] }
  })
  return (
    <>
      {changed > 0 && <ChangedNotice count={changed} onShow={showChanges} />}
      <Table
        label="Customers"
        columns={[{ field: 'name', title: 'Name' }]}
        isBusy={isBusy}
        groups={views && [{ title: undefined, rows: views }]}
        empty="No rows"
        renderLink={(row, { children, ...link }) => (
          <a href={`#${row.key}`} {...link}>
            {children}
          </a>
        )}
        onOpen={() => undefined}
      />
    </>
  )
}

/** A list whose next reading the test decides. */
function show(first: object[]) {
  let next = first
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ results: next })))
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  const page = (number: number) => (
    <QueryClientProvider client={client}>
      <List page={number} />
    </QueryClientProvider>
  )
  const view = render(page(1))
  return {
    showPage: (number: number) => view.rerender(page(number)),
    leave: () => view.unmount(),
    comeBack: () => render(page(1)),
    /** As after a sync. */
    readAgain: async (results: object[]) => {
      next = results
      await act(async () => {
        await client.invalidateQueries({ queryKey: customerQueries.ofCompany('co') })
        // The client tells components in a task of its own.
        await new Promise((resolve) => setTimeout(resolve))
      })
    },
    readNext: (results: object[]) => {
      next = results
    },
  }
}

const names = () =>
  within(screen.getByRole('table'))
    .getAllByRole('link')
    .map((link) => link.textContent)

it('the row under a pointer stays the same customer through 100 background refreshes', async () => {
  const list = show(rows('Ada', 'Ben', 'Cleo'))
  const rested = await screen.findByRole('link', { name: 'Ben' })
  fireEvent.pointerEnter(rested)
  rested.focus()
  const all = rows('Ben', 'Cleo', 'Dora', 'Abel', 'Zoe', 'Ada')
  for (let refresh = 1; refresh <= 100; refresh += 1) {
    const from = refresh % (all.length - 1)
    await list.readAgain([...all.slice(from), ...all.slice(0, from)].slice(0, 2 + (refresh % 4)))
    expect(screen.getByText(/^\d changed$/)).toBeDefined()
    expect(names()).toEqual(['Ada', 'Ben', 'Cleo'])
    // The very node: a click that is on its way opens it.
    expect(document.activeElement).toBe(rested)
  }
})

it('says how many rows have changed, once, and shows them when asked', async () => {
  const announced = vi.fn<(event: Event) => void>()
  window.addEventListener('desk:announce', announced)
  const list = show(rows('Ada', 'Ben', 'Cleo'))
  await screen.findByRole('link', { name: 'Ben' })
  await list.readAgain(rows('Ada', 'Benjamin', 'Cleo'))
  expect(screen.getByText('1 changed')).toBeDefined()
  await list.readAgain(rows('Abel', 'Ada', 'Benjamin'))
  expect(screen.getByText('3 changed')).toBeDefined()
  expect(announced).toHaveBeenCalledOnce()

  const button = screen.getByRole('button', { name: 'Show' })
  button.focus()
  fireEvent.click(button)
  expect(names()).toEqual(['Abel', 'Ada', 'Benjamin'])
  expect(screen.queryByText(/changed/)).toBeNull()
  // By keyboard one goes on in the rows.
  expect(document.activeElement?.textContent).toBe('Abel')
  window.removeEventListener('desk:announce', announced)
})

it('goes again when the rows are as they were', async () => {
  const list = show(rows('Ada', 'Ben'))
  await screen.findByRole('link', { name: 'Ben' })
  await list.readAgain(rows('Ben', 'Ada'))
  expect(screen.getByText('2 changed')).toBeDefined()
  await list.readAgain(rows('Ada', 'Ben'))
  expect(screen.queryByText(/changed/)).toBeNull()
})

it('another page is shown as soon as it is there', async () => {
  const list = show(rows('Ada', 'Ben'))
  await screen.findByRole('link', { name: 'Ben' })
  await list.readAgain(rows('Ben', 'Ada'))
  list.readNext(rows('Cleo'))
  list.showPage(2)
  expect(names()).toEqual(['Ada', 'Ben'])
  await screen.findByRole('link', { name: 'Cleo' })
  expect(names()).toEqual(['Cleo'])
  // Back again, it is as it was last read.
  list.showPage(1)
  expect(names()).toEqual(['Ben', 'Ada'])
})

it('a list that comes up after a sync has ended shows what the sync brought', async () => {
  const list = show(rows('Ada', 'Ben'))
  await screen.findByRole('link', { name: 'Ben' })
  list.leave()
  await list.readAgain(rows('Ada', 'Benjamin'))
  list.comeBack()
  expect(screen.getByRole('table').getAttribute('aria-busy')).toBe('true')
  await screen.findByRole('link', { name: 'Benjamin' })
  expect(screen.queryByText(/changed/)).toBeNull()
  expect(screen.getByRole('table').getAttribute('aria-busy')).toBe('false')
})

it('rows that come where there were none are shown at once', async () => {
  const list = show([])
  await screen.findByText('No rows')
  await list.readAgain(rows('Ada'))
  expect(names()).toEqual(['Ada'])
})
