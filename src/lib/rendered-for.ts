/** Whom a server renders for: in a browser, the browser and the page tell. */
interface Reader {
  /** The language and region of numbers and names; undefined where the reader names none. */
  locale: string | undefined
  /** As the page says it: `true`, or why the reader can't write. */
  canWrite: string
}

let reader: Reader | undefined

/** Undefined in a browser, and outside of rendering. */
export const renderedFor = (): Reader | undefined => reader

/** Renders for somebody, in one go: a server has many readers. */
export function renderFor<Rendered>(whom: Reader, render: () => Rendered): Rendered {
  reader = whom
  try {
    return render()
  } finally {
    reader = undefined
  }
}
