import type { Actor } from '#words/acting.ts'
import { OPERATOR } from './begin.ts'
import type { Machine } from './machine.ts'

type At = { readonly machine: Pick<Machine, 'isUntouched'>; readonly actorAt: (place: string) => Actor | undefined }

/** In whose name the computer itself is asked: who is signed in at the office, or who sets it up while nobody can sign in. */
export const operatorOf = ({ machine, actorAt }: At): Actor | undefined => (machine.isUntouched() ? OPERATOR : actorAt('office'))
