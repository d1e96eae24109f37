import type { ChangeToSend } from './change-to-send.ts'

/** A new customer, as a form hands it over. */
export function changeToSend(more: Partial<ChangeToSend> = {}): ChangeToSend {
  return {
    kind: 'create',
    draftId: 'draft-1',
    companyId: 'company-1',
    connectionId: 'connection-1',
    platformName: 'Xero',
    customerId: null,
    title: 'Lantern Works',
    payload: { customerName: 'Lantern Works' },
    opened: null,
    model: { type: 'Object', description: 'What a customer is' },
    changes: [],
    ...more,
  }
}
