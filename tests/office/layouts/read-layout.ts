import { placeRows } from '#office/importing/place-rows.ts'
import { HOUSEHOLD } from '#office/reading/household-layout.ts'
import { readFile } from '#office/reading/read-file.ts'
import { randomLayout } from './random-layout.ts'

const VILLAGES = ['东坞村', '下宅村', '上叶村', '竹溪村']
const CONTESTS = [{ code: 'D01', name: '', constituency: 'D01', level: '县级' as const, seats: 1, covers: VILLAGES }]

/** What is wrong or missing in what was read of the layout of a seed: empty where everybody is right; `asked` where a question is asked. */
export function readLayout(seed: number): { readonly wrong: readonly string[]; readonly asked: boolean } {
  const { file, bytes, people, says, how } = randomLayout(seed)
  const read = readFile(file, bytes, HOUSEHOLD, { villages: VILLAGES, town: '青溪镇' })
  if (!read.ok) return { wrong: read.error.code === 'import.unclear' ? [] : [`${how}: ${read.error.code}`], asked: true }
  const rows = read.value.sheets.flatMap((sheet) => placeRows(sheet, CONTESTS, '青溪镇'))
  const found = new Map(rows.map(({ fields }) => [fields['idNumber'], fields]))
  const wrong = people.flatMap((who) => {
    const fields = found.get(who.id)
    if (!fields) return [`${who.name} is missing`]
    const asked = ['name', 'sex', 'birth', 'village', ...(says.relation ? ['relation'] : []), ...(says.head ? ['head'] : [])]
    const expected: Readonly<Record<string, unknown>> = { ...who, group: String(who.group) }
    return [...asked, ...(says.group ? ['group'] : [])].flatMap((field) =>
      fields[field] === expected[field] ? [] : [`${who.name}: ${field} ${fields[field]} instead of ${String(expected[field])}`],
    )
  })
  const others = rows.length === people.length ? [] : [`${rows.length} rows instead of ${people.length}`]
  return { wrong: [...wrong, ...others].slice(0, 3).map((each) => `${how}: ${each}`), asked: false }
}
