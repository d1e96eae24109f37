/** Something that shows on the screen, the same way for both pages. */
export type Sight =
  /** A list whose first row links to the record of this name. */
  | { kind: 'row'; name: string }
  /** A record's heading and email. */
  | { kind: 'record'; name: string; email: string }
  /** A form with the field of this label. */
  | { kind: 'field'; label: string }
  /** A canvas with something on it. */
  | { kind: 'picture' }

/** Both in ms since the start of the navigation. */
export interface Seen {
  /** In the document, if not yet on the screen; what is loaded from here on isn't needed to show it. */
  inDocument: number
  /** After the first frame that shows it. */
  shown: number
}

export interface SpeedProbe {
  /** When there was first what the page was opened for. */
  opened: Promise<Seen>
  /** How far the content has moved by itself. */
  layoutShift: number
  /** From each key to the frame that shows it, in ms. */
  keyTimes: number[]
  /** Waits for a sight, counting from the last event of this type before it, or from now. */
  expect: (from: 'click' | 'keydown' | 'now', sight: Sight) => void
  /** How long what was expected took. */
  took: Promise<number>
  /** Watches frames, and the rows of a table in them, until the function it gives back is called. */
  watchFrames: () => () => WatchedFrames
}

interface WatchedFrames {
  /** The times between frames, in ms. */
  gaps: number[]
  /** Frames after which no row was at the top, in the middle or at the bottom of what scrolls. */
  blank: number
}

declare global {
  var speedProbe: SpeedProbe | undefined
}

/** Runs in the page, before anything of it. It is sent there as text, so it uses nothing from outside. */
export function installProbe(openedFor: Sight | undefined): void {
  const shows = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const withText = (selector: string, text: string): Element[] =>
    [...document.querySelectorAll(selector)].filter((element) => element.textContent.trim() === text)

  const hasPicture = (canvas: HTMLCanvasElement): boolean => {
    if (canvas.width === 0 || canvas.height === 0) return false
    const small = new OffscreenCanvas(48, 48).getContext('2d', { willReadFrequently: true })
    if (small === null) return false
    small.drawImage(canvas, 0, 0, 48, 48)
    const { data } = small.getImageData(0, 0, 48, 48)
    for (let index = 0; index < data.length; index += 4)
      if ((data[index + 3] ?? 0) > 0 && (data[index] ?? 255) < 250) return true
    return false
  }

  /** The elements to be seen; none where something they belong to is missing. */
  const find = (sight: Sight): Element[] => {
    if (sight.kind === 'field') return withText('label', sight.label)
    if (sight.kind === 'picture') return [...document.querySelectorAll('canvas')].filter(hasPicture)
    if (sight.kind === 'record') {
      const heading = withText('h1', sight.name).find(shows)
      if (heading === undefined) return []
      return withText('a, dd, td, p, span', sight.email).filter(shows)
    }
    const first = document.querySelector('table td a')
    return first?.textContent.trim() === sight.name ? [first] : []
  }

  /** Whether some place of the rows' area shows none of them; a row links to its record. */
  const hasBlank = (): boolean => {
    const area = document.querySelector('table')?.parentElement?.getBoundingClientRect()
    if (area === undefined) return true
    const top = Math.max(0, area.top) + 60
    const bottom = Math.min(innerHeight, area.bottom) - 20
    return [top, (top + bottom) / 2, bottom].some(
      (y) =>
        document
          .elementFromPoint(area.left + 200, y)
          ?.closest('tr')
          ?.querySelector('a') == null,
    )
  }

  /** A message is delivered after the frame has been painted. */
  const afterPaint = (then: () => void): void => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', then, { once: true })
    port1.start()
    port2.postMessage(undefined)
  }

  /** Looks once a frame at most, and only when the page has changed. */
  const seen = (sight: Sight): Promise<Seen> =>
    new Promise((resolve) => {
      let isWaiting = false
      let inDocument: number | undefined
      const look = (): void => {
        isWaiting = false
        if (find(sight).some(shows)) {
          watcher.disconnect()
          afterPaint(() => {
            const shown = performance.now()
            resolve({ inDocument: inDocument ?? shown, shown })
          })
        } else if (sight.kind === 'picture') lookNextFrame()
      }
      const lookNextFrame = (): void => {
        if (!isWaiting) requestAnimationFrame(look)
        isWaiting = true
      }
      const watcher = new MutationObserver(() => {
        if (sight.kind === 'row' && find(sight).length > 0) inDocument ??= performance.now()
        lookNextFrame()
      })
      watcher.observe(document, { childList: true, subtree: true, characterData: true, attributes: true })
      lookNextFrame()
    })

  const probe: SpeedProbe = {
    opened: openedFor === undefined ? new Promise(() => undefined) : seen(openedFor),
    layoutShift: 0,
    keyTimes: [],
    took: Promise.resolve(0),
    expect: (from, sight) => {
      let started = performance.now()
      const restart = (event: Event): void => {
        started = event.timeStamp
      }
      if (from !== 'now') addEventListener(from, restart, { capture: true })
      probe.took = seen(sight).then(({ shown }) => {
        removeEventListener(from, restart, { capture: true })
        return shown - started
      })
    },
    watchFrames: () => {
      const gaps: number[] = []
      let blank = 0
      let last: number | undefined
      let isOver = false
      const count = (now: number): void => {
        if (last !== undefined) gaps.push(now - last)
        last = now
        // What scrolls may be the page itself.
        afterPaint(() => (blank += hasBlank() ? 1 : 0))
        if (!isOver) requestAnimationFrame(count)
      }
      requestAnimationFrame(count)
      return () => {
        isOver = true
        return { gaps, blank }
      }
    },
  }
  globalThis.speedProbe = probe

  new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries())
      if (!('hadRecentInput' in entry && entry.hadRecentInput) && 'value' in entry)
        probe.layoutShift += Number(entry.value)
  }).observe({ type: 'layout-shift', buffered: true })

  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => afterPaint(() => probe.keyTimes.push(performance.now() - timeStamp))),
    { capture: true },
  )
}
