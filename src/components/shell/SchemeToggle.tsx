'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { chooseColorScheme, useColorScheme } from '../ui/color-scheme.ts'
import { IconButton } from '../ui/IconButton.tsx'

export function SchemeToggle() {
  const scheme = useColorScheme()
  const next = scheme === 'dark' ? 'light' : 'dark'
  return (
    <IconButton
      icon={scheme === 'dark' ? 'sun' : 'moon'}
      label={`Use ${next} colours`}
      onClick={() => chooseColorScheme(next)}
    />
  )
}
