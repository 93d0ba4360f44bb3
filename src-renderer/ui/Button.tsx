import type { ComponentProps } from 'react'

type Props = ComponentProps<'button'> & { readonly primary?: boolean }

export function Button({ primary = false, className = '', ...rest }: Props) {
  return <button type="button" className={`button ${primary ? 'button-primary' : ''} ${className}`} {...rest} />
}
