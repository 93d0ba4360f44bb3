import { useEffect } from 'react'

/** What a click works: of a label it is the field it names. Null beside everything. */
function controlAt(target: EventTarget | null): Element | null {
  const at = target instanceof Element ? target : null
  const label = at?.closest('label')
  return label?.control ?? at?.closest('button, a, input, select, textarea, summary, [role=option], [role=row], tr') ?? null
}

/**
 * The second press of a double one works what the first one worked, or nothing: where a sheet has closed or a list has moved on under the hand,
 * something else lies there that nobody aimed at. The system tells a double press from two by its own time and by the place.
 */
export function useNoClickThrough(): void {
  useEffect(() => {
    let aimed: Element | null = null
    const onClick = (event: MouseEvent): void => {
      const control = controlAt(event.target)
      // Keys and programs press without a count; the first press of any is meant.
      if (event.detail <= 1) {
        if (event.detail === 1) aimed = control
      } else if (control !== null && control !== aimed) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    addEventListener('click', onClick, { capture: true })
    return () => removeEventListener('click', onClick, { capture: true })
  }, [])
}
