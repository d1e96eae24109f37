export interface Issue {
  /** Form path: `addresses.0.line1`. */
  readonly path: string
  /** Where that is, for a summary: "Address 1, line 1". */
  readonly label: string
  /** Without the label. */
  readonly message: string
  /** `block`: type, required, options. `warn`: read from prose, may be overridden by one confirmation. */
  readonly severity: 'block' | 'warn'
}
