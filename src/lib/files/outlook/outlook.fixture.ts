import { oleTree } from '../ole-tree.fixture.ts'
import type { OleTree } from '../ole-tree.fixture.ts'

/** Properties by number: texts, numbers, times, bytes, or messages in the message. */
export type Properties = Record<number, string | number | Date | Uint8Array | OleTree>

interface MessageParts {
  properties: Properties
  recipients?: readonly Properties[]
  files?: readonly Properties[]
}

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0')

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), true)
  return bytes
}

/** A folder of properties; `headBytes` is what stands before the list of them. */
function folderOf(properties: Properties, headBytes: number): OleTree {
  const folder: OleTree = {}
  const list: number[] = Array<number>(headBytes).fill(0)
  const fixed = (type: number, property: string, value: bigint): void => {
    const entry = new DataView(new ArrayBuffer(16))
    entry.setUint16(0, type, true)
    entry.setUint16(2, Number(property), true)
    entry.setUint32(4, 6, true)
    entry.setBigUint64(8, value, true)
    list.push(...new Uint8Array(entry.buffer))
  }
  for (const [property, value] of Object.entries(properties)) {
    const name = `__substg1.0_${hex(Number(property))}`
    if (typeof value === 'string') folder[`${name}001F`] = utf16(value)
    else if (typeof value === 'number') fixed(3, property, BigInt(value))
    else if (value instanceof Date)
      fixed(0x40, property, BigInt(value.getTime()) * 10_000n + 116_444_736_000_000_000n)
    else if (value instanceof Uint8Array) folder[`${name}0102`] = value
    else folder[`${name}000D`] = value
  }
  folder['__properties_version1.0'] = Uint8Array.from(list)
  return folder
}

const number = (index: number): string => index.toString(16).toUpperCase().padStart(8, '0')

export function messageTree(parts: MessageParts, headBytes = 24): OleTree {
  const { properties, recipients = [], files = [] } = parts
  return {
    ...folderOf(properties, headBytes),
    ...Object.fromEntries(
      recipients.map((one, index) => [`__recip_version1.0_#${number(index)}`, folderOf(one, 8)]),
    ),
    ...Object.fromEntries(
      files.map((one, index) => [`__attach_version1.0_#${number(index)}`, folderOf(one, 8)]),
    ),
  }
}

/** A message as Outlook saves it. */
export const outlookFile = (parts: MessageParts): Uint8Array<ArrayBuffer> =>
  oleTree({ '__nameid_version1.0': {}, ...messageTree(parts, 32) })
