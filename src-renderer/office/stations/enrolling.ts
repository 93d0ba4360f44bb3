import type { Input } from '#contract/index.ts'
import { ALL_GROUPS, areWhole } from '../../ui/GroupFields.tsx'

/** An enrolment while it is filled in. The file lies with the app under `upload` until the app is closed. */
export type Enrolling = {
  readonly upload: string
  readonly file: string
  /** Which groups are to be read aloud, as drawn for this laptop. */
  readonly positions: readonly number[]
  readonly constituency: string
  readonly role: 'lead' | 'desk' | 'spare' | 'standby'
  readonly name: string
  readonly how: 'heard' | 'whole' | 'skipped'
  /** By the order of `positions`. */
  readonly heard: readonly string[]
  readonly whole: readonly string[]
  readonly why: string
}

export const EMPTY: Omit<Enrolling, 'constituency' | 'role'> = {
  upload: '',
  file: '',
  positions: [],
  name: '',
  how: 'heard',
  heard: [],
  whole: [],
  why: '',
}

/** What was read aloud, as the office asks for it; null while it is not whole. */
export function answerOf({ how, heard, positions, whole, why }: Enrolling): Input<'devices.certify'>['answer'] | null {
  switch (how) {
    case 'heard':
      return areWhole(positions, heard) ? { heard: heard.join(' ') } : null
    case 'whole':
      return areWhole(ALL_GROUPS, whole) ? { fingerprint: whole.join(' ') } : null
    case 'skipped':
      return why.trim() === '' ? null : { skipped: why.trim() }
  }
}
