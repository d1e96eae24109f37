/** What a document may unpack to. Ordinary ones stay far below; bombs are built to go far beyond. */
export const OFFICE_LIMITS = { entries: 5000, unpacked: 100 * 1024 * 1024 } as const
