import { isBookkeeping } from '../../../model/customer-schema.ts'
import { isGroup, isList } from '../../../model/model-node.ts'
import type { ModelNode } from '../../../model/model-node.ts'

export interface FormSection {
  title: string
  nodes: readonly ModelNode[]
}

/** The sections of the record page, so that the eye finds a field where it saw the value. */
const PLACES: readonly { title: string; names: readonly string[] }[] = [
  {
    title: 'Details',
    names: ['id', 'customerName', 'contactName', 'registrationNumber', 'taxNumber', 'status'],
  },
  { title: 'Contact details', names: ['emailAddress', 'phone', 'defaultCurrency'] },
]

/** Members of a model in sections; those without a section of their own come under "More". */
export function formSections(model: ModelNode): FormSection[] {
  const shown = model.children.filter((node) => !isBookkeeping(node.template))
  const placed = new Set(PLACES.flatMap((place) => place.names))
  const named = PLACES.map(({ title, names }) => ({
    title,
    nodes: names.flatMap((name) => shown.filter((node) => node.name === name)),
  }))
  const rest = shown.filter((node) => !placed.has(node.name))
  const containers = rest.filter((node) => isList(node) || isGroup(node))
  const others = rest.filter((node) => !containers.includes(node))
  return [
    ...named,
    { title: 'More', nodes: others },
    ...containers.map((node) => ({ title: node.label, nodes: [node] })),
  ].filter((section) => section.nodes.length > 0)
}
