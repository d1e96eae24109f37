const EMAIL = /^[^\s@<>"'(),:;\\[\]]+@[^\s@<>"'(),:;\\[\]]+\.[^\s@<>"'(),:;\\[\]]+$/u
/** Half of a character, which no address can hold. */
const HALF = /\p{Surrogate}/u
const LONGEST_EMAIL = 254
const PHONE = /^\+?[\d\s().\-/\u{2010}-\u{2013}]+$/u
/** Numbers of E.164 have at most 15 digits; fewer than 5 are an extension. */
const PHONE_DIGITS = { least: 5, most: 15 }

/** The address that writes to an email address; undefined for a text that isn't one. */
export function mailtoLink(text: string): string | undefined {
  const email = text.trim()
  if (email.length > LONGEST_EMAIL || !EMAIL.test(email) || HALF.test(email)) return undefined
  const at = email.lastIndexOf('@')
  return `mailto:${encodeURIComponent(email.slice(0, at))}@${encodeURIComponent(email.slice(at + 1))}`
}

/** The address that calls a phone number; undefined for a text that isn't one. */
export function telLink(text: string): string | undefined {
  const phone = text.trim()
  if (!PHONE.test(phone)) return undefined
  const digits = phone.replaceAll(/\D/g, '')
  if (digits.length < PHONE_DIGITS.least || digits.length > PHONE_DIGITS.most) return undefined
  return `tel:${phone.startsWith('+') ? '+' : ''}${digits}`
}
