const SECTOR = 512

/** An OLE file with empty entries of these names at its top, and others in a folder below. */
export function oleFile(names: readonly string[], inFolder: readonly string[] = []): Uint8Array<ArrayBuffer> {
  const entries = ['Root Entry', ...names, ...(inFolder.length > 0 ? ['Folder', ...inFolder] : [])]
  const sectors = Math.ceil(entries.length / 4)
  const bytes = new Uint8Array(SECTOR * (2 + sectors)).fill(0)
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(24, 0x3e, true)
  view.setUint16(26, 3, true)
  view.setUint16(28, 0xfffe, true)
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(44, 1, true)
  view.setUint32(48, 1, true)
  view.setUint32(60, 0xfffffffe, true)
  view.setUint32(68, 0xfffffffe, true)
  for (let index = 0; index < 109; index++) view.setUint32(76 + 4 * index, index === 0 ? 0 : 0xffffffff, true)
  // The table of chains is sector 0, the directory the ones after it.
  for (let index = 0; index < SECTOR / 4; index++) view.setUint32(SECTOR + 4 * index, 0xffffffff, true)
  view.setUint32(SECTOR, 0xfffffffd, true)
  for (let index = 1; index <= sectors; index++)
    view.setUint32(SECTOR + 4 * index, index === sectors ? 0xfffffffe : index + 1, true)
  const folder = inFolder.length > 0 ? names.length + 1 : -1
  entries.forEach((name, id) => {
    const at = 2 * SECTOR + 128 * id
    for (let index = 0; index < name.length; index++)
      view.setUint16(at + 2 * index, name.charCodeAt(index), true)
    view.setUint16(at + 64, 2 * name.length + 2, true)
    const isStorage = id === 0 || id === folder
    bytes[at + 66] = id === 0 ? 5 : isStorage ? 1 : 2
    bytes[at + 67] = 1
    const isLast = id === entries.length - 1 || id === folder
    view.setUint32(at + 68, 0xffffffff, true)
    view.setUint32(at + 72, id === 0 || isLast ? 0xffffffff : id + 1, true)
    view.setUint32(at + 76, id === 0 ? 1 : id === folder ? id + 1 : 0xffffffff, true)
  })
  return bytes
}
