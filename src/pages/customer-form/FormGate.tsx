import { useQuery } from '@tanstack/react-query'
import { Link } from '../../components/router/Link.tsx'
import type { ReactNode } from 'react'
import { noWritingReason } from '../../api/access.ts'
import { customerCapability, integrationQueries } from '../../api/integrations.ts'
import type { Connection } from '../../api/connections.ts'
import { hasStatus } from '../../api/errors.ts'
import { pushOptionQueries } from '../../api/push-options.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { useCompany } from '../../components/shell/use-company.ts'
import { buttonClass } from '../../components/ui/button-class.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { SkeletonBar } from '../../components/ui/SkeletonBar.tsx'
import { parseModel } from '../../model/parse/push-option.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { toCustomers } from '../../lib/paths/links.ts'
import type { FormTarget } from './form-parts.ts'

interface FormGateProps {
  companyId: string
  wantedConnection: string | undefined
  /** Codat's name of the feature: `Post` creates, `Put` updates. */
  feature: 'Post' | 'Put'
  children: (target: FormTarget, served: unknown, model: ModelNode) => ReactNode
}

/** Lets a form be drawn when it can be sent, and says why otherwise. */
export function FormGate({ companyId, wantedConnection, feature, children }: FormGateProps) {
  const { company, listed, name, connection, connections } = useCompany(companyId, wantedConnection)
  const key = connection?.integrationKey
  const integration = useQuery({ ...integrationQueries.detail(key ?? ''), enabled: key != null })
  const isLinked = connection?.status === 'Linked'
  const served = useQuery({
    ...pushOptionQueries.customers(companyId, connection?.id ?? ''),
    enabled: isLinked,
  })

  const back = (
    <Link {...toCustomers(companyId)} className={buttonClass('primary')}>
      Back to the customers
    </Link>
  )
  const refuse = (title: string, text: string) => (
    <EmptyState title={title} action={back}>
      {text}
    </EmptyState>
  )

  const noWriting = noWritingReason()
  if (noWriting !== undefined) {
    return refuse(
      'Customers cannot be changed from here',
      `${noWriting} What you typed earlier stays on this device.`,
    )
  }
  const failed = [company, listed].find((query) => query.isLoadingError)
  if (failed) return <LoadError error={failed.error} onRetry={() => void failed.refetch()} />
  if (connections === undefined) return <FormSkeleton />
  if (connection === undefined) {
    return refuse('No accounting platform is connected', 'There is nowhere to write customers to.')
  }
  const platformName = connection.platformName ?? 'the platform'
  // Never write to another platform than the address names.
  if (wantedConnection !== undefined && connection.id !== wantedConnection) {
    return refuse(
      'The connection of this address is gone',
      `The company has no accounting connection with this id any more. Start again from its customers to write to ${platformName}.`,
    )
  }
  if (!isLinked) {
    return refuse(
      `Nothing can be written to ${platformName} now`,
      `The connection is ${notLinkedWords(connection)}. It has to be linked again first.`,
    )
  }
  const capability = integration.data && customerCapability(integration.data, feature)
  const verb = feature === 'Post' ? 'create' : 'change'
  if (capability?.answer === 'no') {
    return refuse(`Codat cannot ${verb} customers in ${platformName}`, `${capability.reason}.`)
  }
  if (hasStatus(served.error, 404)) {
    return refuse(
      `Codat cannot ${verb} customers in ${platformName}`,
      'It offers no create/update model for customers on this platform.',
    )
  }
  if (served.isLoadingError) return <LoadError error={served.error} onRetry={() => void served.refetch()} />
  if (served.isPending) return <FormSkeleton />
  const model = parseModel(served.data)
  if (model === null) {
    return refuse(
      'The form cannot be drawn',
      'What Codat sent as the create/update model is not one. Nothing can be written until it sends a proper one.',
    )
  }
  const target: FormTarget = {
    companyId,
    companyName: name ?? companyId,
    connection,
    platformName,
    isOfflineConnector: integration.data?.isOfflineConnector ?? null,
  }
  return children(target, served.data, model)
}

function notLinkedWords(connection: Connection): string {
  const words: Record<string, string> = {
    Deauthorized: 'no longer authorised',
    Unlinked: 'unlinked',
    PendingAuth: 'waiting for authorisation',
  }
  return words[connection.status ?? ''] ?? 'not linked'
}

export function FormSkeleton() {
  return (
    <div role="status" aria-label="Loading the form">
      {['46%', '62%', '54%', '58%', '40%'].map((width) => (
        <p key={width} aria-hidden="true">
          <SkeletonBar width={width} />
        </p>
      ))}
    </div>
  )
}
