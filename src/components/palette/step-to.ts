/** Where an arrow key leads among the entries; undefined when the key isn't the list's. Home and End belong to the text. */
export function stepTo(keys: readonly string[], active: string | undefined, key: string): string | undefined {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : undefined
  if (step === undefined || keys.length === 0) return undefined
  const at = active === undefined ? -1 : keys.indexOf(active)
  return keys[(at + step + keys.length) % keys.length]
}
