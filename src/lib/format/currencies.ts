/** All currency codes the browser knows, for pickers. */
export function currencyCodes(): string[] {
  return Intl.supportedValuesOf('currency')
}
