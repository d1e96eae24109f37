import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { companyQueries } from '../../api/companies.ts'
import { connectionQueries } from '../../api/connections.ts'

/** Has a company's connection read again when a run finds that it's cut, and when the run goes on. */
export function useFreshConnection(companyId: string, isUnlinked: boolean): void {
  const client = useQueryClient()
  const was = useRef(false)
  useEffect(() => {
    if (isUnlinked === was.current) return
    was.current = isUnlinked
    for (const query of [companyQueries.detail(companyId), connectionQueries.list(companyId)])
      void client.invalidateQueries({ queryKey: query.queryKey })
  }, [client, companyId, isUnlinked])
}
