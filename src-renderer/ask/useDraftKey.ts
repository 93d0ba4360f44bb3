import { useState } from 'react'
import { personAt } from './person-at.ts'

/** Under what a draft lies: a place, who sits there, and what they are at. */
export function useDraftKey(place: string | null, task: string): string {
  // A page is drawn anew for another person, and stands as it was behind their lock.
  const [person] = useState(() => (place === null ? '' : personAt(place)))
  return `${place ?? ''} ${person} ${task}`
}
