/** A made-up create/update model that has every type, nesting and kind of rule, in our own words. */
export const sampleModel = {
  type: 'Object',
  displayName: 'Customer',
  description: 'Somebody who buys',
  required: true,
  properties: {
    customerName: {
      type: 'String',
      displayName: 'Customer name',
      description: 'Name on invoices',
      required: true,
      validation: { warnings: [{ field: 'CUSTOMERNAME', details: 'Maximum length of 12 characters.' }] },
    },
    emailAddress: {
      type: 'String',
      displayName: 'E-mail',
      required: false,
      validation: { warnings: [{ details: 'Has to be a valid email address' }], information: null },
    },
    taxNumber: { type: 'String', displayName: 'Tax number', required: false },
    creditLimit: { type: 'Number', displayName: 'Credit limit', required: false },
    isTaxable: { type: 'Boolean', displayName: 'Taxable', required: false },
    since: { type: 'DateTime', displayName: 'Customer since', required: false },
    status: {
      type: 'String',
      displayName: 'Status',
      required: false,
      options: [{ value: 'Active' }, { value: 'InActive', displayName: 'Inactive' }],
    },
    profile: {
      type: 'Object',
      displayName: 'Profile',
      required: false,
      properties: {
        segment: { type: 'String', displayName: 'Segment', required: true },
        note: { type: 'String', displayName: 'Note', required: false },
      },
    },
    addresses: {
      type: 'Array',
      displayName: 'Addresses',
      required: false,
      validation: { warnings: [{ details: 'If taxNumber is given, an address with a country is required' }] },
      properties: {
        type: {
          type: 'String',
          displayName: 'Kind',
          required: true,
          options: [{ value: 'Billing' }, { value: 'Delivery' }],
          validation: {
            information: [{ details: 'Only one address each of Billing/Delivery may be given' }],
          },
        },
        line1: { type: 'String', displayName: 'Line 1', required: false },
        country: { type: 'String', displayName: 'Country', required: false },
      },
    },
    contacts: {
      type: 'Array',
      displayName: 'Contacts',
      required: false,
      properties: {
        name: {
          type: 'String',
          displayName: 'Name',
          required: true,
          options: [{ value: 'Billing contact' }],
        },
        phone: {
          type: 'Array',
          displayName: 'Phone',
          required: false,
          properties: {
            number: { type: 'String', displayName: 'Number', required: true },
            type: { type: 'String', displayName: 'Type', required: false },
          },
        },
      },
    },
    photo: { type: 'File', displayName: 'Photo', required: false },
    tags: { type: 'Tree', displayName: 'Tags', required: false },
  },
}
