import * as z from 'zod/mini'
import { catch as orElse } from 'zod/mini'
import { isFreeText, schemaOptions } from '../customer-schema.ts'
import { asJson, isBlankText, isObject } from '../../lib/json.ts'
import { memberKeys } from './member-key.ts'
import { knownKinds } from '../model-node.ts'
import type { ModelNode, ModelOption, NodeKind } from '../model-node.ts'
import { cleanText, humanise } from '../names.ts'

/** Deeper members are edited as raw JSON; no real model comes near, and the walk stays off the stack's end. */
const MAX_DEPTH = 40
const MAX_LABEL = 200
export const MAX_DESCRIPTION = 2000

const text = orElse(z.string(), '')
const list = orElse(z.nullable(z.array(z.unknown())), null)
const anyObject = z.custom<Readonly<Record<string, unknown>>>(isObject)

/**
 * PushOption and PushOptionProperty of the API, one level at a time and tolerant: a member that is missing, null or
 * of an odd type becomes its neutral value, never an error. Members are walked by hand because a schema for records
 * would drop a member called `__proto__`.
 */
const nodeSchema = z.object({
  type: text,
  displayName: text,
  description: text,
  required: orElse(z.boolean(), false),
  properties: orElse(z.nullable(anyObject), null),
  options: list,
  validation: orElse(z.object({ warnings: list, information: list }), { warnings: null, information: null }),
})

const choiceSchema = z.object({
  value: orElse(z.nullable(z.union([z.string(), z.number(), z.boolean()])), null),
  displayName: text,
})

type ParsedNode = z.infer<typeof nodeSchema>

const empty: ParsedNode = nodeSchema.parse({})

function parseNode(raw: unknown): ParsedNode {
  const result = nodeSchema.safeParse(raw)
  return result.success ? result.data : empty
}

function kindOf(node: ParsedNode): NodeKind {
  const known = knownKinds.find((kind) => kind.toLowerCase() === node.type.trim().toLowerCase())
  if (known) return known
  return node.type === '' && node.properties !== null ? 'Object' : 'Unknown'
}

/** Choices by value, each once: pickers cannot show two choices of one value. */
function optionsOf(node: ParsedNode): ModelOption[] | null {
  const options = new Map<string, ModelOption>()
  for (const raw of node.options ?? []) {
    const choice = choiceSchema.safeParse(isObject(raw) ? raw : { value: raw })
    if (!choice.success) continue
    const served = choice.data.value === null ? '' : String(choice.data.value)
    // Some models name their choices and give no values: then the name is what the platform knows.
    const value = isBlankText(served) ? choice.data.displayName : served
    if (isBlankText(value) || options.has(value)) continue
    const label = cleanText(choice.data.displayName, MAX_LABEL) || cleanText(value, MAX_LABEL)
    options.set(value, { value, label })
  }
  return options.size === 0 ? null : [...options.values()]
}

const kindsWithOptions: ReadonlySet<NodeKind> = new Set<NodeKind>(['String', 'Number', 'DateTime'])

interface Place {
  readonly name: string
  readonly key: string
  readonly template: string
  readonly depth: number
}

function build(raw: unknown, place: Place): ModelNode {
  const parsed = parseNode(raw)
  const tooDeep = place.depth >= MAX_DEPTH
  const kind = tooDeep ? 'Unknown' : kindOf(parsed)
  const holdsMembers = kind === 'Object' || kind === 'Array'
  const own = kindsWithOptions.has(kind) ? optionsOf(parsed) : null
  const fallback = kind === 'String' && own === null ? schemaOptions(place.template) : null
  return {
    name: place.name,
    key: place.key,
    template: place.template,
    kind,
    required: parsed.required,
    label: cleanText(parsed.displayName, MAX_LABEL) || humanise(cleanText(place.name, MAX_LABEL)),
    description: cleanText(parsed.description, MAX_DESCRIPTION),
    children: holdsMembers ? buildChildren(parsed, kind, place) : [],
    options: own ?? fallback,
    optionsFrom: own === null ? 'schema' : 'model',
    closed: (own ?? fallback) !== null && !isFreeText(place.name),
    rules: [],
    raw: asJson(raw),
  }
}

function buildChildren(parsed: ParsedNode, kind: NodeKind, place: Place): ModelNode[] {
  const members = Object.entries(parsed.properties ?? {}).filter(([, member]) => member !== null)
  const keys = memberKeys(members.map(([name]) => name))
  const prefix = `${place.template}${kind === 'Array' ? '[]' : ''}`
  return members.map(([name, member], index) =>
    build(member, {
      name,
      key: keys[index] ?? name,
      template: prefix === '' ? name : `${prefix}.${name}`,
      depth: place.depth + 1,
    }),
  )
}

/** The rule texts of a member as served. */
export function servedRules(node: ModelNode): ParsedNode['validation'] {
  return parseNode(node.raw).validation
}

/**
 * The members of a create/update model as a tree, without its rules: all that is needed to name and compare values. Null
 * when the response is not a model at all (not an object, or an object without members to fill in).
 */
export function parseModelTree(raw: unknown): ModelNode | null {
  if (!isObject(raw)) return null
  const root = build({ ...raw, type: 'Object' }, { name: '', key: '', template: '', depth: 0 })
  return root.children.length === 0 ? null : root
}
