import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconButton } from '../ui/IconButton.tsx'

export function SchemeToggle() {
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  const next = scheme === 'dark' ? 'light' : 'dark'
  return (
    <IconButton
      icon={scheme === 'dark' ? 'sun' : 'moon'}
      label={`Use ${next} colours`}
      onClick={() => setColorScheme(next)}
    />
  )
}
