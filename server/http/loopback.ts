const LOOPBACK_NAMES = new Set(['localhost', '::1', '[::1]'])

export function isLoopback(name: string): boolean {
  return LOOPBACK_NAMES.has(name) || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name)
}
