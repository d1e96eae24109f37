import type { OleEntry } from '../ole-file.ts'

/** Properties that are read, by the numbers that MAPI gives them. */
export const MAPI = {
  messageClass: 0x001a,
  subject: 0x0037,
  submitted: 0x0039,
  representedName: 0x0042,
  representedAddress: 0x0065,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  recipientType: 0x0c15,
  delivered: 0x0e06,
  displayBcc: 0x0e02,
  displayCc: 0x0e03,
  displayTo: 0x0e04,
  body: 0x1000,
  compressedRtf: 0x1009,
  html: 0x1013,
  displayName: 0x3001,
  address: 0x3003,
  data: 0x3701,
  shortFileName: 0x3704,
  attachMethod: 0x3705,
  fileName: 0x3707,
  mime: 0x370e,
  contentId: 0x3712,
  smtpAddress: 0x39fe,
  internetCodepage: 0x3fde,
  codepage: 0x3ffd,
  senderSmtp: 0x5d01,
  representedSmtp: 0x5d02,
} as const

const TYPES = {
  number: 0x0003,
  folder: 0x000d,
  text: 0x001e,
  unicode: 0x001f,
  time: 0x0040,
  bytes: 0x0102,
} as const

const ENTRY_BYTES = 16
/** From 1601 to 1970, in the units of Windows: ten millionths of a second. */
const EPOCH = 116_444_736_000_000_000n

const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0')

/** The encoding of a code page of Windows; that of Western Europe where it is unknown. */
export function encodingOfCodepage(codepage: number | undefined): string {
  if (codepage === undefined) return 'windows-1252'
  if (codepage >= 1250 && codepage <= 1258) return `windows-${codepage}`
  if (codepage >= 28_591 && codepage <= 28_606) return `iso-8859-${codepage - 28_590}`
  const others: Partial<Record<number, string>> = {
    874: 'windows-874',
    932: 'shift_jis',
    936: 'gb18030',
    949: 'euc-kr',
    950: 'big5',
    20_866: 'koi8-r',
    21_866: 'koi8-u',
    50_220: 'iso-2022-jp',
    51_932: 'euc-jp',
    54_936: 'gb18030',
    65_001: 'utf-8',
  }
  return others[codepage] ?? 'windows-1252'
}

/** The properties of a message, a recipient or an attachment, as a folder of an OLE file holds them. */
export class MapiProperties {
  readonly #children: ReadonlyMap<string, OleEntry>
  /** Values of a fixed length, by number and type. */
  readonly #fixed = new Map<string, DataView>()
  readonly #encoding: string

  /** `headBytes`: what stands before the list, which differs by what it is the list of. */
  constructor(folder: OleEntry, headBytes: number, encoding?: string) {
    this.#children = folder.children()
    const list = this.#children.get('__properties_version1.0')?.bytes() ?? new Uint8Array(0)
    const view = new DataView(list.buffer)
    for (let at = headBytes; at + ENTRY_BYTES <= list.length; at += ENTRY_BYTES) {
      const tag = view.getUint32(at, true)
      this.#fixed.set(hex(tag, 8), new DataView(list.buffer, at + 8, 8))
    }
    this.#encoding =
      encoding ?? encodingOfCodepage(this.number(MAPI.codepage) ?? this.number(MAPI.internetCodepage))
  }

  get encoding(): string {
    return this.#encoding
  }

  /** Pages have an encoding of their own. */
  get htmlEncoding(): string {
    return encodingOfCodepage(this.number(MAPI.internetCodepage) ?? 65_001)
  }

  number(property: number): number | undefined {
    return this.#fixed.get(`${hex(property, 4)}${hex(TYPES.number, 4)}`)?.getUint32(0, true)
  }

  time(property: number): Date | undefined {
    const ticks = this.#fixed.get(`${hex(property, 4)}${hex(TYPES.time, 4)}`)?.getBigUint64(0, true)
    if (ticks === undefined) return undefined
    const time = new Date(Number((ticks - EPOCH) / 10_000n))
    return Number.isNaN(time.getTime()) ? undefined : time
  }

  #stream(property: number, type: number): Uint8Array<ArrayBuffer> | undefined {
    return this.#children.get(`__substg1.0_${hex(property, 4)}${hex(type, 4)}`)?.bytes()
  }

  text(property: number): string {
    const unicode = this.#stream(property, TYPES.unicode)
    const text = unicode
      ? new TextDecoder('utf-16le').decode(unicode)
      : new TextDecoder(this.#encoding).decode(this.#stream(property, TYPES.text) ?? new Uint8Array(0))
    return text.replace(/\0+$/, '')
  }

  bytes(property: number): Uint8Array<ArrayBuffer> | undefined {
    return this.#stream(property, TYPES.bytes)
  }

  folder(property: number): OleEntry | undefined {
    const entry = this.#children.get(`__substg1.0_${hex(property, 4)}${hex(TYPES.folder, 4)}`)
    return entry?.isFolder === true ? entry : undefined
  }

  /** Folders of recipients or attachments, in their order. */
  folders(kind: 'recip' | 'attach'): OleEntry[] {
    return [...this.#children]
      .filter(([name, { isFolder }]) => isFolder && name.startsWith(`__${kind}_version1.0_#`))
      .toSorted(([first], [second]) => (first < second ? -1 : 1))
      .map(([, entry]) => entry)
  }
}
