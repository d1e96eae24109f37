/**
 * What the container of newer photographs (ISO base media) holds, by all the brands it names: its first one is often
 * that of the container and not of the picture.
 */
export function pictureBrand(bytes: Uint8Array): 'avif' | 'heic' | undefined {
  const text = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (bytes.length < 16 || text(4) !== 'ftyp') return undefined
  const end = Math.min(bytes.length, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), 1024)
  const brands = new Set([text(8)])
  for (let at = 16; at + 4 <= end; at += 4) brands.add(text(at))
  if (brands.has('avif') || brands.has('avis')) return 'avif'
  return ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'].some((brand) => brands.has(brand))
    ? 'heic'
    : undefined
}
