/** Files of customers. */
export const listCustomerAttachments = {
  method: 'GET',
  template: '/companies/{companyId}/connections/{connectionId}/data/customers/{customerId}/attachments',
} as const
export const getCustomerAttachment = {
  method: 'GET',
  template:
    '/companies/{companyId}/connections/{connectionId}/data/customers/{customerId}/attachments/{attachmentId}',
} as const
export const downloadCustomerAttachment = {
  method: 'GET',
  template:
    '/companies/{companyId}/connections/{connectionId}/data/customers/{customerId}/attachments/{attachmentId}/download',
} as const
