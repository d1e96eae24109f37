import type { EntitySchema } from './query-evaluate.ts'

/** An entity with a property of each kind. */
export interface Thing {
  id?: string
  name?: string
  seen?: string
  size?: number
  gone?: boolean
  states?: string[]
}

export const schema: EntitySchema<Thing> = {
  entity: 'Thing',
  properties: {
    name: { kind: 'text', read: (thing) => thing.name },
    seen: { kind: 'date', read: (thing) => thing.seen },
    size: { kind: 'number', read: (thing) => thing.size },
    gone: { kind: 'boolean', read: (thing) => thing.gone },
    'parts.state': { kind: 'text', read: (thing) => thing.states ?? [] },
  },
}
