import { useEffect } from 'react'

const HEARD = '[role="status"], [role="alert"]'

/**
 * Makes everything outside an element unreachable while it fills the window, so that the focus stays in it. Regions
 * that only speak stay heard.
 */
export function useFullScreen(element: HTMLElement | null, isFull: boolean): void {
  useEffect(() => {
    if (!isFull || element === null) return undefined
    const silenced: Element[] = []
    for (let inner: Element = element; inner.parentElement; inner = inner.parentElement) {
      for (const sibling of inner.parentElement.children) {
        if (sibling === inner || sibling.matches(`script, ${HEARD}`) || sibling.hasAttribute('inert'))
          continue
        sibling.setAttribute('inert', '')
        silenced.push(sibling)
      }
      if (inner.parentElement === document.body) break
    }
    return () => {
      for (const sibling of silenced) sibling.removeAttribute('inert')
    }
  }, [element, isFull])
}
