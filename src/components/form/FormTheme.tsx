import '@mantine/core/styles/default-css-variables.layer.css'
import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/VisuallyHidden.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Radio.layer.css'
import { createTheme, MantineProvider } from '@mantine/core'
import type { CSSVariablesResolver } from '@mantine/core'
import type { ReactNode } from 'react'
import { cspNonce } from '../../lib/csp-nonce.ts'
import { useColorScheme } from '../ui/color-scheme.ts'

const theme = createTheme({
  primaryColor: 'indigo',
  // Shade 8 is the first that reaches AA contrast with white text.
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: 'var(--desk-radius)',
  fontFamily: 'var(--desk-font)',
  fontFamilyMonospace: 'var(--desk-mono)',
  fontSizes: {
    xs: 'var(--desk-size-meta)',
    sm: 'var(--desk-size-body)',
    md: 'var(--desk-size-body)',
    lg: 'var(--desk-size-section)',
    xl: 'var(--desk-size-page)',
  },
})

/** Mantine's controls in our own colors, so that both sets of controls look like one. */
const variables = {
  '--mantine-color-body': 'var(--desk-ground)',
  '--mantine-color-text': 'var(--desk-text)',
  '--mantine-color-dimmed': 'var(--desk-dim)',
  '--mantine-color-placeholder': 'var(--desk-dim)',
  '--mantine-color-error': 'var(--desk-red)',
  '--mantine-color-default': 'var(--desk-ground)',
  '--mantine-color-default-border': 'var(--desk-line-strong)',
  '--mantine-color-default-hover': 'var(--desk-hover)',
}
const nonce = () => cspNonce
const resolver: CSSVariablesResolver = () => ({ variables: {}, light: variables, dark: variables })

/**
 * Mantine for the part of the page inside; everything it needs loads with the forms and not before. Keep it above what
 * renders while somebody types: whenever it renders, every Mantine control does.
 */
export function FormTheme({ children }: { children: ReactNode }) {
  const scheme = useColorScheme()
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      forceColorScheme={scheme}
      getStyleNonce={nonce}
    >
      {children}
    </MantineProvider>
  )
}
