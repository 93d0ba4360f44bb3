import { atOffice } from './wrong-at-office.ts'
import { atStation } from './wrong-at-station.ts'

/** The mornings that go wrong. */
export type WhatWrong = 'laptop' | 'printer' | 'short' | 'misprint' | 'power' | 'ill' | 'camera' | 'passphrase' | 'judgment'

type Said = { readonly zh: string; readonly en: string }

/** What to do, in order. `pages` are the pages of the place where it is done, by the last part of their address. */
export type Wrong = {
  readonly what: WhatWrong
  readonly title: Said
  readonly steps: readonly Said[]
  readonly pages: readonly string[]
}

/** The one source of these words: the page that F10 opens, the card that a station prints, the handbook. */
export const whenWrong = { station: atStation, office: atOffice } satisfies Readonly<Record<string, readonly Wrong[]>>
