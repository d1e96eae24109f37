import styles from './Button.module.css'

export type ButtonLook = 'primary' | 'plain' | 'quiet'

/** The look of a button, for links that act as one. */
export function buttonClass(
  look: ButtonLook = 'plain',
  shape: 'text' | 'icon' | 'small-icon' = 'text',
): string {
  const classes = [styles['button']]
  if (look !== 'plain') classes.push(styles[look])
  if (shape !== 'text') classes.push(styles['icon'])
  if (shape === 'small-icon') classes.push(styles['small'])
  return classes.join(' ')
}
