export interface SearchChoice {
  /** What is typed. */
  text: string
  /** The name in the first row once all of it has been typed, and not a key earlier. */
  first: string
}

interface Searched {
  id: string
  customerName: string
  emailAddress?: string | undefined
  contactName?: string | undefined
  phone?: string | undefined
}

const LENGTH = 5

/** Picks the beginning of a word whose last letter changes the first row, so that it shows when it has been searched for. */
export function searchChoice(customers: readonly Searched[]): SearchChoice {
  const firstOf = (text: string): string | undefined =>
    customers.find(({ id, customerName, emailAddress, contactName, phone }) =>
      [id, customerName, emailAddress, contactName, phone].some((value) =>
        value?.toLowerCase().includes(text),
      ),
    )?.customerName
  const words = customers.flatMap(({ customerName }) => customerName.toLowerCase().match(/[a-z]{5,}/g) ?? [])
  for (const word of words) {
    const text = word.slice(0, LENGTH)
    const first = firstOf(text)
    const before = [1, 2, 3, 4].map((length) => firstOf(text.slice(0, length)))
    if (first !== undefined && first !== customers[0]?.customerName && !before.includes(first))
      return { text, first }
  }
  throw new Error('No search tells its last key from the one before.')
}
