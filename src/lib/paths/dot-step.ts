/** Decoded until nothing changes; each round shortens the text, so it ends. */
function fullyDecoded(text: string): string {
  let current = text
  for (;;) {
    const next = current.replace(/%[0-7][0-9a-f]/gi, (escape) =>
      String.fromCharCode(Number.parseInt(escape.slice(1), 16)),
    )
    if (next === current) return current
    current = next
  }
}

/**
 * Whether an id holds a path step (`.` or `..`), however often encoded. Browsers and servers on the way resolve
 * such steps, so the desk does not put these ids into an address; its server refuses them too.
 */
export function hasDotStep(id: string): boolean {
  return fullyDecoded(id)
    .split(/[/\\]/)
    .some((step) => /^\.{1,2}(;.*)?$/.test(step))
}
