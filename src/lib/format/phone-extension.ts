/**
 * An extension is dialled by hand once a call is answered: "ext. 12", "x12", "#12", ";ext=12". Letters in front of the "x" make it the end
 * of a word, such as "Fax", and more digits than these are a number of their own.
 */
const EXTENSION = /(?<!\p{L})(?:ext(?:n|ension)?|ex|x|#)[\s.:=]*\d{1,6}\s*$/iu

/** A phone number as everybody dials it first. */
export const withoutExtension = (text: string): string => text.replace(EXTENSION, '')
