import { isBlankText } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
import { readName } from '../customer-schema.ts'
import { joinPath } from '../form-value.ts'
import { itemLabel, labelWithin } from '../member-label.ts'
import { isGroup, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import { humanise } from '../names.ts'
import { notReturned } from '../platform-returns.ts'
import type { Platform } from '../platform-returns.ts'
import { recordTexts } from './record-texts.ts'

/** Which fields can be judged, and how they are named. */
export interface AuditScope {
  /** Whether the platform has such a field: `contacts[].email`, by its name in records. */
  readonly holds: (template: string) => boolean
  /** Whether an empty one says something: the platform has the field and returns it. */
  readonly expects: (template: string) => boolean
  /** Where a place of a record is in the edit form, and its label. */
  readonly placeOf: (path: string) => { readonly field: string | null; readonly label: string }
}

/** The names of a model's fields as records carry them. */
function templatesOf(model: ModelNode): Set<string> {
  const templates = new Set<string>()
  const collect = (node: ModelNode, base: string) => {
    const siblings = new Set(node.children.map(({ name }) => name))
    for (const child of node.children) {
      const name = readName(child.name, siblings)
      const template = base === '' ? name : `${base}.${name}`
      templates.add(template)
      if (isList(child)) collect(child, `${template}[]`)
      else if (isGroup(child)) collect(child, template)
    }
  }
  collect(model, '')
  return templates
}

/** Where there is no model, what any record holds is what the platform can hold. */
function templatesIn(records: readonly JsonObject[]): Set<string> {
  const templates = new Set<string>()
  for (const record of records) {
    for (const { template, text } of recordTexts(record)) {
      if (!isBlankText(text)) templates.add(template)
    }
  }
  return templates
}

interface Step {
  readonly node: ModelNode | null
  readonly field: string | null
  readonly label: string
}

function memberStep({ node, field, label }: Step, name: string): Step {
  const siblings = new Set(node?.children.map((child) => child.name))
  const child = node?.children.find((one) => readName(one.name, siblings) === name) ?? null
  return {
    node: child,
    field: child === null || field === null ? null : joinPath(field, child.key),
    label: labelWithin(label, child ?? { label: humanise(name) }),
  }
}

function itemStep({ node, field, label }: Step, place: number): Step {
  return { node, field: field === null ? null : joinPath(field, place), label: itemLabel(label, place) }
}

function placeIn(model: ModelNode | null, path: string): { field: string | null; label: string } {
  let step: Step = { node: model, field: model === null ? null : '', label: '' }
  for (const name of path.split('.')) {
    step = /^\d+$/.test(name) ? itemStep(step, Number(name)) : memberStep(step, name)
  }
  return { field: step.field, label: step.label }
}

export function createScope(
  model: ModelNode | null,
  platform: Platform,
  records: readonly JsonObject[],
): AuditScope {
  const templates = model === null ? templatesIn(records) : templatesOf(model)
  const holds = (template: string) => templates.has(template)
  const isReturned = (template: string) => {
    const habit = notReturned(platform, /^[^.[]*/.exec(template)?.[0] ?? '')
    return habit === null || habit === 'primary-only'
  }
  return {
    holds,
    expects: (template) => holds(template) && isReturned(template),
    placeOf: (path) => placeIn(model, path),
  }
}
