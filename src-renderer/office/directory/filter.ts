import type { Input, PersonOrder, PersonState } from '#contract/index.ts'

/** What somebody looks for in the directory; '' for whatever. */
export type Filter = {
  readonly text: string
  readonly constituency: string
  readonly village: string
  readonly group: string
  readonly state: PersonState | ''
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly sort: PersonOrder
  readonly down: boolean
}

export const EVERYBODY: Filter = {
  text: '',
  constituency: '',
  village: '',
  group: '',
  state: '',
  ageFrom: null,
  ageTo: null,
  sort: 'where',
  down: false,
}

type Asked = Omit<Input<'directory.list'>, 'from' | 'most'>

/** As the list is asked for. */
export const askedBy = ({ text, constituency, village, group, state, ageFrom, ageTo, sort, down }: Filter): Asked => ({
  ...(text.trim() !== '' && { text: text.trim() }),
  ...(constituency !== '' && { constituency }),
  ...(village !== '' && { village }),
  ...(group !== '' && { group }),
  ...(state !== '' && { state }),
  ...(ageFrom !== null && { ageFrom }),
  ...(ageTo !== null && { ageTo }),
  sort,
  down,
})

/** Whether anybody is left out. */
export const isNarrow = (filter: Filter): boolean => {
  const { sort: _, down: __, ...chosen } = askedBy(filter)
  return Object.keys(chosen).length > 0
}
