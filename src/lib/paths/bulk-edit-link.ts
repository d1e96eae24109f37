import { linkTo } from './links.ts'

/** The page that edits chosen customers together; `editId` names the choice, which this device keeps. */
export const toBulkEdit = (companyId: string, editId: string, connection?: string) =>
  linkTo('bulkEdit', { companyId, editId }, { connection })
