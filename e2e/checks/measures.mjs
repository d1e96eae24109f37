// Prints the measures of the code that the project holds itself to and fails where one is missed.
import { readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'vite'

const LIMITS = {
  anyTypes: 0,
  nonNullAssertions: 0,
  castsPerThousandLines: 1,
  suppressionsPerThousandLines: 0.3,
  effectsPerThousandLines: 1.5,
  componentLines: 130,
  medianComponentLines: 25,
}
/** A file that branches at least this often holds logic, and logic has a test of its own. */
const LOGIC_BRANCHES = 5

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
}).split('\n')
const isCode = (file) => /^(?:src|server)\/.*\.(?:ts|tsx)$/.test(file) && !file.endsWith('.d.ts')
const isTest = (file) => /\.test\.tsx?$/.test(file)
const isHelper = (file) => /\.fixture\.tsx?$|\/testing\//.test(file)
const tests = new Set(tracked.filter((file) => isCode(file) && isTest(file)))
const sources = tracked.filter((file) => isCode(file) && !isTest(file) && !isHelper(file))

const BRANCHES = new Set([
  'IfStatement',
  'ConditionalExpression',
  'LogicalExpression',
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
  'SwitchCase',
  'CatchClause',
])
const EFFECTS = new Set(['useEffect', 'useLayoutEffect', 'useInsertionEffect'])
const SUPPRESSION = /(?:oxlint|eslint)-disable|@ts-(?:ignore|expect-error|nocheck)/

function visit(node, onNode) {
  if (node === null || typeof node !== 'object') return
  if (Array.isArray(node)) {
    for (const item of node) visit(item, onNode)
    return
  }
  if (typeof node.type === 'string') onNode(node)
  for (const key of Object.keys(node)) if (key !== 'parent') visit(node[key], onNode)
}

/** The components of a file: functions of the module with a capital first letter. */
function componentsOf(program) {
  const functions = []
  for (const statement of program.body) {
    const declaration = statement.declaration ?? statement
    if (declaration?.type === 'FunctionDeclaration') functions.push([declaration.id?.name, declaration])
    if (declaration?.type !== 'VariableDeclaration') continue
    for (const { id, init } of declaration.declarations) {
      const made = init?.type === 'CallExpression' ? init.arguments[0] : init
      if (made?.type === 'ArrowFunctionExpression' || made?.type === 'FunctionExpression')
        functions.push([id.name, made])
    }
  }
  return functions.filter(([name]) => /^[A-Z][a-z]/.test(name ?? ''))
}

function measure(file) {
  const text = readFileSync(file, 'utf8')
  const { program, comments } = parseSync(file, text, { lang: file.endsWith('x') ? 'tsx' : 'ts' })
  const lineOf = (offset) => text.slice(0, offset).split('\n').length
  const found = {
    file,
    lines: text.split('\n').length - 1,
    any: [],
    nonNull: [],
    casts: [],
    suppressions: [],
    effects: [],
    branches: 0,
    imports: [],
    components: [],
  }
  visit(program, (node) => {
    if (node.type === 'TSAnyKeyword') found.any.push(lineOf(node.start))
    if (node.type === 'TSNonNullExpression') found.nonNull.push(lineOf(node.start))
    if (node.type === 'TSAsExpression' || node.type === 'TSTypeAssertion') {
      const isConst = node.typeAnnotation.typeName?.name === 'const'
      if (!isConst) found.casts.push(lineOf(node.start))
    }
    if (node.type === 'CallExpression' && EFFECTS.has(node.callee.name))
      found.effects.push(lineOf(node.start))
    if (BRANCHES.has(node.type)) found.branches += 1
    const from = node.source?.value
    if (/^(?:Import|Export).*Declaration$|^ImportExpression$/.test(node.type) && typeof from === 'string') {
      const isLazy = node.type === 'ImportExpression'
      if (from.startsWith('.') && !isLazy) found.imports.push(normalize(join(dirname(file), from)))
    }
  })
  for (const { value, start } of comments) if (SUPPRESSION.test(value)) found.suppressions.push(lineOf(start))
  if (file.endsWith('.tsx'))
    for (const [name, node] of componentsOf(program))
      found.components.push({ name, file, lines: lineOf(node.end) - lineOf(node.start) + 1 })
  return found
}

/** Groups of files that reach each other through imports, types included (Tarjan). */
function rings(graph) {
  const index = new Map()
  const low = new Map()
  const stack = []
  const groups = []
  const connect = (node) => {
    index.set(node, index.size)
    low.set(node, index.get(node))
    stack.push(node)
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) connect(next)
      if (stack.includes(next)) low.set(node, Math.min(low.get(node), low.get(next)))
    }
    if (low.get(node) !== index.get(node)) return
    const group = stack.splice(stack.indexOf(node))
    if (group.length > 1) groups.push(group)
  }
  for (const node of graph.keys()) if (!index.has(node)) connect(node)
  return groups
}

const files = sources.map(measure)
const fileGraph = new Map(files.map(({ file, imports }) => [file, new Set(imports)]))
const folders = new Map()
for (const [file, imports] of fileGraph) {
  const from = dirname(file)
  const targets = folders.get(from) ?? new Set()
  for (const target of imports) if (dirname(target) !== from) targets.add(dirname(target))
  folders.set(from, targets)
}
const mutual = [...folders].flatMap(([from, targets]) =>
  [...targets].filter((to) => from < to && folders.get(to)?.has(from)).map((to) => `${from} ⇄ ${to}`),
)
const lines = files.reduce((sum, file) => sum + file.lines, 0)
const all = (kind) => files.flatMap((file) => file[kind].map((line) => `${file.file}:${line}`))
const components = files.flatMap((file) => file.components).toSorted((a, b) => b.lines - a.lines)
const median = components[Math.floor(components.length / 2)]?.lines ?? 0
const perThousand = (count, over = lines) => Math.round((count / over) * 100_000) / 100
const sourceLines = files
  .filter(({ file }) => file.startsWith('src/'))
  .reduce((sum, { lines: n }) => sum + n, 0)
const hasTest = (file) => {
  const stem = file.replace(/\.tsx?$/, '')
  return tests.has(`${stem}.test.ts`) || tests.has(`${stem}.test.tsx`)
}
const untested = files
  .filter(({ file, branches }) => file.endsWith('.ts') && branches >= LOGIC_BRANCHES && !hasTest(file))
  .map(({ file, branches }) => `${file} (${branches} branches)`)
const tooLong = components.filter((component) => component.lines > LIMITS.componentLines)

const rows = [
  ['any', all('any').length, LIMITS.anyTypes, all('any')],
  ['non-null assertions', all('nonNull').length, LIMITS.nonNullAssertions, all('nonNull')],
  ['casts a thousand lines', perThousand(all('casts').length), LIMITS.castsPerThousandLines, all('casts')],
  [
    'suppressions a thousand lines',
    perThousand(all('suppressions').length),
    LIMITS.suppressionsPerThousandLines,
    all('suppressions'),
  ],
  [
    'effects a thousand lines of src',
    perThousand(all('effects').length, sourceLines),
    LIMITS.effectsPerThousandLines,
    all('effects'),
  ],
  ['import rings', rings(fileGraph).length, 0, rings(fileGraph).map((ring) => ring.join(' → '))],
  ['folders that import each other', mutual.length, 0, mutual],
  [
    'longest component, lines',
    components[0]?.lines ?? 0,
    LIMITS.componentLines,
    tooLong.map(({ name, file, lines: n }) => `${file} ${name} ${n}`),
  ],
  ['median component, lines', median, LIMITS.medianComponentLines, []],
  ['files with logic and no test', untested.length, 0, untested],
]

let missed = 0
console.log(`${files.length} source files, ${lines} lines, ${components.length} components`)
for (const [name, value, limit, places] of rows) {
  const isMissed = value > limit
  if (isMissed) missed += 1
  console.log(`${isMissed ? '✗' : '✓'} ${name}: ${value} (at most ${limit})`)
  if (isMissed || process.argv.includes('--places')) for (const place of places) console.log(`    ${place}`)
}
process.exitCode = missed === 0 ? 0 : 1
