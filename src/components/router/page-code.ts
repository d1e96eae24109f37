import type { ComponentType } from 'react'

/** The code of a page, which is loaded when the page is opened or about to be. */
export class PageCode {
  Component: ComponentType | undefined
  /** Why the code is not there, when it could not be loaded. */
  error: unknown
  readonly #importPage: () => Promise<{ default: ComponentType }>
  #loading: Promise<void> | undefined

  constructor(importPage: () => Promise<{ default: ComponentType }>, Component?: ComponentType) {
    this.#importPage = importPage
    this.Component = Component
  }

  /** Never rejects: a failure is shown in the place of the page, and the next opening tries again. */
  load(): Promise<void> {
    if (this.Component !== undefined) return Promise.resolve()
    this.#loading ??= this.#importPage()
      .then(
        (loaded) => {
          this.Component = loaded.default
        },
        (error: unknown) => {
          this.error = error
        },
      )
      .finally(() => {
        this.#loading = undefined
      })
    return this.#loading
  }
}
