import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultValues } from '../values/default-values.ts'
import { isObject } from '../../lib/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json.ts'
import type { ModelNode } from '../model-node.ts'
import { toPayload } from '../values/payload.ts'
import { parseModel } from './push-option.ts'
import { readBack } from '../values/read-back.ts'
import type { Constraint } from '../rule.ts'
import { sample } from '../parse-sample.fixture.ts'
import { sampleModel } from '../sample-model.fixture.ts'
import { fillIn } from '../sample-values.fixture.ts'
import { createValidator } from '../check/validate-values.ts'
import { widgetFor } from './widget.ts'

const folder = process.env.CODAT_CONTRACT_DIR ?? ''
const isPresent = folder !== '' && existsSync(join(folder, 'push-rules.json'))

interface ContractRule {
  readonly integration: string
  readonly slug: string
  readonly path: string
  readonly details: string
  readonly constraint: JsonObject
  readonly check: 'client' | 'server-state' | 'advice'
}

interface ContractField {
  readonly path: string
  readonly type: string
  readonly required: boolean
  readonly options: readonly string[]
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}

function nodes(node: ModelNode): ModelNode[] {
  return [node, ...node.children.flatMap((child) => nodes(child))]
}

function modelOf(slug: string): ModelNode {
  const model = parseModel(read(`push-options/${slug}.json`))
  if (!model) throw new Error(`${slug} is no model`)
  return model
}

function nodeOf(slug: string, path: string): ModelNode {
  const found = nodes(modelOf(slug)).find((node) => node.template === (path === '$' ? '' : path))
  if (!found) throw new Error(`${slug} has no ${path}`)
  return found
}

const type = 'type'

function strings(list: JsonValue | undefined): string[] {
  return Array.isArray(list) ? list.map(String) : []
}

/** The constraint the contract proposes, in the words of this folder. */
function expected(rule: ContractRule): Constraint[] {
  const proposal = rule.constraint
  const value = Number(proposal.value)
  switch (proposal.kind) {
    case 'maxLength':
      return [{ kind: 'length', min: null, max: value }]
    case 'exactLength':
      return [{ kind: 'length', min: value, max: value }]
    case 'length':
      return [{ kind: 'length', min: Number(proposal.min), max: Number(proposal.max) }]
    case 'maxLengthPerPart':
      return [{ kind: 'part-length', max: value }]
    case 'maxItems':
      return [{ kind: 'items', min: null, max: value }]
    case 'minFilledProperties':
      return [{ kind: 'filled', min: value }]
    case 'maxItemsWhere': {
      const negated = proposal.notIn !== undefined
      const [only = ''] = strings(proposal.notIn ?? proposal.in)
      return [{ kind: 'items-where', member: type, value: only, negated, min: null, max: value }]
    }
    case 'maxPerValue':
      return [{ kind: 'per-value', member: type, values: strings(proposal.values), max: value }]
    case 'maxDistinct':
      return [{ kind: 'distinct', member: type, max: value }]
    case 'format': {
      const format =
        proposal.value === 'iso3166-1-alpha-2' ? 'country' : proposal.value === 'email' ? 'email' : 'currency'
      return [{ kind: 'format', format, alsoAllowed: strings(proposal.extra) }]
    }
    case 'pattern':
      return [{ kind: 'groups', sizes: [2, 3, 3, 3], separator: ' ', of: 'digits' }]
    case 'requiredIf':
      return [
        {
          kind: 'required-if',
          member: 'taxNumber',
          itemMember: proposal.requires === undefined ? null : 'country',
        },
      ]
    case 'requiredWithParent':
      return [{ kind: 'required-with-parent' }]
    case 'all':
      return [{ kind: 'length', min: null, max: 8 }, { kind: 'no-spaces' }, { kind: 'unique' }]
    default:
      return []
  }
}

/** The list a rule limits, for texts that stand at a member of its items. */
function listAround(slug: string, path: string): ModelNode | null {
  const end = path.lastIndexOf('[].')
  return end === -1 ? null : nodeOf(slug, path.slice(0, end))
}

function constraintsOf(rule: ContractRule): readonly Constraint[] {
  const here = nodeOf(rule.slug, rule.path).rules.find((each) =>
    each.text.startsWith(rule.details.replace(/\.$/, '')),
  )
  const lifted = listAround(rule.slug, rule.path)?.rules.filter(
    (each) => each.lifted && each.text === here?.text,
  )
  return [...(here?.constraints ?? []), ...(lifted ?? []).flatMap((each) => each.constraints)]
}

/** Always runs: the same questions as below, of a smaller model and of records made up here. */
describe('a model of our own making', () => {
  const platformName = 'Acme Books'

  test('lists the fields, types and marks of the model', () => {
    const fields = nodes(sample).filter((node) => node.template !== '')
    expect(fields.map(({ template, kind, required }) => [template, kind, required])).toEqual([
      ['customerName', 'String', true],
      ['emailAddress', 'String', false],
      ['taxNumber', 'String', false],
      ['creditLimit', 'Number', false],
      ['isTaxable', 'Boolean', false],
      ['since', 'DateTime', false],
      ['status', 'String', false],
      ['profile', 'Object', false],
      ['profile.segment', 'String', true],
      ['profile.note', 'String', false],
      ['addresses', 'Array', false],
      ['addresses[].type', 'String', true],
      ['addresses[].line1', 'String', false],
      ['addresses[].country', 'String', false],
      ['contacts', 'Array', false],
      ['contacts[].name', 'String', true],
      ['contacts[].phone', 'Array', false],
      ['contacts[].phone[].number', 'String', true],
      ['contacts[].phone[].type', 'String', false],
      ['photo', 'File', false],
      ['tags', 'Unknown', false],
    ])
  })

  test('keeps every rule text for display where it stands', () => {
    const texts = nodes(sample).flatMap(({ template, rules }) =>
      rules.filter(({ lifted }) => !lifted).map(({ text }) => [template, text]),
    )
    expect(texts).toEqual([
      ['customerName', 'Maximum length of 12 characters.'],
      ['emailAddress', 'Has to be a valid email address'],
      ['addresses', 'If taxNumber is given, an address with a country is required'],
      ['addresses[].type', 'Only one address each of Billing/Delivery may be given'],
    ])
  })

  test('can be filled in completely and sent without a single issue', () => {
    const values = fillIn(sample)
    expect(createValidator(sample, { platformName })(values)).toEqual([])
    const payload = toPayload(sample, values, null)
    expect(readBack(sample, payload, payload)).toEqual([])
  })

  test('blocks an empty form at its required field only', () => {
    const blocked = createValidator(sample)(defaultValues(sample, null)).filter(
      ({ severity }) => severity === 'block',
    )
    expect(blocked.map(({ path }) => path)).toEqual(['customerName'])
  })

  test.each<[string, JsonObject]>([
    ['sparse', { id: '7', customerName: 'Heron Ltd' }],
    ['full of nothing', { id: '8', customerName: null, addresses: null, contacts: [], emailAddress: '' }],
    [
      'nested',
      {
        id: '9',
        customerName: 'Wren & Co',
        status: 'Active',
        addresses: [{ type: 'Billing', line1: '2 Mill Lane', country: 'GB', surveyor: 'unlisted' }],
        contacts: [
          { name: 'Billing contact', phone: [{ number: '0113 496 0002', type: 'Mobile' }] },
          { name: 'Nobody' },
        ],
        metadata: { isDeleted: false },
      },
    ],
  ])('a record that is %s survives being opened and sent back untouched', (_, record) => {
    const sent = toPayload(sample, defaultValues(sample, record), record)
    expect(readBack(sample, sent, record)).toEqual([])
    const listed = new Set([...Object.keys(sampleModel.properties), 'status'])
    expect(Object.keys(sent).filter((member) => !listed.has(member))).toEqual([])
  })
})

describe.skipIf(!isPresent)('the published create/update models (skipped without CODAT_CONTRACT_DIR)', () => {
  const slugs = isPresent
    ? readdirSync(join(folder, 'push-options'))
        .filter((name) => name !== 'index.json')
        .map((name) => name.replace('.json', ''))
    : []
  const rules = isPresent ? (read('push-rules.json') as ContractRule[]) : []

  test('at least 95 % of the checkable rules become the stated constraint', () => {
    const checkable = rules.filter((rule) => rule.check === 'client')
    const missed = checkable.filter(
      (rule) => JSON.stringify(constraintsOf(rule)) !== JSON.stringify(expected(rule)),
    )
    expect(checkable.length).toBeGreaterThan(80)
    expect(missed.map((rule) => [rule.slug, rule.path, rule.details, constraintsOf(rule)])).toEqual([])
    expect(missed.length / checkable.length).toBeLessThanOrEqual(0.05)
  })

  test('no advice becomes a constraint that could warn or block', () => {
    const harmless = new Set(['also-allowed', 'unique'])
    const strict = rules
      .filter((rule) => rule.check === 'advice')
      .filter((rule) => constraintsOf(rule).some((constraint) => !harmless.has(constraint.kind)))
    expect(strict.map((rule) => rule.details)).toEqual([])
  })

  test('what only the company knows is at most checked for its form', () => {
    const kinds = rules
      .filter((rule) => rule.check === 'server-state')
      .flatMap((rule) => constraintsOf(rule).map((constraint) => constraint.kind))
    expect(new Set(kinds)).toEqual(new Set(['unique', 'format']))
  })

  test('every rule text is kept for display where it stands', () => {
    for (const rule of rules) {
      const texts = nodeOf(rule.slug, rule.path).rules.filter((each) => !each.lifted)
      expect(texts.map((each) => each.text)).toContain(rule.details)
    }
  })

  test.each(slugs)('%s lists the fields, types, options and marks of the model', (slug) => {
    const fields = (read('push-fields.json') as Record<string, ContractField[]>)[slug] ?? []
    const all = nodes(modelOf(slug)).filter((node) => node.template !== '')
    expect(all.map((node) => node.template)).toEqual(fields.map((field) => field.path))
    for (const [index, field] of fields.entries()) {
      const node = all[index]
      expect(node).toMatchObject({ kind: field.type, required: field.required, key: node?.name })
      const served = node?.optionsFrom === 'model' ? (node.options ?? []) : []
      expect(served.map((option) => option.value)).toEqual(field.options)
      expect(node && widgetFor(node)).not.toBe('json')
    }
  })

  test.each(slugs)('%s can be filled in completely and sent without a single issue', (slug) => {
    const model = modelOf(slug)
    const platformName = rules.find((rule) => rule.slug === slug)?.integration ?? slug
    const values = fillIn(model)
    expect(createValidator(model, { platformName })(values)).toEqual([])
    const payload = toPayload(model, values, null)
    expect(readBack(model, payload, payload)).toEqual([])
  })

  test.each(slugs)('%s blocks an empty form at its required fields only', (slug) => {
    const model = modelOf(slug)
    const issues = createValidator(model)(defaultValues(model, null))
    const blocked = new Set(
      issues.filter((issue) => issue.severity === 'block').map((issue) => issue.path.split('.')[0]),
    )
    const required = model.children.filter((child) => child.required && child.template !== 'metadata')
    expect(blocked).toEqual(new Set(required.map((child) => child.key)))
  })

  const records = isPresent
    ? readdirSync(join(folder, 'examples')).filter((name) => name.startsWith('get-customer.'))
    : []

  test.each(records)('%s survives being opened and sent back untouched', (name) => {
    const record = read(`examples/${name}`) as JsonObject
    for (const slug of slugs) {
      const model = modelOf(slug)
      const sent = toPayload(model, defaultValues(model, record), record)
      expect(readBack(model, sent, record)).toEqual([])
      const listed = new Set([...model.children.map((child) => child.name), 'status'])
      expect(Object.keys(sent).filter((member) => !listed.has(member))).toEqual([])
      expect(isObject(sent)).toBe(true)
    }
  })
})
