/**
 * Compares the class names of every CSS module with their uses in code: one that is used and not defined does nothing,
 * and one that is defined and not used is a leftover. Styles are read as `styles['name']`; a name that is only known
 * when the page runs, as in `styles[look]`, counts as a use of every class listed for it in DYNAMIC.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const files = readdirSync('src', { recursive: true }).map((file) => join('src', file))

/** Classes picked by a variable, by file. */
const DYNAMIC = {
  'src/components/ui/Button.module.css': ['primary', 'quiet'],
  'src/components/viewer/ScrollPane.module.css': ['scroll', 'stage', 'pages'],
  'src/components/ui/table/table.module.css': ['dim', 'awaiting'],
}

const problems = []
const used = new Map()

for (const file of files.filter((name) => /\.tsx?$/.test(name))) {
  const code = readFileSync(file, 'utf8')
  for (const [, name, path] of code.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)) {
    const sheet = join(dirname(file), path)
    const classes = used.get(sheet) ?? new Map()
    used.set(sheet, classes)
    for (const [, key] of code.matchAll(new RegExp(`\\b${name}\\['([^']+)'\\]`, 'g'))) classes.set(key, file)
    for (const [access] of code.matchAll(new RegExp(`\\b${name}(\\.\\w+|\\[(?!')[^\\]]*\\])`, 'g')))
      if (DYNAMIC[sheet] === undefined) problems.push(`${file}: ${access} can't be checked`)
  }
}

for (const sheet of files.filter((name) => name.endsWith('.module.css'))) {
  const css = readFileSync(sheet, 'utf8').replaceAll(/\/\*[^]*?\*\/|:global\([^)]*\)/g, '')
  // Only what stands before a brace: a file name in a value is no class.
  const selectors = [...css.matchAll(/([^{};]+)\{/g)].map(([, selector]) => selector)
  const defined = new Set(
    selectors.flatMap((text) => [...text.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name]) => name)),
  )
  const classes = used.get(sheet) ?? new Map()
  const dynamic = DYNAMIC[sheet] ?? []
  for (const [name, file] of classes)
    if (!defined.has(name)) problems.push(`${file}: no class ${name} in ${sheet}`)
  for (const name of defined)
    if (!classes.has(name) && !dynamic.includes(name)) problems.push(`${sheet}: nothing uses .${name}`)
  for (const name of dynamic) if (!defined.has(name)) problems.push(`${sheet}: no class ${name}`)
}

for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1
