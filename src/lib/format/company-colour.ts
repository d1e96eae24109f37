/** A hue in degrees that belongs to a company for good: a guard against working in the wrong one. */
export function companyHue(companyId: string): number {
  let hash = 2166136261
  for (let index = 0; index < companyId.length; index++) {
    hash = Math.imul(hash ^ companyId.charCodeAt(index), 16777619)
  }
  // Multiples of 15 keep neighbouring companies tellable apart.
  return ((hash >>> 0) % 24) * 15
}
