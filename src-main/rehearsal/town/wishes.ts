import { Sex } from '#words/fields.ts'
import { rareCharacters, rareName } from './names.ts'
import type { Random } from '../random.ts'
import type { DayNumber } from './calendar.ts'
import type { Wish } from './family.ts'
import { needs } from './family.ts'

const dottedNames = ['阿依古丽·买买提', '古丽娜尔·艾合买提', '热依汗古丽·吐尔逊']

/**
 * What every town has, per area (as many lists as `areas`): both birthdays at the edge of the age limit in each, every rare character, a name with `·`, four
 * namesakes in the first area, two surnames of two characters. Those who need most room come first.
 */
export function wishes(random: Random, lastBirthDate: DayNumber, areas: number): readonly (readonly Wish[])[] {
  const rare = Sex.options.flatMap((sex) =>
    rareCharacters[sex].map((character): Wish => ({ kind: 'head', sex, given: rareName(random, sex, character) })),
  )
  // The first area has the namesakes already.
  const places = random.shuffle(rare).map((wish, index) => ({ wish, area: 1 + (index % (areas - 1)) }))
  const special: readonly { readonly wish: Wish; readonly area: number }[] = [
    ...[0, 1, 2, 3].map(() => ({ wish: { kind: 'head', sex: '男', surname: '陈', given: '伟' } as const, area: 0 })),
    { wish: { kind: 'wife', name: random.pick(dottedNames) }, area: random.int(2, 5) },
    { wish: { kind: 'head', sex: '男', surname: '诸葛' }, area: 4 },
    { wish: { kind: 'head', sex: '男', surname: '欧阳' }, area: 7 },
    ...places,
  ]
  return Array.from({ length: areas }, (_, area) => {
    const edge: readonly Wish[] = [
      { kind: 'child', birth: lastBirthDate, votes: true },
      { kind: 'child', birth: lastBirthDate + 1, votes: false },
    ]
    const here = special.filter((one) => one.area === area).map(({ wish }) => wish)
    return [...edge, ...here].sort((a, b) => needs(b) - needs(a))
  })
}
