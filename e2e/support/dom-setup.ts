import { ReadableStream, TransformStream, WritableStream } from 'node:stream/web'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

/** What jsdom lacks and the components ask for. */
if (typeof window.matchMedia !== 'function') {
  // Only what the components use; the deprecated listeners of the full type are left out, hence the cast.
  window.matchMedia = (query) =>
    ({
      matches: false,
      media: query,
      onchange: null,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      dispatchEvent: () => false,
    }) as unknown as MediaQueryList
}

globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

if (!('WritableStream' in globalThis))
  Object.assign(globalThis, { ReadableStream, TransformStream, WritableStream })

// Vitest has no global hooks for the library to find by itself.
afterEach(cleanup)

// jsdom lays nothing out, so there is nothing to scroll.
if (!('scrollIntoView' in Element.prototype))
  Object.assign(Element.prototype, { scrollIntoView: () => undefined })

// As far as a quoted attribute selector needs it; the rest of the interface isn't used, hence the cast.
globalThis.CSS ??= { escape: (text: string) => text.replace(/["\\]/g, '\\$&') } as unknown as typeof CSS

// Text areas that grow with their text listen for fonts to arrive.
if (!('fonts' in document)) Object.assign(document, { fonts: new EventTarget() })
