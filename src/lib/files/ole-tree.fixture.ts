import { joinBytes } from './join-bytes.ts'

const SECTOR = 512
const MINI = 64
const SMALLEST_LARGE = 4096
const [END, FREE, TABLE] = [0xfffffffe, 0xffffffff, 0xfffffffd]

/** What an OLE file holds: streams by their bytes, folders by what is in them. */
export interface OleTree {
  [name: string]: Uint8Array | OleTree
}

interface Entry {
  name: string
  kind: 1 | 2 | 5
  bytes: Uint8Array
  next: number
  child: number
}

/** Entries in a row; those of a folder are a list, which is a tree too. */
function entriesOf(tree: OleTree): Entry[] {
  const entries: Entry[] = [{ name: 'Root Entry', kind: 5, bytes: new Uint8Array(), next: FREE, child: FREE }]
  const add = (parent: number, folder: OleTree): void => {
    let last: number | undefined
    for (const [name, content] of Object.entries(folder)) {
      const isStream = content instanceof Uint8Array
      const id =
        entries.push({
          name,
          kind: isStream ? 2 : 1,
          bytes: isStream ? content : new Uint8Array(),
          next: FREE,
          child: FREE,
        }) - 1
      const before = last === undefined ? undefined : entries[last]
      const above = entries[parent]
      if (before) before.next = id
      else if (above) above.child = id
      last = id
      if (!isStream) add(id, content)
    }
  }
  add(0, tree)
  return entries
}

/** Writes an OLE file, with streams of fewer than 4096 bytes in the stream of small ones. */
export function oleTree(tree: OleTree): Uint8Array<ArrayBuffer> {
  const entries = entriesOf(tree)
  const sectors: Uint8Array[] = []
  const chains: number[] = []
  const store = (bytes: Uint8Array): number => {
    const first = sectors.length
    for (let at = 0; at < bytes.length; at += SECTOR) {
      const sector = new Uint8Array(SECTOR)
      sector.set(bytes.subarray(at, at + SECTOR))
      sectors.push(sector)
      chains.push(at + SECTOR < bytes.length ? sectors.length : END)
    }
    return bytes.length === 0 ? END : first
  }
  const mini: number[] = []
  const miniChains: number[] = []
  const starts = entries.map(({ bytes }) => {
    if (bytes.length === 0) return END
    if (bytes.length >= SMALLEST_LARGE) return store(bytes)
    const first = miniChains.length
    for (let at = 0; at < bytes.length; at += MINI) {
      mini.push(
        ...bytes.subarray(at, at + MINI),
        ...Array<number>(Math.max(0, at + MINI - bytes.length)).fill(0),
      )
      miniChains.push(at + MINI < bytes.length ? miniChains.length + 1 : END)
    }
    return first
  })
  const miniStart = store(Uint8Array.from(mini))
  const words = (list: readonly number[], fill: number): Uint8Array => {
    const bytes = new Uint8Array(Math.ceil(Math.max(1, list.length) / 128) * SECTOR)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length; at += 4) view.setUint32(at, list[at / 4] ?? fill, true)
    return bytes
  }
  const miniTable = store(words(miniChains, FREE))
  const directory = new Uint8Array(Math.ceil(entries.length / 4) * SECTOR)
  const view = new DataView(directory.buffer)
  for (const [id, { name, kind, bytes, next, child }] of entries.entries()) {
    const at = id * 128
    for (let index = 0; index < name.length; index++)
      view.setUint16(at + 2 * index, name.charCodeAt(index), true)
    view.setUint16(at + 64, 2 * name.length + 2, true)
    directory[at + 66] = kind
    directory[at + 67] = 1
    for (const [offset, value] of [
      [68, FREE],
      [72, next],
      [76, child],
      [116, id === 0 ? miniStart : (starts[id] ?? END)],
      [120, id === 0 ? mini.length : bytes.length],
    ] as const)
      view.setUint32(at + offset, value, true)
  }
  const directoryStart = store(directory)
  const tables = Math.ceil((chains.length + 1) / 127)
  const tableStart = sectors.length
  const table = words([...chains, ...Array<number>(tables).fill(TABLE)], FREE)
  const header = new Uint8Array(SECTOR)
  const head = new DataView(header.buffer)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    head.setUint16(at, value, true)
  for (const [at, value] of [
    [44, tables],
    [48, directoryStart],
    [56, SMALLEST_LARGE],
    [60, miniTable],
    [64, 1],
    [68, END],
  ] as const)
    head.setUint32(at, value, true)
  for (let index = 0; index < 109; index++)
    head.setUint32(76 + 4 * index, index < tables ? tableStart + index : FREE, true)
  return joinBytes([header, ...sectors, table])
}
