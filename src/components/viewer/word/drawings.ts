import { chart, diagram, embeddedObject } from '../messages.ts'
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

  const walk = (element: Element): string => {
    switch (nameOf(element)) {
      case 'wp:docPr':
        alternative = element.getAttribute('descr') || element.getAttribute('title') || ''
        return walkAll(element)
      case 'v:shape':
        alternative = element.getAttribute('alt') || alternative
        return walkAll(element)
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

/** Of the spellings of one thing, the newest: the last is for programs that know none of the others. */
export function alternativeOf(element: Element): Element | undefined {
  const all = [...elementsOf(element)]
  return all.find((one) => nameOf(one) === 'mc:Choice') ?? all.find((one) => nameOf(one) === 'mc:Fallback')
}
