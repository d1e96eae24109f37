import { md5 } from './md5.ts'

/** A UUID that depends on nothing but its name. */
export function namedUuid(name: string): string {
  const digest = Array.from(md5(new TextEncoder().encode(name)), (byte) => byte.toString(16).padStart(2, '0'))
  const hex = digest.join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const newUuid = (): string => crypto.randomUUID()

/** 32 hexadecimal digits, the form Codat's error bodies carry. */
export const newCorrelationId = (): string => newUuid().replaceAll('-', '')
