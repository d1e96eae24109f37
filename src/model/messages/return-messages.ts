import type { NotReturned } from '../platform-returns.ts'

/** What a field says whose value the platform doesn't return. */
const atField: Record<NotReturned, (platform: string) => string> = {
  never: (platform) => `${platform} doesn’t return this field, so we can’t show what it holds.`,
  'by-default-not': (platform) =>
    `${platform} doesn’t return this field by default, so we can’t show what it holds.`,
  'primary-only': (platform) =>
    `${platform} returns only the primary contact, so you can’t see the others here.`,
}

/** What a record shows in place of the value. */
const inRecord: Record<NotReturned, (platform: string) => string> = {
  never: (platform) => `Not returned by ${platform}`,
  'by-default-not': (platform) => `Not returned by ${platform} by default`,
  'primary-only': (platform) => `${platform} returns only the primary contact.`,
}

/** Every sentence about values that a platform accepts and doesn't return, once. */
export const returnMessages = {
  atField,
  inRecord,
  sent: (platform: string) => `Sent, not returned by ${platform}`,
  confirmed: (platform: string) =>
    `${platform} doesn’t return every field you sent, so Codat’s data can’t show them all.`,
  sentAtField: (time: string, platform: string) =>
    `Your change of ${time}. ${platform} doesn’t return this field.`,
  notSent: (platform: string, labels: readonly string[]) => {
    const [it, value] = labels.length === 1 ? ['it', 'its value'] : ['them', 'their values']
    return `Not sent: ${labels.join(', ')}. ${platform} doesn’t return ${it}, so we don’t know ${value}. Codat doesn’t say whether an update keeps ${it}. To be sure, enter ${it}.`
  },
  othersMayGo: (label: string, platform: string) =>
    `${label}: ${platform} doesn’t return all of these, so this update sends only those you see. Others may be deleted.`,
  sendAllTheSame: 'Send anyway.',
} as const
