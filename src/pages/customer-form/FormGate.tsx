import { own } from '../../lib/json.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from '../../components/router/Link.tsx'
import { noWritingReason } from '../../api/access.ts'
import { customerCapability, integrationQueries } from '../../api/integrations.ts'
import { hasStatus } from '../../api/errors.ts'
import { pushOptionQueries } from '../../api/push-options.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { useCompany } from '../../components/shell/use-company.ts'
import { buttonClass } from '../../components/ui/button-class.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { parseModelOnce } from '../../model/parse/parse-model-once.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { toCustomers } from '../../lib/paths/links.ts'
import type { FormTarget } from './form-parts.ts'
import { FormSkeleton } from './FormSkeleton.tsx'
import { connectionStatusLabels, formMessages } from './messages.ts'

interface FormGateProps {
  companyId: string
  wantedConnection: string | undefined
  /** Codat's name of the feature: `Post` creates, `Put` updates. */
  feature: 'Post' | 'Put'
  children: (target: FormTarget, served: unknown, model: ModelNode) => ReactNode
}

/** Shows a form when its changes can be sent, and says why otherwise. */
export function FormGate({ companyId, wantedConnection, feature, children }: FormGateProps) {
  const { company, listed, name, connection, connections } = useCompany(companyId, wantedConnection)
  // As it was when the form opened: a refusal since takes nothing away from under its reader.
  const [noWriting] = useState(noWritingReason)
  const key = connection?.integrationKey
  const integration = useQuery({ ...integrationQueries.detail(key ?? ''), enabled: key != null })
  const isLinked = connection?.status === 'Linked'
  const served = useQuery({
    ...pushOptionQueries.customers(companyId, connection?.id ?? ''),
    enabled: isLinked,
  })

  const back = (
    <Link {...toCustomers(companyId)} className={buttonClass('primary')}>
      Back to customers
    </Link>
  )
  const stop = (title: string, text: string) => (
    <EmptyState title={title} action={back}>
      {text}
    </EmptyState>
  )

  if (noWriting !== undefined) {
    return stop(formMessages.readOnlyTitle, `${noWriting} ${formMessages.readOnlyDraft}`)
  }
  const failed = [company, listed].find((query) => query.isLoadingError)
  if (failed) return <LoadError error={failed.error} onRetry={() => void failed.refetch()} />
  if (connections === undefined) return <FormSkeleton />
  if (connection === undefined) {
    return stop(formMessages.noConnection, formMessages.noConnectionText)
  }
  const platformName = connection.platformName ?? 'the platform'
  // Never send to another platform than the address names.
  if (wantedConnection !== undefined && connection.id !== wantedConnection) {
    return stop(formMessages.connectionGone, formMessages.connectionGoneText(platformName))
  }
  if (!isLinked) {
    return stop(
      formMessages.notLinked(platformName),
      formMessages.notLinkedText(own(connectionStatusLabels, connection.status ?? '') ?? 'not linked'),
    )
  }
  const capability = integration.data && customerCapability(integration.data, feature)
  const verb = feature === 'Post' ? 'create' : 'update'
  if (capability?.support === 'no') {
    return stop(formMessages.cannot(verb, platformName), `${capability.reason}.`)
  }
  if (hasStatus(served.error, 404)) {
    return stop(formMessages.cannot(verb, platformName), formMessages.noModel)
  }
  if (served.isLoadingError) return <LoadError error={served.error} onRetry={() => void served.refetch()} />
  if (served.isPending) return <FormSkeleton />
  const model = parseModelOnce(served.data)
  if (model === null) {
    return stop(formMessages.badModel, formMessages.badModelText)
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
