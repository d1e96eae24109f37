import { chart, diagram, embeddedObject } from './messages.ts'
import { isAltered, isHiddenDrawing } from './picture-changes.ts'
import { pictureHtml } from './pictures.ts'
import type { Story } from './word-context.ts'
import { attributeOf, descendantsOf, elementsOf, escapeHtml, nameOf } from './word-xml.ts'
import type { Element } from './word-xml.ts'

type WriteBox = (content: Element) => string

/**
 * Pictures of a drawing, and names for what can't be shown. Its text boxes are left with the story, for after the
 * paragraph.
 */
export function writeDrawing(drawing: Element, story: Story, writeBox: WriteBox): string {
  const { document } = story
  if (isHiddenDrawing(drawing)) {
    document.omit('hidden text')
    return ''
  }
  let alternative = ''
  let isNamed = false
  const named = (text: string): string => {
    isNamed = true
    return escapeHtml(text)
  }
  const box = (html: string): void => {
    isNamed = true
    if (html !== '') story.boxes.push(html)
  }
  const relationOf = (id: string | undefined) =>
    document.parts.relationsOf(story.part).find((relation) => relation.id === id)

  const picture = (element: Element, ids: readonly (string | undefined)[]): string => {
    isNamed = true
    const relation = relationOf(ids.find((id) => id !== undefined && id !== ''))
    return pictureHtml(document, relation, alternative || (attributeOf(element, 'o:title') ?? ''))
  }

  /** The picture of a shape, or what stands in its place. */
  const shaped = (shape: Element): string => {
    const html = walkAll(shape)
    if (html.startsWith('<img') && isAltered(shape)) document.omit('altered pictures')
    return html
  }

  const walk = (element: Element): string => {
    switch (nameOf(element)) {
      case 'wp:docPr':
        alternative = element.getAttribute('descr') || element.getAttribute('title') || ''
        return walkAll(element)
      case 'v:shape':
        alternative = element.getAttribute('alt') || alternative
        return shaped(element)
      case 'pic:pic':
        return shaped(element)
      case 'a:blip':
        return picture(element, [attributeOf(element, 'r:embed'), attributeOf(element, 'r:link')])
      case 'v:imagedata':
        return picture(element, [attributeOf(element, 'r:id'), attributeOf(element, 'o:relid')])
      case 'w:txbxContent':
        box(writeBox(element))
        return ''
      case 'a:p': {
        const text = [...descendantsOf(element, 'a:t')].map((run) => run.textContent ?? '').join('')
        if (text.trim() !== '') box(`<p>${escapeHtml(text)}</p>`)
        return ''
      }
      case 'v:textpath':
        box(`<p>${escapeHtml(element.getAttribute('string') ?? '')}</p>`)
        return ''
      case 'c:chart':
        document.omit('charts')
        return named(chart(alternative))
      case 'dgm:relIds':
        document.omit('diagrams')
        return named(diagram(alternative || textsOfDiagram(relationOf(attributeOf(element, 'r:dm'))?.target)))
      case 'o:OLEObject':
        document.omit('objects')
        return named(embeddedObject(element.getAttribute('ProgID') ?? ''))
      case 'mc:AlternateContent':
        return walkAll(alternativeOf(element))
      default:
        return walkAll(element)
    }
  }
  const walkAll = (parent: Element | undefined): string => [...elementsOf(parent)].map(walk).join('')

  function textsOfDiagram(part: string | undefined): string {
    try {
      const root = part === undefined ? undefined : document.parts.xmlOf(part)
      return [...descendantsOf(root, 'a:t')].map((run) => run.textContent ?? '').join(' · ')
    } catch {
      return ''
    }
  }

  const html = walkAll(drawing)
  if (!isNamed) document.omit('drawings')
  return html
}

/** Of Word and its makers; what others have made, Word doesn't know either. */
const KNOWN_SPELLING =
  /^https?:\/\/(?:schemas\.(?:microsoft\.com\/office|openxmlformats\.org)|purl\.oclc\.org\/ooxml)\/|^urn:schemas-microsoft-com:/

/** Whether Word knows all that a spelling requires. Prefixes that stand for nothing say nothing. */
const isKnownSpelling = (choice: Element): boolean =>
  (choice.getAttribute('Requires') ?? '').split(/\s+/).every((prefix) => {
    const namespace = prefix === '' ? null : choice.lookupNamespaceURI(prefix)
    return namespace === null || namespace === '' || KNOWN_SPELLING.test(namespace)
  })

/** Of the spellings of one thing, the newest that Word knows: the last is for programs that know none of the others. */
export function alternativeOf(element: Element): Element | undefined {
  const all = [...elementsOf(element)]
  return (
    all.find((one) => nameOf(one) === 'mc:Choice' && isKnownSpelling(one)) ??
    all.find((one) => nameOf(one) === 'mc:Fallback')
  )
}
