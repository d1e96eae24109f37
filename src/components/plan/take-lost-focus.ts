/** For a step that takes the place of the one before: the focus that went with it goes on here. */
export function takeLostFocus(element: HTMLElement | null): void {
  if (document.activeElement === null || document.activeElement === document.body) element?.focus()
}
