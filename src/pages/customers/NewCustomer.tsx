import { useNoWriting } from '../../components/record/use-no-writing.ts'
import { useNavigate } from '../../components/router/router-context.ts'
import { ActionLink } from '../../components/shell/ActionLink.tsx'
import { useShortcuts } from '../../components/ui/use-shortcuts.ts'
import { toNewCustomer } from '../../lib/paths/links.ts'

interface NewCustomerProps {
  companyId: string
  /** The connection that the address names. */
  wanted: string | undefined
}

/** The way to the form of a new customer, or why there is none. */
export default function NewCustomer({ companyId, wanted }: NewCustomerProps) {
  const navigate = useNavigate()
  const noWriting = useNoWriting({ companyId, feature: 'Post' })
  const form = toNewCustomer(companyId, { connection: wanted })
  useShortcuts({ n: () => noWriting ?? navigate(form) })
  return (
    <ActionLink {...form} look="primary" disabledReason={noWriting}>
      New customer
    </ActionLink>
  )
}
