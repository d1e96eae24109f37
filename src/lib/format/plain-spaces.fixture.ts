/** `Intl` keeps some words together by spaces that don't break; a test's expected text is written with plain ones. */
export const plainSpaces = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ')
