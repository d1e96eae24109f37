/**
 * Keeps what is typed while the palette's code loads from reaching the page, where single keys are shortcuts. The function ends
 * that and returns the text; Escape ends it as well.
 */
export function collectTyped(): () => string {
  let text = ''
  const end = () => window.removeEventListener('keydown', collect, true)
  function collect(event: KeyboardEvent) {
    const { key } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (key === 'Escape') end()
    else if (key === 'Backspace') text = text.slice(0, -1)
    else if (key.length === 1) text += key
    else if (key !== 'Enter') return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', collect, true)
  return () => {
    end()
    return text
  }
}
