/**
 * Bodies as they travel, reduced to what the emulator produces. Absent members are left out, never null: that is
 * what Codat's responses look like. Deliberately separate from the app's schemas, so that two mistakes can't agree.
 */
export interface Address {
  type: string
  line1?: string
  line2?: string
  city?: string
  region?: string
  country?: string
  postalCode?: string
}

export interface PhoneNumber {
  type: string
  number?: string
}

export interface Contact {
  name?: string
  email?: string
  phone?: PhoneNumber[]
  address?: Address
  status: string
  modifiedDate?: string
}

export interface Customer {
  id: string
  customerName?: string
  contactName?: string
  emailAddress?: string
  defaultCurrency?: string
  phone?: string
  addresses?: Address[]
  contacts?: Contact[]
  registrationNumber?: string
  taxNumber?: string
  status: string
  metadata?: { isDeleted?: boolean }
  supplementalData?: { content: Record<string, unknown> }
  modifiedDate?: string
  sourceModifiedDate?: string
}

export type ConnectionStatus = 'PendingAuth' | 'Linked' | 'Unlinked' | 'Deauthorized'

export interface Connection {
  id: string
  integrationId: string
  integrationKey: string
  sourceId: string
  platformName: string
  linkUrl: string
  status: ConnectionStatus
  lastSync?: string
  created: string
  sourceType: string
  dataConnectionErrors?: {
    statusCode: string
    statusText: string
    errorMessage: string
    erroredOnUtc: string
    status?: 'Active' | 'Resolved'
  }[]
}

/** A company above or below another one. */
export interface CompanyReference {
  id: string
  name: string
  links: { portal: string }
}

export interface CompanyDetails {
  id: string
  name: string
  description?: string
  created: string
  createdByUserName?: string
  products?: string[]
  tags?: Record<string, string>
  referenceParentCompany?: CompanyReference
  referenceSubsidiaryCompanies?: CompanyReference[]
}

export interface CompanyBody extends CompanyDetails {
  platform: string
  redirect: string
  lastSync?: string
  dataConnections: Connection[]
}

export interface PullOperation {
  id: string
  companyId: string
  connectionId: string
  dataType: string
  status: string
  requested: string
  completed?: string
  progress: number
  isCompleted: boolean
  isErrored: boolean
  statusDescription?: string
  errorMessage?: string
}

export interface ValidationItem {
  itemId?: string
  message?: string
  validatorName?: string
}

export interface PushOperation {
  changes?: { type: string; recordRef?: { id?: string; dataType?: string } }[]
  dataType: string
  companyId: string
  pushOperationKey: string
  dataConnectionKey: string
  requestedOnUtc: string
  completedOnUtc?: string
  timeoutInMinutes?: number
  status: 'Pending' | 'Failed' | 'Success' | 'TimedOut'
  errorMessage?: string
  validation?: { errors: ValidationItem[]; warnings: ValidationItem[] }
  statusCode: number
}

/** A JSON object, which a list is not. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Drops the members that are undefined, so that optional members can be written in one literal. */
export function present<T extends object>(members: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T
}
