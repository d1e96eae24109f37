import { joinBytes } from './join-bytes.ts'

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ENTRY_BYTES = 128
/** Marks the end of a chain of sectors, and a place without an entry. */
const LAST_SECTOR = 0xfffffffa
const NONE = 0xffffffff
/** Sectors have 512 bytes, in newer files 4,096. */
const SECTOR_SHIFTS = new Set([9, 12])
/** Sectors of the small streams, which share a stream of their own. */
const MINI_BYTES = 64
const FOLDERS = new Set([1, 5])

export const isOle = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte)

/** A stream or a folder in an OLE file. */
export interface OleEntry {
  name: string
  isFolder: boolean
  /** What a folder holds, by name. */
  children: () => ReadonlyMap<string, OleEntry>
  /** What a stream holds, as far as it is in the file. */
  bytes: () => Uint8Array<ArrayBuffer>
}

/**
 * The top of an OLE file ("compound file"), the container of old Office documents, Outlook messages and Office documents
 * with a password. Throws where the file leads out of itself.
 */
export function openOle(file: Uint8Array): OleEntry {
  if (!isOle(file)) throw new Error('This isn’t an OLE file.')
  return new Reader(file).entry(0)
}

class Reader {
  readonly #file: Uint8Array
  readonly #view: DataView
  readonly #sectorBytes: number
  /** The sectors that hold the table of chains. */
  readonly #tables: number[] = []
  readonly #directory: DataView
  #mini: { chains: DataView; stream: Uint8Array } | undefined

  constructor(file: Uint8Array) {
    this.#file = file
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
    this.#view = view
    const shift = view.getUint16(30, true)
    if (!SECTOR_SHIFTS.has(shift)) throw new RangeError('No OLE file has sectors of this size.')
    this.#sectorBytes = 2 ** shift
    const perSector = this.#sectorBytes / 4
    // The first 109 are named in the header, the others in sectors of their own.
    for (let index = 0; index < 109; index++) this.#tables.push(view.getUint32(76 + 4 * index, true))
    let more = view.getUint32(68, true)
    for (let count = 0; more < LAST_SECTOR && count < this.#most; count++) {
      const at = this.#placeOf(more)
      for (let index = 0; index < perSector - 1; index++)
        this.#tables.push(view.getUint32(at + 4 * index, true))
      more = view.getUint32(at + 4 * (perSector - 1), true)
    }
    this.#directory = viewOf(this.#chain(view.getUint32(48, true), Infinity))
  }

  /** No chain has more sectors than the file. */
  get #most(): number {
    return this.#file.length / this.#sectorBytes
  }

  #placeOf(sector: number): number {
    return (sector + 1) * this.#sectorBytes
  }

  #next(sector: number): number {
    const perSector = this.#sectorBytes / 4
    const table = this.#tables[Math.floor(sector / perSector)] ?? NONE
    return this.#view.getUint32(this.#placeOf(table) + 4 * (sector % perSector), true)
  }

  #chain(first: number, length: number): Uint8Array<ArrayBuffer> {
    const pieces: Uint8Array[] = []
    let sector = first
    for (
      let left = length;
      sector < LAST_SECTOR && left > 0 && pieces.length < this.#most;
      left -= this.#sectorBytes
    ) {
      const at = this.#placeOf(sector)
      pieces.push(this.#file.subarray(at, at + Math.min(left, this.#sectorBytes)))
      sector = this.#next(sector)
    }
    return joinBytes(pieces)
  }

  #miniChain(first: number, length: number): Uint8Array<ArrayBuffer> {
    const root = this.#place(0)
    this.#mini ??= {
      chains: viewOf(this.#chain(this.#view.getUint32(60, true), Infinity)),
      stream: this.#chain(
        this.#directory.getUint32(root + 116, true),
        this.#directory.getUint32(root + 120, true),
      ),
    }
    const { chains, stream } = this.#mini
    const pieces: Uint8Array[] = []
    let sector = first
    // No chain has more sectors than there are.
    for (let left = Math.min(length, stream.length); sector < LAST_SECTOR && left > 0; left -= MINI_BYTES) {
      pieces.push(stream.subarray(sector * MINI_BYTES, sector * MINI_BYTES + Math.min(left, MINI_BYTES)))
      sector = chains.getUint32(sector * 4, true)
    }
    return joinBytes(pieces)
  }

  #place(id: number): number {
    return id * ENTRY_BYTES
  }

  entry(id: number): OleEntry {
    const at = this.#place(id)
    return {
      name: this.#nameAt(at),
      isFolder: FOLDERS.has(this.#directory.getUint8(at + 66)),
      children: () => this.#childrenOf(at),
      bytes: () => this.#bytesOf(at),
    }
  }

  #bytesOf(at: number): Uint8Array<ArrayBuffer> {
    const [first, length] = [
      this.#directory.getUint32(at + 116, true),
      this.#directory.getUint32(at + 120, true),
    ]
    const isMini = length < this.#view.getUint32(56, true)
    return isMini ? this.#miniChain(first, length) : this.#chain(first, length)
  }

  /** What stands beside each other is a tree. */
  #childrenOf(at: number): ReadonlyMap<string, OleEntry> {
    const children = new Map<string, OleEntry>()
    const seen = new Set<number>()
    const waiting = [this.#directory.getUint32(at + 76, true)]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (id >= this.#directory.byteLength / ENTRY_BYTES || seen.has(id)) continue
      seen.add(id)
      const child = this.#place(id)
      const entry = this.entry(id)
      children.set(entry.name, entry)
      waiting.push(this.#directory.getUint32(child + 68, true), this.#directory.getUint32(child + 72, true))
    }
    return children
  }

  #nameAt(at: number): string {
    const length = Math.min(64, this.#directory.getUint16(at + 64, true)) / 2 - 1
    let name = ''
    for (let index = 0; index < length; index++)
      name += String.fromCharCode(this.#directory.getUint16(at + 2 * index, true))
    return name
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
