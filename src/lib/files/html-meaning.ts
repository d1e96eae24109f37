type Attributes = ReadonlyMap<string, string>

const LIST_TYPES = new Map([
  ['lower-alpha', 'a'],
  ['lower-latin', 'a'],
  ['upper-alpha', 'A'],
  ['upper-latin', 'A'],
  ['lower-roman', 'i'],
  ['upper-roman', 'I'],
  ['decimal', '1'],
])
/** Dots, which lists without numbers have anyway. */
const DOTS = new Set(['', 'disc', 'circle', 'square'])

/** Whether the items of a list are marked in a way that no attribute says: without numbers, or with those of other scripts. */
export function isOddList(name: string, listType: string): boolean {
  if (name === 'ol') return listType !== '' && !LIST_TYPES.has(listType)
  return name === 'ul' && !DOTS.has(listType) && listType !== 'none'
}

/** The attributes by which a list and its items are counted. `listType` is what its style says. */
export function markOf(name: string, attributes: Attributes, listType: string): string {
  const whole = (key: string): string => {
    const value = attributes.get(key)?.trim() ?? ''
    return /^-?\d{1,9}$/.test(value) ? ` ${key}="${value}"` : ''
  }
  const type = LIST_TYPES.get(listType) ?? attributes.get('type') ?? ''
  const marked = /^[1aAiI]$/.test(type) ? ` type="${type}"` : ''
  if (name === 'li') return whole('value') + marked
  if (name !== 'ol') return ''
  return whole('start') + marked + (attributes.has('reversed') ? ' reversed="reversed"' : '')
}

/** What a field of a form shows. */
export function shownField(attributes: Attributes): string {
  const isChecked = attributes.has('checked')
  switch (attributes.get('type')?.toLowerCase()) {
    case 'checkbox':
      return isChecked ? '☒' : '☐'
    case 'radio':
      return isChecked ? '◉' : '○'
    case 'hidden':
    case 'image':
    case 'password':
      return ''
    default:
      return attributes.get('value') ?? ''
  }
}

/** Elements that end where the next of their kind begins. */
export const ENDS_ITSELF = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd'])
const BLOCK = /<(?:p|div|table|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|blockquote|section)[\s/>]/

/** Where an element ends that begins before a place; undefined when it never does, or its end can't be told. */
export function endOfElement(lowered: string, name: string, from: number): number | undefined {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*>`, 'g')
  tags.lastIndex = from
  if (ENDS_ITSELF.has(name)) {
    const end = lowered.indexOf(`</${name}>`, from)
    return end === -1 || BLOCK.test(lowered.slice(from, end)) ? undefined : end + name.length + 3
  }
  let inner = 0
  for (let tag = tags.exec(lowered); tag !== null; tag = tags.exec(lowered)) {
    if (tag[1] === '') inner += 1
    else if (inner === 0) return tags.lastIndex
    else inner -= 1
  }
  return undefined
}
