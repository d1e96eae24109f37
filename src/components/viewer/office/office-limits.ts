/** What a document may unpack to. Ordinary ones stay far below; bombs are built to go far beyond. */
export const OFFICE_LIMITS = { entries: 5000, unpacked: 100 * 1024 * 1024 } as const
/** What of a document the page lays out at once: some hundred pages. */
export const DOCUMENT_LIMITS = { tags: 40_000, characters: 1_000_000, run: 100_000 } as const
/** Of all pictures of a document together, as often as each is shown. */
export const MOST_PICTURE_BYTES = 48 * 1024 * 1024
