import { vi } from 'vitest'

/** A browser that has highlights: its registry, by the names that the style sheet gives their colours. */
export function stubHighlights(): Map<string, Set<Range>> {
  const registry = new Map<string, Set<Range>>()
  vi.stubGlobal('CSS', { highlights: registry })
  vi.stubGlobal(
    'Highlight',
    class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges)
      }
    },
  )
  return registry
}
