'use no memo' // Its components are called without React as well.

import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { customerRow } from '../api/customer-row.ts'
import { CUSTOMER_COLUMNS } from '../api/customer-columns.ts'
import type { CustomerRecord } from '../api/customers.ts'
import { SkeletonBar } from '../components/ui/SkeletonBar.tsx'
import { TableFrame } from '../components/ui/table/TableFrame.tsx'
import { WindowedRows } from '../components/ui/table/WindowedRows.tsx'
import { toDom } from './to-dom.ts'

/** The same by React itself. */
function byReact(node: ReactNode): HTMLElement {
  const page = document.createElement('div')
  const root = createRoot(page)
  flushSync(() => root.render(node))
  return page
}

function byToDom(node: ReactNode): HTMLElement {
  const page = document.createElement('div')
  page.append(toDom(node))
  return page
}

const Pair = ({ first, children }: { first: string; children?: ReactNode }) => (
  <>
    {first}
    {children}
  </>
)

it.each<[string, ReactNode]>([
  ['text and numbers', <p key="p">a{1}b</p>],
  ['nothing', [null, false, true, undefined]],
  [
    'components and fragments',
    <Pair key="p" first="a">
      <b>c</b>
    </Pair>,
  ],
  ['lists', ['a', 'b'].map((text) => <li key={text}>{text}</li>)],
  ['markup in text', <p key="p">{'<img src=x onerror=alert(1)>'}</p>],
  ['styles', <p key="p" style={{ minWidth: '1ch', height: 12, color: undefined }} />],
  [
    'attributes',
    <label key="l" className="a b" htmlFor="x" tabIndex={-1} translate="no" title={undefined}>
      Find
      <input type="search" disabled readOnly={false} aria-busy={false} data-on={true} />
    </label>,
  ],
  [
    'an icon',
    <svg key="s" viewBox="0 0 16 16" fill="none" focusable="false">
      <path d="M0 0" strokeWidth="1.5" strokeLinecap="round" />
    </svg>,
  ],
  ['a bar', <SkeletonBar key="b" width="40%" />],
])('shows %s as React does', (_what, node) => {
  const [early, late] = [byToDom(node), byReact(node)]
  expect(early.isEqualNode(late), `${early.innerHTML}\n${late.innerHTML}`).toBe(true)
})

const RECORDS: CustomerRecord[] = [
  { readable: true, customer: { id: '1', customerName: 'Harbour & Sons', emailAddress: 'a@b.example' } },
  { readable: true, customer: { id: 'a/b', customerName: '', contactName: 'Kim', status: 'Archived' } },
  {
    readable: true,
    customer: { id: '3', customerName: 'Gone', metadata: { isDeleted: true }, sourceModifiedDate: 'soon' },
  },
  { readable: true, customer: { id: '..', customerName: 'No link', status: 'Odd' } },
  { readable: true, customer: { id: '5', customerName: 'Dated', sourceModifiedDate: '2024-02-30T10:00:00' } },
  { readable: false, id: '6', raw: {} },
  { readable: false, id: undefined, raw: 7 },
]

it.each([true, false])('shows every kind of customer as React does, cards: %s', (hasCards) => {
  const table = (
    <TableFrame
      label="Customers"
      columns={CUSTOMER_COLUMNS}
      order="-phone"
      onOrder={() => {}}
      hasCards={hasCards}
    >
      <WindowedRows
        items={RECORDS}
        rowOf={(record, index) => customerRow(record, { columns: CUSTOMER_COLUMNS, index, nowMs: 0 })}
        first={0}
        end={RECORDS.length - 1}
        rowHeightPx={34}
        columns={CUSTOMER_COLUMNS}
        firstPosition={101}
        tabStop={2}
        renderLink={({ linkId }, { children, ...link }) => (
          <a {...link} href={`/${linkId}`}>
            {children}
          </a>
        )}
        onFocus={() => {}}
        onOpen={() => {}}
      />
    </TableFrame>
  )
  const early = byToDom(table)
  expect(early.querySelectorAll('tbody tr')).toHaveLength(RECORDS.length)
  expect(early.isEqualNode(byReact(table))).toBe(true)
})
