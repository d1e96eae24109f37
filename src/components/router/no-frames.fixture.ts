import type { Frames } from './router.ts'

/** Routes that show nothing, for tests that are about some of them. */
export const NO_FRAMES: Frames = {
  home: [],
  companies: [],
  find: [],
  company: [],
  customers: [],
  newCustomer: [],
  customer: [],
  editCustomer: [],
  customerHistory: [],
  attachments: [],
  attachment: [],
  writes: [],
  lookup: [],
  audit: [],
  duplicates: [],
  import: [],
  bulkEdit: [],
  run: [],
  notFound: [],
}
