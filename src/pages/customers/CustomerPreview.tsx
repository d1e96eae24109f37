import { late } from '../../components/ui/late.tsx'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { customerTitle, recordId } from '../../api/customer-title.ts'
import type { CustomerRecord } from '../../api/customers.ts'
import { announce } from '../../components/ui/announce.ts'
import { focusLastRow } from '../../components/ui/table/use-list-keys.ts'
import { useShortcuts } from '../../components/ui/use-shortcuts.ts'
import { focusedPlace } from './focused-place.ts'

const CustomerPreviewPanel = late(() => import('./CustomerPreviewPanel.tsx'))

const focusedId = () => focusedPlace()?.params.customerId

interface CustomerPreviewProps {
  companyId: string
  /** The page on the screen. */
  records: readonly CustomerRecord[]
}

/** Space shows the customer of the focused row beside the list, and then of each row the focus comes to. */
export function CustomerPreview({ companyId, records }: CustomerPreviewProps) {
  const [customerId, setCustomerId] = useState<string>()
  const shown = (id: string | undefined) => {
    const record = id === undefined ? undefined : records.find((one) => recordId(one) === id)
    return record?.readable === true ? record.customer : undefined
  }
  const customer = shown(customerId)

  useShortcuts({
    ' ': () => {
      const focused = shown(focusedId())
      // On anything but a row the key presses what has the focus.
      if (focused === undefined) return false
      const isShown = focused.id === customerId
      setCustomerId(isShown ? undefined : focused.id)
      announce(isShown ? 'Preview closed' : `Preview of ${customerTitle(focused)}`)
      return true
    },
    Escape: () => {
      if (customer === undefined) return false
      if (focusedPlace() === undefined) close()
      else setCustomerId(undefined)
      return true
    },
  })
  useEffect(() => {
    const follow = () => {
      const focused = focusedId()
      if (focused !== undefined) setCustomerId((before) => (before === undefined ? before : focused))
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [])

  function close() {
    focusLastRow()
    setCustomerId(undefined)
  }

  if (customer === undefined) return null
  return createPortal(
    <CustomerPreviewPanel companyId={companyId} customer={customer} onClose={close} />,
    document.querySelector('main') ?? document.body,
  )
}
