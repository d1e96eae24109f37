const PLAIN = /^[A-Za-z][A-Za-z0-9_-]*$/

/** `root` is where form libraries keep an error of a whole list or group. */
function isReserved(name: string): boolean {
  return name in Object.prototype || name === 'prototype' || name === 'root'
}

function encode(name: string): string {
  const safe = name.replace(/[^A-Za-z0-9]/gu, (char) => `_${char.codePointAt(0)?.toString(16) ?? ''}_`)
  return `m_${safe}`
}

/**
 * Names of one object's members as form keys, in the same order. Form paths are split at dots, take digits for list
 * places, and look members up on ordinary objects; a served name may be `a.b`, `0` or `__proto__`. Ordinary names
 * stay as they are; any other is encoded, so a path always leads to one member and never to a prototype.
 */
export function memberKeys(names: readonly string[]): string[] {
  const taken = new Set(names.filter((name) => PLAIN.test(name) && !isReserved(name)))
  return names.map((name) => {
    if (taken.has(name)) return name
    let key = encode(name)
    while (taken.has(key)) key += '_'
    taken.add(key)
    return key
  })
}
