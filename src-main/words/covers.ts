import type { DraftCover } from './draft.ts'

/** Villages and their groups as people write them: `下宅村;东坞村[1-6组]`, `东坞村1-6组、上叶村`. */
export const coversIn = (text: string): readonly DraftCover[] =>
  text
    .split(/[;；\n]|[、,，](?!\s*第?\d)/u)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [, village = each, groups = ''] = /^(.+?)[[（(【]?\s*(第?\d[^\])）】]*)[\])）】]?$/u.exec(each) ?? []
      return { village: village.trim(), groups: groups.replaceAll('组', '').trim() }
    })

/** The same on one line, as `coversIn` reads it back. */
export const coversLine = (covers: readonly DraftCover[]): string =>
  covers.map(({ village, groups }) => (groups === '' ? village : `${village}[${groups}组]`)).join('；')
