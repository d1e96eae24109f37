import { DRAFT_VERSION, draftKey } from '../drafts/draft-format.ts'

export const NOW = Date.UTC(2026, 10, 23)
export const place = { companyId: 'co', connectionId: 'cn', customerId: 'C-1' }
export const key = draftKey(place)

/** A draft of one form as it is stored, known by the name in it. */
export const storedDraft = (customerName: string, savedAt = NOW) => ({
  ...place,
  key,
  version: DRAFT_VERSION,
  draftId: customerName,
  values: { customerName },
  openedRecord: null,
  savedAt,
  revision: 3,
  tabId: 'tab',
  earlier: [],
})
