export interface AddressParts {
  line1?: string | null | undefined
  line2?: string | null | undefined
  city?: string | null | undefined
  region?: string | null | undefined
  country?: string | null | undefined
  postalCode?: string | null | undefined
}

/** An address as on an envelope: one non-empty part a line, the country as the source wrote it. */
export function addressLines(address: AddressParts): string[] {
  const parts = [
    address.line1,
    address.line2,
    address.city,
    address.region,
    address.postalCode,
    address.country,
  ]
  return parts
    .map((part) => part?.trim() ?? '')
    .filter((part, index, all) => part !== '' && part !== all[index - 1])
}
