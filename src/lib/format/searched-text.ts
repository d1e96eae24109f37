/** Marks of direction, zero-width spaces and soft hyphens; joiners too, but where a script beyond Latin may need them. */
const UNSEEN = /(?<![^ -\u02ff])[\u200c\u200d]|(?![\u200c\u200d])\p{Cf}/gu

/** What to search for. All of `seenText` would be too large for the code of the first screen. */
export const searchedText = (text: string) => text.replace(UNSEEN, '').replace(/\s/g, ' ').trim()
