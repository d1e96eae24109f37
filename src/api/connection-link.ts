import { getConnection } from '../lib/operations/connections.ts'
import { operationPath } from '../lib/paths/request-path.ts'
import { connectionSchema } from './connections.ts'
import { hasStatus } from './errors.ts'
import { request } from './http.ts'

/** Whether Codat can write through a connection now. One that was deleted is as good as unlinked. */
export async function isLinked(
  companyId: string,
  connectionId: string,
  signal: AbortSignal,
): Promise<boolean> {
  const path = operationPath(getConnection, { companyId, connectionId })
  try {
    return (await request(path, { schema: connectionSchema, signal })).status === 'Linked'
  } catch (error) {
    if (hasStatus(error, 404)) return false
    throw error
  }
}
