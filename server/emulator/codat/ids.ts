import { createHash, randomUUID } from 'node:crypto'

/** A UUID that depends on nothing but its name. */
export function namedUuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const newUuid = (): string => randomUUID()

/** 32 hexadecimal digits, the form Codat's error bodies carry. */
export const newCorrelationId = (): string => randomUUID().replaceAll('-', '')
