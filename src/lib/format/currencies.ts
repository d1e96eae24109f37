/** All currency codes the browser knows, for pickers and checks. */
export function currencyCodes(): string[] {
  return Intl.supportedValuesOf('currency')
}
