type Attributes = ReadonlyMap<string, string>

interface Option {
  label: string
  text: string
  isSelected: boolean
}

/** Collects what a list to choose from shows: of its options, only those that are chosen. */
export class SelectText {
  #options: Option[] | undefined
  #showsFirst = false

  /** What is written now stands within the list. */
  get isOpen(): boolean {
    return this.#options !== undefined
  }

  open(attributes: Attributes): void {
    this.#options = []
    const size = Number(attributes.get('size') ?? 1)
    this.#showsFirst = !attributes.has('multiple') && !(size > 1)
  }

  option(attributes: Attributes): void {
    const label = attributes.get('label')?.trim() ?? ''
    this.#options?.push({ label, text: '', isSelected: attributes.has('selected') })
  }

  text(text: string): void {
    const option = this.#options?.at(-1)
    if (option !== undefined) option.text += text
  }

  /** Ends the list, and says what it shows. */
  close(): string {
    const options = this.#options ?? []
    this.#options = undefined
    const selected = options.filter(({ isSelected }) => isSelected)
    // Of several that are said to be chosen in a list of one, the last is.
    const shown = this.#showsFirst ? [selected.at(-1) ?? options[0]] : selected
    return shown
      .flatMap((option) => (option === undefined ? [] : [option.label || option.text.trim()]))
      .join(', ')
  }
}
