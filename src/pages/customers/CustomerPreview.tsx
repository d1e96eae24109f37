import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { findListedCustomer } from '../../api/listed-customer.ts'
import { useShortcuts } from '../../components/ui/use-shortcuts.ts'
import { focusedPlace } from './focused-place.ts'

const CustomerPreviewPanel = lazy(() => import('./CustomerPreviewPanel.tsx'))

const focusedId = () => focusedPlace()?.params.customerId

/** Space shows the customer of the focused row beside the list, and then of each row the focus comes to. */
export function CustomerPreview({ companyId }: { companyId: string }) {
  const client = useQueryClient()
  const [customerId, setCustomerId] = useState<string>()
  useShortcuts({
    ' ': () => setCustomerId((shown) => (shown === focusedId() ? undefined : focusedId())),
    Escape: () => setCustomerId(undefined),
  })
  useEffect(() => {
    const follow = () => {
      const focused = focusedId()
      if (focused !== undefined) setCustomerId((shown) => (shown === undefined ? shown : focused))
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [])

  const record = customerId === undefined ? undefined : findListedCustomer(client, companyId, customerId)
  if (record?.readable !== true) return null
  return createPortal(
    <Suspense>
      <CustomerPreviewPanel customer={record.customer} onClose={() => setCustomerId(undefined)} />
    </Suspense>,
    document.querySelector('main') ?? document.body,
  )
}
