import { getCreateUpdateCustomersModel } from './operations/pushes.ts'
import { operationPath } from './paths/request-path.ts'

/** The create/update model of customers; apart from the other URLs, which are in the first scripts. */
export function customersModelUrl(companyId: string, connectionId: string): string {
  return operationPath(getCreateUpdateCustomersModel, { companyId, connectionId })
}
