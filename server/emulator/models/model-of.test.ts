import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { modelOf } from './model-of.ts'
import { pushOption } from './push-option.ts'
import { WRITTEN_MODELS } from './written-models.fixture.ts'
import { PLATFORMS } from '../codat/platforms.ts'

/** The models served against the facts of Codat's published ones: same fields, types, marks and options. */
const folder = process.env['CODAT_CONTRACT_DIR'] ?? ''
const fieldsFile = resolve(folder, 'push-fields.json')
const rulesFile = resolve(folder, 'push-rules.json')
const isPresent = folder !== '' && existsSync(fieldsFile) && existsSync(rulesFile)
const read = <T>(file: string, otherwise: T): T =>
  isPresent ? (JSON.parse(readFileSync(file, 'utf8')) as T) : otherwise

interface PublishedField {
  path: string
  type: string
  required: boolean
  options: ({ value: string } | string)[]
}

interface PublishedRule {
  slug: string
  platformKey: string
  path: string
  kind: 'warning' | 'information'
  field?: string
}

const published = read<Record<string, PublishedField[]>>(fieldsFile, {})
const publishedRules = read<PublishedRule[]>(rulesFile, [])
const KEYS: Record<string, string> = {
  'exact-netherlands': 'qudb',
  'exact-uk': 'pbbf',
  freeagent: 'fbrh',
  freshbooks: 'vxvy',
  'myob-accountright-and-essentials': 'pdvj',
  'oracle-netsuite': 'akxx',
  'quickbooks-desktop': 'pqsw',
  'quickbooks-online': 'qhyg',
  'quickbooks-online-sandbox': 'ndsk',
  'sage-50-uk': 'hbql',
  'sage-business-cloud-accounting': 'tgff',
  'sage-intacct': 'knfz',
  sandbox: 'mqjo',
  xero: 'gbol',
}

type Option = ReturnType<typeof pushOption>

function served(platformKey: string): Option {
  const model = modelOf(platformKey)
  if (!model) throw new Error(`No model for ${platformKey}`)
  return pushOption(model)
}

interface Placed {
  path: string
  node: Option
}

/** Every node with its path, `[]` marking items of arrays. */
function flatten(node: Option, prefix = ''): Placed[] {
  const found: Placed[] = []
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    const path = prefix + name
    found.push({ path, node: child }, ...flatten(child, `${path}${child.type === 'Array' ? '[]' : ''}.`))
  }
  return found
}

/** The published files lost the accents of two names. */
const plain = (value: string) => value.replaceAll(/[^ -~]/g, '?')
const valueOf = (option: PublishedField['options'][number]) =>
  typeof option === 'string' ? option : option.value

/** Where a rule stands, of which kind it is and what it says it is about. */
function rulePlaces({ path, node }: Placed): string[] {
  const { warnings = [], information = [] } = node.validation ?? {}
  return [
    ...warnings.map(({ field }) => `${path} warning ${field ?? '-'}`),
    ...information.map(({ field }) => `${path} information ${field ?? '-'}`),
  ]
}

describe('create/update models', () => {
  test('exist for exactly the platforms that can be written', () => {
    for (const platform of PLATFORMS)
      expect([platform.name, modelOf(platform.key) !== undefined]).toEqual([
        platform.name,
        platform.customers === 'read-write',
      ])
  })

  test.each(Object.entries(WRITTEN_MODELS))(
    '%s has the fields written down for it',
    (platformKey, fields) => {
      const found = flatten(served(platformKey)).map(({ path, node }) => [
        `${path}${node.required ? '!' : ''}`,
        node.type,
        node.options?.length ?? 0,
        (node.validation?.warnings.length ?? 0) + (node.validation?.information.length ?? 0),
      ])
      expect(found).toEqual(fields)
    },
  )
})

// The published models are not ours to include. Where they are at hand, all models are compared with them as well.
describe.runIf(isPresent)(
  'create/update models and the published ones (skipped without CODAT_CONTRACT_DIR)',
  () => {
    test.each(Object.keys(published))('%s has the published fields and options', (slug) => {
      const mine = flatten(served(KEYS[slug] ?? ''))
      expect(mine.map(({ path, node }) => [path, node.type, node.required])).toEqual(
        published[slug]?.map((field) => [field.path, field.type, field.required]),
      )
      for (const field of published[slug] ?? []) {
        const options = mine.find(({ path }) => path === field.path)?.node.options ?? []
        expect(options.map((option) => plain(option.value)).toSorted()).toEqual(
          field.options.map((option) => plain(valueOf(option))).toSorted(),
        )
      }
    })

    test.each(Object.keys(published))('%s has its rules at the published places', (slug) => {
      const root = served(KEYS[slug] ?? '')
      const mine = [{ path: '$', node: root }, ...flatten(root)].flatMap(rulePlaces)
      const theirs = publishedRules
        .filter((rule) => rule.slug === slug)
        .map(({ path, kind, field }) => `${path} ${kind} ${field ?? '-'}`)
      expect(mine.toSorted()).toEqual(theirs.toSorted())
    })
  },
)
