import { at, attributeOf, descendantsOf, nameOf } from './word-xml.ts'
import type { Element } from './word-xml.ts'

const isSome = (value: string | null | undefined): boolean => Number.parseFloat(value ?? '0') > 0

/** Whether Word cuts off sides of a picture, turns it or mirrors it. `shape` is the element around it. */
export function isAltered(shape: Element): boolean {
  if (nameOf(shape) === 'pic:pic') {
    const cut = at(shape, 'pic:blipFill', 'a:srcRect')
    const place = at(shape, 'pic:spPr', 'a:xfrm')
    const isCut = ['l', 't', 'r', 'b'].some((side) => isSome(cut?.getAttribute(side)))
    const turn = Number(place?.getAttribute('rot') ?? 0) % 21_600_000
    return isCut || turn !== 0 || ['flipH', 'flipV'].some((name) => isYes(place?.getAttribute(name)))
  }
  const [picture] = descendantsOf(shape, 'v:imagedata')
  const isCut = ['croptop', 'cropbottom', 'cropleft', 'cropright'].some((side) =>
    isSome(picture?.getAttribute(side)),
  )
  return isCut || /(?:^|;)\s*(?:rotation\s*:\s*-?[1-9]|flip\s*:\s*[xy])/i.test(styleOf(shape))
}

const isYes = (value: string | null | undefined): boolean => value === '1' || value === 'true'
const styleOf = (shape: Element): string => attributeOf(shape, 'v:style') ?? ''

/** Whether a drawing is there for nobody to see. */
export function isHiddenDrawing(drawing: Element): boolean {
  const [properties] = descendantsOf(drawing, 'wp:docPr')
  if (isYes(properties?.getAttribute('hidden'))) return true
  const [shape] = descendantsOf(drawing, 'v:shape')
  return shape !== undefined && /(?:^|;)\s*visibility\s*:\s*hidden/i.test(styleOf(shape))
}
