import { useQuery } from '@tanstack/react-query'
import { Link } from '../../components/router/Link.tsx'
import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import type { Customers } from '../../api/customers.ts'
import { Notice } from '../../components/ui/Notice.tsx'
import { toCustomer } from '../../lib/paths/links.ts'
import { formMessages } from './messages.ts'
import { writtenNameKey, sameWords, similarNames } from './same-name.ts'

const TYPING_PAUSE_MS = 600
const SHOWN = 3

interface DuplicateNoticeProps {
  companyId: string
  /** The record being edited is no duplicate of itself. */
  customerId: string | null
  control: Control
}

/** Warns while typing that a customer with this name already exists. */
export default function DuplicateNotice({ companyId, customerId, control }: DuplicateNoticeProps) {
  const typed: unknown = useWatch({ control, name: 'customerName' })
  const name = typeof typed === 'string' ? typed : ''
  const [settled, setSettled] = useState('')

  useEffect(() => {
    const timer = setTimeout(() => setSettled(name), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [name])

  const wanted = writtenNameKey(settled)
  // Chinese names often have two characters; a single one is in too many names to be worth a request.
  const isLongEnough = Array.from(wanted).length > 1
  const found = useQuery({ ...sameWords(companyId, settled), enabled: isLongEnough })
  const sameIn = (list: Customers | undefined) =>
    (list?.results ?? []).flatMap((record) =>
      record.readable &&
      record.customer.id !== customerId &&
      writtenNameKey(record.customer.customerName ?? '') === wanted
        ? [record.customer]
        : [],
    )
  const isFound = found.isSuccess && !found.isPlaceholderData
  const exact = isFound ? sameIn(found.data) : []
  // Codat compares character by character: a stored name with an invisible one in it is found by its parts alone.
  const similar = useQuery({
    ...similarNames(companyId, settled),
    enabled: isLongEnough && isFound && exact.length === 0,
  })
  const same = exact.length > 0 ? exact : sameIn(similar.data)
  if (!isLongEnough || same.length === 0) return null
  return (
    <Notice tone="warning">
      {formMessages.duplicates(same.length)}{' '}
      {same.slice(0, SHOWN).map((customer) => (
        <span key={customer.id}>
          <Link {...toCustomer(companyId, customer.id)} target="_blank" rel="noreferrer">
            <bdi translate="no">{customer.customerName}</bdi>
          </Link>{' '}
          (<bdi translate="no">{customer.id}</bdi>){' '}
        </span>
      ))}
    </Notice>
  )
}
