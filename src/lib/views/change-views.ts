import { LONGEST_NAME } from './saved-view.ts'
import type { SavedView } from './saved-view.ts'

type Views = readonly SavedView[]

/** The views that a company's list offers, in their order. */
export const viewsFor = (views: Views, companyId: string): SavedView[] =>
  views.filter((view) => view.companyId === undefined || view.companyId === companyId)

/** What a company's list is opened with: its own default, else that of all companies. */
export function defaultView(views: Views, companyId: string): SavedView | undefined {
  const defaults = viewsFor(views, companyId).filter(({ isDefault }) => isDefault)
  return defaults.find((view) => view.companyId !== undefined) ?? defaults[0]
}

export const changeView = (
  views: Views,
  id: string,
  changes: Partial<Pick<SavedView, 'name' | 'query'>>,
): SavedView[] => views.map((view) => (view.id === id ? { ...view, ...changes } : view))

/** There is one default of a company, and one of all companies. */
export function setDefault(views: Views, id: string, isDefault: boolean): SavedView[] {
  const chosen = views.find((view) => view.id === id)
  return views.map((view) => {
    if (view.id === id) return { ...view, isDefault }
    return isDefault && view.companyId === chosen?.companyId ? { ...view, isDefault: false } : view
  })
}

/** Moves a view past the next one that the company's list shows. */
export function moveView(views: Views, id: string, by: 1 | -1, companyId: string): SavedView[] {
  const shown = viewsFor(views, companyId)
  const other = shown[shown.findIndex((view) => view.id === id) + by]
  const view = views.find((one) => one.id === id)
  if (view === undefined || other === undefined) return [...views]
  const rest = views.filter((one) => one.id !== id)
  const place = rest.findIndex((one) => one.id === other.id)
  return rest.toSpliced(by === 1 ? place + 1 : place, 0, view)
}

/** Puts a deleted view back to its place. A default that was chosen meanwhile stays it. */
export function putBack(views: Views, view: SavedView, place: number): SavedView[] {
  const isTaken = views.some((one) => one.isDefault && one.companyId === view.companyId)
  return views.toSpliced(place, 0, { ...view, isDefault: view.isDefault && !isTaken })
}

/** A name that no view beside it has. */
export function freeName(views: Views, name: string): string {
  const taken = new Set(views.map((view) => view.name))
  let free = name
  for (let number = 2; taken.has(free); number += 1) free = `${name.slice(0, LONGEST_NAME - 6)} (${number})`
  return free
}
