/** What the member alone does not decide. */
const condition =
  /\b(?:if|when|whenever|unless|except|where|otherwise|once|while|until|depend(?:s|ing)?|whatever|provided that|in case|for example|such as)\b/

/** What is told, recommended or left open instead of forbidden. */
const softened =
  /\b(?:recommend(?:s|ed)?|ideally|preferabl[ye]|preferred|usually|typically|normally|generally|often|consider|best|about|around|approx(?:imately)?|optional(?:ly)?|eg)\b|\b(?:does|do|need) not (?:have|need)\b|\bno (?:max|min|limit|need)/

/** What the platform does to a value, or with it, without refusing it. */
const handled =
  /\b(?:truncated?|truncates|shorten(?:s|ed)?|cut|drop(?:s|ped)?|trim(?:s|med)?|ignored?|ignores|round(?:s|ed)?|convert(?:s|ed)?|replaced?|replaces|removed?|merged?|combined?|default(?:s|ed)?|mapped|maps|generated?|treated|posted|stored|saved|kept|written|shown|shows|displayed|displays|prints?|printed|considered|recorded|imported|synced|archived|attached|becomes?|appears?|grouped)\b/

const used = /\b(?:will be|is|are) (?:only )?(?:used|processed|sent|taken|applied|transferred|pushed)\b/

/** Limits with exceptions, and ranges that are left out instead of asked for. */
const excepted =
  /\b(?:excluding|apart from|other than|plus|outside|not (?:including|counting|limited|(?:be )?between))\b/

/** How much of it is used, instead of how much may be given. */
const portion = /\b(?:first|last) \d+\b|\bonly the (?:first|last)\b/

/** A sentence that limits its place under all circumstances. */
export function isPlainDemand(sentence: string): boolean {
  return ![condition, softened, handled, used, excepted, portion].some((pattern) => pattern.test(sentence))
}

/** Whether a text says anywhere that longer or more values are accepted and changed. */
export function isLenient(text: string): boolean {
  return /\b(?:truncated?|truncates|shortened|cut (?:to|off|down)|trimmed|rounded)\b/.test(text)
}
