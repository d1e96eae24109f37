import { useQuery } from '@tanstack/react-query'
import { platformTitle } from '../../api/connection-choice.ts'
import { hasStatus } from '../../api/errors.ts'
import { pushOptionQueries } from '../../api/push-options.ts'
import type { AuditParameters } from '../../components/company-index/questions/audited.ts'
import { useCompany } from '../../components/shell/use-company.ts'

type Platform = Omit<AuditParameters, 'now' | 'ignored'>

/** The platform an audit compares with, and its create/update model where there is one. */
export function useAuditedCompany(companyId: string, wantedConnection: string | undefined) {
  const { company, listed, name, connection, connections } = useCompany(companyId, wantedConnection)
  const isLinked = connection?.status === 'Linked'
  const model = useQuery({
    ...pushOptionQueries.customers(companyId, connection?.id ?? ''),
    enabled: isLinked,
  })
  // Only Codat's own "there is none" is taken for none: after any other failure, too little would be found.
  const hasNone = (connections !== undefined && !isLinked) || hasStatus(model.error, 404)
  const failed = [company, listed, ...(hasNone ? [] : [model])].find((query) => query.isLoadingError)
  const platform: Platform | undefined =
    connections === undefined || (!hasNone && model.data === undefined)
      ? undefined
      : {
          platform: {
            integrationKey: connection?.integrationKey ?? null,
            platformName: connection?.platformName ?? null,
          },
          served: hasNone ? null : model.data,
        }
  return {
    name: name ?? companyId,
    platformName: connection === undefined ? 'the accounting platform' : platformTitle(connection),
    connectionId: connection?.id,
    /** Undefined until it is known. */
    platform,
    hasModel: !hasNone,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  }
}

export type AuditedCompanyHandle = ReturnType<typeof useAuditedCompany>
