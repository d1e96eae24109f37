import { codesOf, Damage, JpegBits } from './jpeg-bits.ts'
import type { Codes } from './jpeg-bits.ts'

interface Component {
  across: number
  down: number
  /** Blocks of 8 by 8 that the picture needs, and those that are in the file where components take turns. */
  columns: number
  rows: number
  paddedColumns: number
  /** A bit for each coefficient that isn't zero, two words a block; only pictures that come in passes need it. */
  marks: Uint32Array
  /** The last bit that each coefficient was sent with; undefined for none at all. */
  sent: (number | undefined)[]
}

interface Frame {
  components: ReadonlyMap<number, Component>
  isProgressive: boolean
  mcuColumns: number
  mcuRows: number
}

interface Scan {
  first: number
  last: number
  /** The bit before it that was sent in an earlier pass; 0 for the first pass. */
  high: number
  low: number
}

/** Reads past what a scan holds of a block. */
type ReadBlock = (bits: JpegBits, component: Component, block: number) => void

/** The most bits that the first coefficient of a block, or its change, and the others have where samples have 8. */
const LONGEST_DC = 11
const LONGEST_AC = 10
const LAST_PLACE = 63

/** Data that was changed goes on making codes, but sooner or later one that no encoder writes. */
function fail(): never {
  throw new Damage()
}

function takeDc(bits: JpegBits, dc: Codes): void {
  const size = bits.symbol(dc)
  if (size > LONGEST_DC) fail()
  bits.take(size)
}

function sequentialBlock(bits: JpegBits, dc: Codes, ac: Codes): void {
  takeDc(bits, dc)
  for (let place = 1; place <= LAST_PLACE; place++) {
    const symbol = bits.symbol(ac)
    const size = symbol & 15
    place += symbol >> 4
    if (size === 0 && symbol !== 0xf0) return
    if (size === 0) continue
    if (size > LONGEST_AC || place > LAST_PLACE) fail()
    bits.take(size)
  }
}

/** The blocks of a scan over some of the coefficients but the first, of one component. */
class Pass {
  #ending = 0
  readonly #scan: Scan
  readonly #ac: Codes

  constructor(scan: Scan, ac: Codes) {
    this.#scan = scan
    this.#ac = ac
  }

  restart(): void {
    this.#ending = 0
  }

  readFirst(bits: JpegBits, { marks }: Component, block: number): void {
    if (this.#ending > 0) {
      this.#ending -= 1
      return
    }
    for (let place = this.#scan.first; place <= this.#scan.last; place++) {
      const symbol = bits.symbol(this.#ac)
      const [run, size] = [symbol >> 4, symbol & 15]
      if (size === 0 && run < 15) {
        this.#ending = (1 << run) - 1 + bits.take(run)
        return
      }
      place += run
      if (size === 0) continue
      if (size > LONGEST_AC || place > this.#scan.last) fail()
      bits.take(size)
      mark(marks, block, place)
    }
  }

  readAgain(bits: JpegBits, { marks }: Component, block: number): void {
    const { first, last } = this.#scan
    let place = first
    while (this.#ending === 0 && place <= last) {
      const symbol = bits.symbol(this.#ac)
      let run = symbol >> 4
      const isNew = (symbol & 15) !== 0
      if (isNew) bits.take(1)
      else if (run < 15) {
        this.#ending = (1 << run) + bits.take(run)
        break
      }
      for (; place <= last; place++) {
        if (isMarked(marks, block, place)) bits.take(1)
        else if (run === 0) break
        else run -= 1
      }
      if (isNew && place > last) fail()
      if (isNew) mark(marks, block, place)
      place += 1
    }
    if (this.#ending === 0) return
    for (; place <= last; place++) if (isMarked(marks, block, place)) bits.take(1)
    this.#ending -= 1
  }
}

const nothing = (): void => undefined

const mark = (marks: Uint32Array, block: number, place: number): void => {
  const at = block * 2 + (place >> 5)
  marks[at] = (marks[at] ?? 0) | (1 << (place & 31))
}
const isMarked = (marks: Uint32Array, block: number, place: number): boolean =>
  ((marks[block * 2 + (place >> 5)] ?? 0) & (1 << (place & 31))) !== 0

/** Behind the last code of a scan; encoders that are careless there leave a byte or two. */
const MOST_LEFT_BYTES = 2
/** Pictures with more groups of blocks than this aren't followed. */
const MOST_MCUS = 8_000_000

/** Frames whose data is coded in the way that is read here, by their markers. */
const SEQUENTIAL = new Set([0xc0, 0xc1])
const PROGRESSIVE = 0xc2

function frameOf(segment: DataView, marker: number): Frame | undefined {
  const [height, width, count] = [segment.getUint16(1), segment.getUint16(3), segment.getUint8(5)]
  if (segment.getUint8(0) !== 8 || height === 0 || width === 0) return undefined
  const parts = Array.from({ length: count }, (_, index) => {
    const factors = segment.getUint8(7 + 3 * index)
    return { id: segment.getUint8(6 + 3 * index), across: factors >> 4, down: factors & 15 }
  })
  const [widest, highest] = [
    Math.max(...parts.map(({ across }) => across)),
    Math.max(...parts.map(({ down }) => down)),
  ]
  const [mcuColumns, mcuRows] = [Math.ceil(width / (8 * widest)), Math.ceil(height / (8 * highest))]
  if (mcuColumns * mcuRows > MOST_MCUS) return undefined
  const isProgressive = marker === PROGRESSIVE
  const components = parts.map(({ id, across, down }): [number, Component] => {
    const [paddedColumns, paddedRows] = [mcuColumns * across, mcuRows * down]
    const columns = Math.ceil(Math.ceil((width * across) / widest) / 8)
    const rows = Math.ceil(Math.ceil((height * down) / highest) / 8)
    const marks = new Uint32Array(isProgressive ? paddedColumns * paddedRows * 2 : 0)
    return [
      id,
      { across, down, columns, rows, paddedColumns, marks, sent: Array<undefined>(64).fill(undefined) },
    ]
  })
  return { components: new Map(components), isProgressive, mcuColumns, mcuRows }
}

/** The JPEG that is walked through. */
class Walk {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #dc: (Codes | undefined)[] = []
  readonly #ac: (Codes | undefined)[] = []
  #frame: Frame | undefined
  #interval = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Throws where the data isn't what was written. Whether it could be followed: not when it is coded in another way. */
  run(): boolean {
    for (let at = 2; at < this.#bytes.length;) {
      const marker = this.#view.getUint8(at + 1)
      if (this.#view.getUint8(at) !== 0xff || marker === 0xff || marker === 0) {
        at += 1
        continue
      }
      if (marker === 0xd9) return this.#isComplete() || fail()
      if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
        at += 2
        continue
      }
      const length = this.#view.getUint16(at + 2)
      const segment = new DataView(this.#view.buffer, this.#view.byteOffset + at + 4, length - 2)
      if (marker === 0xc4) this.#readCodes(segment)
      else if (marker === 0xdd) this.#interval = segment.getUint16(0)
      else if (SEQUENTIAL.has(marker) || marker === PROGRESSIVE) {
        this.#frame = frameOf(segment, marker)
        if (this.#frame === undefined) return false
      } else if (marker >= 0xc3 && marker <= 0xcf && marker !== 0xc8) return false
      at += 2 + length
      if (marker === 0xda) at = this.#afterScan(this.#readScan(segment, at))
    }
    return fail()
  }

  /** Codes that were changed can end a scan too early: then there's data left that nothing is made of. */
  #afterScan(from: number): number {
    let at = from
    for (let left = 0; ; at++) {
      const [byte = 0, next = 0] = [this.#bytes[at], this.#bytes[at + 1]]
      const isMarker = byte === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)
      if (at >= this.#bytes.length || isMarker) return at
      // Some encoders fill up to whole words.
      if (byte === 0 || byte === 0xff || this.#bytes[at - 1] === 0xff) continue
      left += 1
      if (left > MOST_LEFT_BYTES) fail()
    }
  }

  #isComplete(): boolean {
    return [...(this.#frame?.components.values() ?? [])].every(({ sent }) => sent.every((bit) => bit === 0))
  }

  #readCodes(segment: DataView): void {
    for (let at = 0; at + 17 <= segment.byteLength;) {
      const kind = segment.getUint8(at)
      const counts = new Uint8Array(segment.buffer, segment.byteOffset + at + 1, 16)
      const count = counts.reduce((sum, one) => sum + one, 0)
      const symbols = new Uint8Array(segment.buffer, segment.byteOffset + at + 17, count)
      const tables = kind >> 4 === 0 ? this.#dc : this.#ac
      tables[kind & 15] = codesOf(counts, symbols)
      at += 17 + count
    }
  }

  /** Reads the data of a scan; returns where it ends. */
  #readScan(segment: DataView, from: number): number {
    const frame = this.#frame ?? fail()
    const count = segment.getUint8(0)
    const end = 1 + 2 * count
    const approximation = segment.getUint8(end + 2)
    const scan: Scan = frame.isProgressive
      ? {
          first: segment.getUint8(end),
          last: Math.min(63, segment.getUint8(end + 1)),
          high: approximation >> 4,
          low: approximation & 15,
        }
      : { first: 0, last: 63, high: 0, low: 0 }
    const parts = Array.from({ length: count }, (_, index) => {
      const component = frame.components.get(segment.getUint8(1 + 2 * index)) ?? fail()
      const tables = segment.getUint8(2 + 2 * index)
      component.sent.fill(scan.low, scan.first, scan.last + 1)
      return { component, read: this.#readerOf(frame, scan, tables) }
    })
    const bits = new JpegBits(this.#bytes, from)
    let left = this.#interval
    const next = (): void => {
      if (this.#interval === 0) return
      if (left === 0) {
        bits.restart()
        for (const { read } of parts) read.restart()
        left = this.#interval
      }
      left -= 1
    }
    const [only] = parts
    if (only !== undefined && parts.length === 1) {
      const { component, read } = only
      for (let row = 0; row < component.rows; row++)
        for (let column = 0; column < component.columns; column++) {
          next()
          read.block(bits, component, row * component.paddedColumns + column)
        }
      return bits.at
    }
    for (let mcu = 0; mcu < frame.mcuColumns * frame.mcuRows; mcu++) {
      next()
      const [row, column] = [Math.floor(mcu / frame.mcuColumns), mcu % frame.mcuColumns]
      for (const { component, read } of parts)
        for (let y = 0; y < component.down; y++)
          for (let x = 0; x < component.across; x++) {
            const block = (row * component.down + y) * component.paddedColumns + column * component.across + x
            read.block(bits, component, block)
          }
    }
    return bits.at
  }

  #readerOf(frame: Frame, scan: Scan, tables: number): { block: ReadBlock; restart: () => void } {
    const dc = this.#dc[tables >> 4]
    const ac = this.#ac[tables & 15]
    if (!frame.isProgressive) {
      if (dc === undefined || ac === undefined) return fail()
      return { block: (bits) => sequentialBlock(bits, dc, ac), restart: nothing }
    }
    if (scan.first === 0) {
      if (scan.high > 0) return { block: (bits) => void bits.take(1), restart: nothing }
      if (dc === undefined) return fail()
      return { block: (bits) => takeDc(bits, dc), restart: nothing }
    }
    if (ac === undefined) return fail()
    const pass = new Pass(scan, ac)
    return {
      block: (bits, component, block) =>
        scan.high > 0 ? pass.readAgain(bits, component, block) : pass.readFirst(bits, component, block),
      restart: () => pass.restart(),
    }
  }
}

/** Unchecked: coded in a rarer way that isn't followed here, or larger than what is followed. */
type JpegState = 'whole' | 'damaged' | 'unchecked'

/**
 * Whether data of a JPEG is missing or wrong: decoders paint what they have and say nothing. Follows the code of each
 * block without making a picture of it.
 */
export function jpegState(bytes: Uint8Array): JpegState {
  try {
    return new Walk(bytes).run() ? 'whole' : 'unchecked'
  } catch {
    // Also a segment that leads out of the file.
    return 'damaged'
  }
}

export const isJpegDamaged = (bytes: Uint8Array): boolean => jpegState(bytes) === 'damaged'
