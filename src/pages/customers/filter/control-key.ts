import type { FilterFocus } from './filter-state.ts'

/** Names what is around a control of the builder, so that the focus can be moved to it. */
export const controlKey = (control: FilterFocus['control'], id?: number): string =>
  id === undefined ? control : `${control}-${id}`

/** The control of that name, which is what can be focused there. */
export function findControl(container: ParentNode, { control, id }: FilterFocus): HTMLElement | undefined {
  const place = container.querySelector(`[data-control="${controlKey(control, id)}"]`)
  return place?.querySelector<HTMLElement>('select, input, textarea, button') ?? undefined
}
