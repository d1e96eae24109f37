// Collects every text of the product that a person can read: JSX texts and phrases in the code of src and server.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseSync } from 'vite'

const READ_BY_PEOPLE = /^(?:src|server)\/.*\.tsx?$/
const NOT_SHIPPED = /\.(?:test|fixture)\.tsx?$|\.d\.ts$|\/testing\//
/** The emulator plays the platforms: its models and records are data, not the product's words. */
const DATA = /^server\/emulator\/(?:models|books|attachments|world)\//
/** A literal with a space between words is a phrase; a single word is a name in code more often than a text. */
const PHRASE = /[A-Za-z…’'.,]\s+[A-Za-z]/

/** Literals that the code reads or the machine does, by the place they stand in. */
const NOT_TEXT = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'TSLiteralType',
])

function visit(node, onText) {
  if (node === null || typeof node !== 'object') return
  if (Array.isArray(node)) {
    for (const item of node) visit(item, onText)
    return
  }
  if (NOT_TEXT.has(node.type) && node.declaration == null) return
  if (node.type === 'JSXText' && /\w/.test(node.value)) onText(node.value, node.start)
  if (node.type === 'Literal' && typeof node.value === 'string' && PHRASE.test(node.value))
    onText(node.value, node.start)
  if (node.type === 'TemplateLiteral') {
    const text = node.quasis.map(({ value }) => value.cooked ?? '').join('…')
    if (PHRASE.test(text)) onText(text, node.start)
  }
  for (const key of Object.keys(node)) visit(node[key], onText)
}

/** Texts with their file and line, white space folded. */
export function visibleTexts() {
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  }).split('\n')
  const texts = []
  for (const file of tracked) {
    if (!READ_BY_PEOPLE.test(file) || NOT_SHIPPED.test(file) || DATA.test(file)) continue
    const code = readFileSync(file, 'utf8')
    const { program } = parseSync(file, code, { lang: file.endsWith('x') ? 'tsx' : 'ts' })
    visit(program, (text, start) => {
      const line = code.slice(0, start).split('\n').length
      texts.push({ place: `${file}:${line}`, text: text.replace(/\s+/g, ' ').trim() })
    })
  }
  return texts
}
