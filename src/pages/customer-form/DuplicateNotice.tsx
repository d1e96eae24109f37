import { useQuery } from '@tanstack/react-query'
import { Link } from '../../components/router/Link.tsx'
import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { customerQueries } from '../../api/customers.ts'
import { Notice } from '../../components/ui/Notice.tsx'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../lib/paths/customers-search.ts'
import { searchWords } from '../../lib/codat-query.ts'
import { toCustomer } from '../../lib/paths/links.ts'

import { formMessages } from './messages.ts'

const TYPING_PAUSE_MS = 600
const SHOWN = 3

/** Names that people read as the same: case, punctuation and spaces aside. */
function comparable(name: string): string {
  return searchWords(name.toLowerCase().replace(/[.,'’()-]/g, ' ')).join(' ')
}

interface DuplicateNoticeProps {
  companyId: string
  /** The record being edited is no duplicate of itself. */
  customerId: string | null
  control: Control
}

/** Warns while typing that a customer with this name already exists. */
export function DuplicateNotice({ companyId, customerId, control }: DuplicateNoticeProps) {
  const typed: unknown = useWatch({ control, name: 'customerName' })
  const name = typeof typed === 'string' ? typed : ''
  const [settled, setSettled] = useState('')

  useEffect(() => {
    const timer = setTimeout(() => setSettled(name), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [name])

  const wanted = comparable(settled)
  // Chinese names often have two characters; a single one is in too many names to be worth a request.
  const isLongEnough = Array.from(wanted).length > 1
  const found = useQuery({
    ...customerQueries.list(companyId, {
      ...DEFAULT_CUSTOMERS_SEARCH,
      q: wanted.slice(0, 200),
      pageSize: 25,
    }),
    enabled: isLongEnough,
  })
  const same = (found.isPlaceholderData ? [] : (found.data?.results ?? [])).flatMap((record) =>
    record.readable &&
    record.customer.id !== customerId &&
    comparable(record.customer.customerName ?? '') === wanted
      ? [record.customer]
      : [],
  )
  if (!isLongEnough || same.length === 0) return null
  return (
    <Notice tone="warning">
      {formMessages.duplicates(same.length)}{' '}
      {same.slice(0, SHOWN).map((customer) => (
        <span key={customer.id}>
          <Link {...toCustomer(companyId, customer.id)} target="_blank" rel="noreferrer">
            <bdi translate="no">{customer.customerName}</bdi>
          </Link>{' '}
          ({customer.id}){' '}
        </span>
      ))}
    </Notice>
  )
}
