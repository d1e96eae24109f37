/** What stands for the ids of an address in a page made by the build; the server puts the real ones in their place. */
export const SHELL_IDS = {
  companyId: '__COMPANY_ID__',
  customerId: '__CUSTOMER_ID__',
  attachmentId: '__ATTACHMENT_ID__',
} as const
