/** Marks of direction, zero-width spaces and soft hyphens; joiners too, but where a script beyond Latin may need them. */
const UNSEEN = /[\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|(?<![^ -\u02ff])[\u200c\u200d]/g

/** What to search for. All of `seenText` would be too large for the code of the first screen. */
export const searchedText = (text: string) => text.replace(UNSEEN, '').replace(/\s/g, ' ').trim()
