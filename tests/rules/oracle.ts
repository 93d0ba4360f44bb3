import type { ContestCount } from '#rules/count/tally.ts'

// A second, deliberately different reading of design 6 and S1 44-45: it never sorts and never stops early. It asks of every
// person in every world "how many stand ahead of me, how many beside me", where a world fixes what 参加投票的选民 means and
// which of the written-in strangers are voters.

type Person = { readonly name: string; readonly y: bigint; readonly stranger: boolean; readonly written: boolean }
type World = { readonly won: ReadonlySet<string>; readonly tied: ReadonlySet<string> }

export type Expected = {
  readonly valid: boolean
  readonly outcome: string
  readonly elected: readonly string[]
  readonly revote: { readonly candidates: readonly string[]; readonly seats: number } | null
  readonly separate: {
    readonly seats: number
    readonly min: number
    readonly max: number
    readonly candidates: readonly string[]
  } | null
  readonly vacant: number
  readonly refer: readonly string[]
}

const separateNumbers = [
  [0, 0],
  [2, 2],
  [3, 4],
  [4, 6],
] as const

export function expectedOf(count: ContestCount): Expected {
  const { seats, round } = count
  const V = BigInt(count.participants.inPerson) + BigInt(count.participants.mobile) + BigInt(count.participants.proxy)
  const B = BigInt(count.papers.collected)
  const nothing = { elected: [], revote: null, separate: null, vacant: 0, refer: [] }
  if (2n * V <= BigInt(count.roll) || B > V) return { ...nothing, valid: false, outcome: 'void' }

  const people: Person[] = [
    ...count.votes.map((row) => ({ name: row.name, y: BigInt(row.for), stranger: false, written: false })),
    ...count.writeIns.map((row) => ({ name: row.name, y: BigInt(row.for), stranger: !row.onRoll, written: true })),
  ]
  if (2n * B <= BigInt(count.roll)) {
    const asked = people.some(({ stranger, y }) => stranger && y > 0n) ? ['R.214'] : []
    return { ...nothing, valid: true, outcome: 'refer', refer: ['R.207', ...asked] }
  }
  const passes: ((y: bigint) => boolean)[] =
    round === 'revote'
      ? [(y) => y > 0n]
      : round === 'separate'
        ? [(y) => y > 0n && 3n * y >= B]
        : [(y) => y + y > V, (y) => y + y > B]
  const strangers = people.filter(({ stranger }) => stranger)
  const worlds: World[] = []
  const worldsByTest: World[][] = passes.map(() => [])
  for (let mask = 0; mask < 2 ** strangers.length; mask += 1) {
    const known = people.filter((one) => !one.stranger || (mask >> strangers.indexOf(one)) % 2 === 1)
    passes.forEach((pass, test) => {
      const running = known.filter(({ y }) => pass(y))
      const ahead = (one: Person): number => running.filter(({ y }) => y > one.y).length
      const level = (one: Person): number => running.filter(({ y }) => y === one.y).length
      const won = running.filter((one) => ahead(one) + level(one) <= seats)
      const tied = running.filter((one) => ahead(one) < seats && ahead(one) + level(one) > seats)
      const world = { won: new Set(won.map(({ name }) => name)), tied: new Set(tied.map(({ name }) => name)) }
      worlds.push(world)
      worldsByTest[test]!.push(world)
    })
  }
  const text = (world: World): string => [...world.won].sort().join() + '/' + [...world.tied].sort().join()
  const differ = (some: readonly World[]): boolean => new Set(some.map(text)).size > 1
  const refer: string[] = []
  const ordered = (names: readonly string[]): string[] =>
    people
      .filter(({ name }) => names.includes(name))
      .map(({ name, y }) => ({ name, y }))
      .sort((a, b) => (a.y === b.y ? (a.name < b.name ? -1 : 1) : a.y < b.y ? 1 : -1))
      .map(({ name }) => name)
  const all = worlds.at(-1)!
  const everywhere = [...all.won].filter((name) => worlds.every(({ won }) => won.has(name)))
  const asked = strangers.some(({ y }) => y > 0n) ? ['R.214'] : []

  if (differ(worlds)) {
    const byWhole = worldsByTest[0]!.some((_, mask) => differ(worldsByTest.map((some) => some[mask]!)))
    const byStranger = worldsByTest.some(differ)
    if (byWhole) refer.push('R.210')
    refer.push(...(byStranger ? ['R.213'] : asked))
    const empties = worlds.map(({ won, tied }) => (tied.size > 0 ? 0 : seats - won.size))
    const vacant = round === 'separate' ? Math.min(...empties) : 0
    // A revote is among those tied (S1 45): nobody written in has won one before the committee says so.
    const mayWin = everywhere.filter((name) => round !== 'revote' || people.some((one) => one.name === name && !one.written))
    if (mayWin.length < everywhere.length) refer.push('R.218')
    return { ...nothing, valid: true, outcome: 'refer', elected: ordered(mayWin), vacant, refer }
  }

  const elected = ordered(everywhere)
  const tied = ordered([...all.tied])
  const filled = elected.length === seats ? 'elected' : elected.length > 0 ? 'partly-elected' : 'none-elected'
  const base = { ...nothing, valid: true, outcome: filled, elected }
  const open = seats - elected.length
  if (round === 'revote') {
    if (tied.length > 0) refer.push('R.211')
    else if (open > 0) refer.push('R.219')
    const tiedOnes = elected.filter((name) => people.some((one) => one.name === name && !one.written))
    const others = tiedOnes.length < elected.length
    if (others) refer.push('R.218')
    return { ...base, outcome: tied.length > 0 || others ? 'refer' : filled, elected: tiedOnes, refer: [...refer, ...asked] }
  }
  if (round === 'separate') {
    if (tied.length > 0) return { ...base, outcome: 'refer', refer: ['R.212', ...asked] }
    return { ...base, vacant: open, refer: asked }
  }
  if (tied.length > 0) return { ...base, revote: { candidates: tied, seats: open }, refer: asked }
  if (open === 0) return { ...base, refer: asked }
  const [min, max] = separateNumbers[open]!
  const rest = people.filter(({ name }) => !elected.includes(name))
  const listed = rest.filter((one) => rest.filter(({ y }) => y > one.y).length < max)
  if (listed.length > max) refer.push('R.215')
  if (listed.some(({ written }) => written)) refer.push('R.216')
  if (listed.length < min) refer.push('R.217')
  const separate = { seats: open, min, max, candidates: ordered(listed.map(({ name }) => name)) }
  return { ...base, separate, refer: [...refer, ...asked] }
}
