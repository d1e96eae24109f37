/** A create/update model of `count` text fields with a rule each, as large as models get. */
export function largeModel(count: number) {
  const properties: Record<string, unknown> = {
    customerName: { type: 'String', displayName: 'Customer name', description: '', required: true },
  }
  for (let index = 1; index < count; index++) {
    properties[`field${index}`] = {
      type: 'String',
      displayName: `Field ${index}`,
      description: 'One of very many',
      required: false,
      validation: { warnings: [{ details: 'Max length of 40 characters.' }], information: [] },
    }
  }
  return { type: 'Object', displayName: 'Customer', description: '', required: true, properties }
}
