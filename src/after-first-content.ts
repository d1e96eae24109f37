import './components/ui/inter.css'
import { startHelpKey } from './components/shell/keyboard-help-key.ts'
import { guardAgainstTranslators } from './components/ui/translation-guard.ts'

/** What every page gains once the first one shows its content. */
guardAgainstTranslators()
startHelpKey()
