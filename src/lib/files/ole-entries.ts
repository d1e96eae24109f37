const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ENTRY_BYTES = 128
/** Marks the end of a chain of sectors, and a place without an entry. */
const LAST_SECTOR = 0xfffffffa
const NONE = 0xffffffff

export const isOle = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte)

/**
 * The names at the top of an OLE file ("compound file"), the container of old Office documents, Outlook messages and
 * Office documents with a password. Empty when they can't be read.
 */
export function oleEntries(bytes: Uint8Array): string[] {
  if (!isOle(bytes)) return []
  try {
    return topNames(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch {
    // A directory that leads out of the file.
    return []
  }
}

function topNames(view: DataView): string[] {
  const sectorBytes = 2 ** view.getUint16(30, true)
  const placeOf = (sector: number): number => (sector + 1) * sectorBytes
  const perSector = sectorBytes / 4
  const most = view.byteLength / sectorBytes

  /** The sectors that hold the table of chains; the first 109 are named in the header, the others in sectors of their own. */
  const tables: number[] = []
  for (let index = 0; index < 109; index++) tables.push(view.getUint32(76 + 4 * index, true))
  let more = view.getUint32(68, true)
  for (let count = 0; more < LAST_SECTOR && count < most; count++) {
    for (let index = 0; index < perSector - 1; index++)
      tables.push(view.getUint32(placeOf(more) + 4 * index, true))
    more = view.getUint32(placeOf(more) + 4 * (perSector - 1), true)
  }
  const next = (sector: number): number =>
    view.getUint32(placeOf(tables[Math.floor(sector / perSector)] ?? NONE) + 4 * (sector % perSector), true)

  const entries: number[] = []
  let sector = view.getUint32(48, true)
  for (let count = 0; sector < LAST_SECTOR && count < most; count++) {
    for (let offset = 0; offset < sectorBytes; offset += ENTRY_BYTES) entries.push(placeOf(sector) + offset)
    sector = next(sector)
  }

  // What stands beside each other is a tree; the entries of folders below the top don't count.
  const names: string[] = []
  const seen = new Set<number>()
  const waiting = [view.getUint32((entries[0] ?? NONE) + 76, true)]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const at = entries[id]
    if (at === undefined || seen.has(id)) continue
    seen.add(id)
    names.push(nameAt(view, at))
    waiting.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true))
  }
  return names
}

function nameAt(view: DataView, at: number): string {
  const length = Math.min(64, view.getUint16(at + 64, true)) / 2 - 1
  let name = ''
  for (let index = 0; index < length; index++)
    name += String.fromCharCode(view.getUint16(at + 2 * index, true))
  return name
}
