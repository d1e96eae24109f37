import type { Page } from '@playwright/test'
import type { Served, ShownGroup, ShownItem, Shown } from './typist-oracle.ts'

export type ControlKind = 'text' | 'choice' | 'suggestion' | 'switch'
export interface Control {
  path: string
  kind: ControlKind
}

/** The controls a form shows now, in their order. */
export function controlsOf(page: Page): Promise<Control[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('form [data-path]')].flatMap((place): Control[] => {
      const input = [...place.querySelectorAll<HTMLInputElement>('input:not([aria-hidden]), textarea')].find(
        (one) => one.closest('[data-path]') === place,
      )
      const path = place.getAttribute('data-path') ?? ''
      if (input === undefined) return []
      if (input.type === 'radio') return [{ path, kind: 'switch' }]
      if (input.role !== 'combobox') return [{ path, kind: 'text' }]
      return [{ path, kind: input.getAttribute('aria-haspopup') === 'listbox' ? 'choice' : 'suggestion' }]
    }),
  )
}

/** Reads what the fields show, and nothing else. Items bear a mark of the test: their places in the record. */
export function readForm(page: Page, fields: Served): Promise<ShownGroup> {
  return page.evaluate((root) => {
    const form = document.querySelector('form')
    const at = (path: string) => form?.querySelector(`[data-path="${CSS.escape(path)}"]`) ?? null
    const isThere = (path: string) => form?.querySelector(`[data-path^="${CSS.escape(path)}."]`) ?? null
    const members = (node: Served, path: string): ShownGroup =>
      Object.fromEntries(
        Object.entries(node.properties ?? {}).map(([name, field]) => [
          name,
          shown(field, path === '' ? name : `${path}.${name}`),
        ]),
      )
    const items = (node: Served, path: string): ShownItem[] => {
      const found: ShownItem[] = []
      for (let place = 0; at(`${path}.${place}`) !== null; place++) {
        const mark = at(`${path}.${place}`)?.getAttribute('data-typist-origin')
        found.push({ origin: mark == null ? null : Number(mark), members: members(node, `${path}.${place}`) })
      }
      return found
    }
    const shown = (node: Served, path: string): Shown => {
      if (node.type === 'Array') return items(node, path)
      if (node.properties !== undefined) return isThere(path) === null ? null : members(node, path)
      const place = at(path)
      if (node.type === 'Boolean') {
        const chosen = place?.querySelector<HTMLInputElement>('input:checked')?.value
        return chosen === 'yes' ? true : chosen === 'no' ? false : null
      }
      return place?.querySelector<HTMLInputElement>('input:not([aria-hidden]), textarea')?.value ?? null
    }
    return members(root, '')
  }, fields)
}

/** Marks every item of a form as it was opened, or of one item that came back, with its place in the record. */
export function markItems(page: Page, marks: readonly [string, string][] | 'opened'): Promise<void> {
  return page.evaluate((wanted) => {
    if (wanted === 'opened') {
      for (const item of document.querySelectorAll('form section[data-path]'))
        item.setAttribute('data-typist-origin', item.getAttribute('data-path')?.split('.').at(-1) ?? '')
      return
    }
    for (const [path, mark] of wanted)
      document
        .querySelector(`form section[data-path="${CSS.escape(path)}"]`)
        ?.setAttribute('data-typist-origin', mark)
  }, marks)
}

/** The marks of an item and of those inside it. */
export function marksOf(page: Page, path: string): Promise<[string, string][]> {
  return page.evaluate(
    (of) =>
      [...document.querySelectorAll('form section[data-typist-origin]')].flatMap(
        (item): [string, string][] => {
          const own = item.getAttribute('data-path') ?? ''
          const mark = item.getAttribute('data-typist-origin') ?? ''
          return own === of || own.startsWith(`${of}.`) ? [[own, mark]] : []
        },
      ),
    path,
  )
}
