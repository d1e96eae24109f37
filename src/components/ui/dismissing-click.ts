let isDismissing = false

/** Said when a press outside of a panel has closed it: the click it becomes has done its work. */
export function startDismissingClick(): void {
  isDismissing = true
  const end = () => {
    isDismissing = false
  }
  window.addEventListener('click', () => setTimeout(end), { capture: true, once: true })
  // A press that was dragged away ends without a click.
  window.addEventListener('pointerdown', end, { capture: true, once: true })
}

/** Whether the click under way has closed a panel already. */
export function isDismissingClick(): boolean {
  return isDismissing
}
