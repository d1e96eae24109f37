/**
 * Keeps a list's rows where they are on the screen when something appears or goes above them, such as the notice that
 * a sync has failed: a click that is on its way must not meet another row. Only while a pointer or the focus is there.
 * Ends when the result is called.
 */
export function keepRowsInPlace(scroller: HTMLElement): () => void {
  let top = scroller.getBoundingClientRect().top
  const observer = new ResizeObserver(() => {
    const moved = scroller.getBoundingClientRect().top - top
    top += moved
    const isInUse = scroller.matches(':hover') || scroller.contains(document.activeElement)
    if (isInUse) scroller.scrollTop += moved
  })
  observer.observe(scroller)
  return () => observer.disconnect()
}
