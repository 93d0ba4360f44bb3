import type { Role } from '#contract/index.ts'
import type { ComponentType } from 'react'
import type { PlainKey } from '../texts/index.ts'
import { CheckIn } from '../check-in/CheckIn.tsx'
import type { Route } from '../ui/route.ts'
import type { KeyHint } from '../ui/Keys.tsx'
import { onDemand } from './on-demand.ts'

/** What a key of a page does; the map on `?` lists them under "this page". */
export type PageKey = KeyHint

export type PageEntry = {
  /** Last part of the address: `#/office/<path>`, `#/station/<place>/<path>`. */
  readonly path: string
  /** Its name in the list of pages. */
  readonly title: PlainKey
  readonly screen: Screen
  /** Pages of one stretch of the work stand together, under its name; `apart` between two rules. */
  readonly group?: Group
  /** Who sees it in the list; everyone when absent. The contract decides who may do what. */
  readonly roles?: readonly Role[]
  /** Takes the whole window: the pages are in the menu (F9) instead of the column on the left. */
  readonly wide?: boolean
  /** Stands there also while nobody is signed in: it shows nothing of anybody. */
  readonly unattended?: boolean
  readonly keys?: readonly PageKey[]
}

export type Group = 'prepare' | 'rolls' | 'apart' | 'day'

type Screen = ComponentType<{ readonly place: string }>

const People = onDemand(() => import('../staff/People.tsx'), 'People')

/** The pages of the town office, in the order of its work. The first one opens. */
const officePages: readonly PageEntry[] = [
  { path: 'today', title: 'today.title', screen: onDemand(() => import('../office/today/Today.tsx'), 'Today') },
  { path: 'setup', title: 'setup.title', screen: onDemand(() => import('../office/setup/Setup.tsx'), 'Setup'), group: 'prepare' },
  {
    path: 'staff',
    title: 'officeStaff.title',
    screen: onDemand(() => import('../office/staff/Staff.tsx'), 'Staff'),
    group: 'prepare',
  },
  { path: 'people', title: 'officeStaff.pinPage', screen: People, group: 'prepare' },
  {
    path: 'imports',
    title: 'imports.title',
    screen: onDemand(() => import('../office/imports/Imports.tsx'), 'Imports'),
    group: 'rolls',
  },
  {
    path: 'decisions',
    title: 'decisions.title',
    screen: onDemand(() => import('../office/decisions/Decisions.tsx'), 'Decisions'),
    group: 'rolls',
  },
  {
    path: 'directory',
    title: 'directory.title',
    screen: onDemand(() => import('../office/directory/Directory.tsx'), 'Directory'),
    group: 'rolls',
    keys: [
      ['↑ ↓', 'directory.keys.choose'],
      ['Enter', 'directory.keys.open'],
      ['F2', 'directory.keys.correct'],
      ['F3', 'directory.keys.enter'],
      ['Esc', 'directory.keys.back'],
    ],
  },
  {
    path: 'completeness',
    title: 'completeness.title',
    screen: onDemand(() => import('../office/completeness/Completeness.tsx'), 'Completeness'),
    group: 'rolls',
  },
  {
    path: 'work-lists',
    title: 'workLists.title',
    screen: onDemand(() => import('../office/worklists/WorkLists.tsx'), 'WorkLists'),
    group: 'rolls',
  },
  { path: 'gates', title: 'gates.title', screen: onDemand(() => import('../office/gates/Gates.tsx'), 'Gates'), group: 'rolls' },
  {
    path: 'objections',
    title: 'objections.title',
    screen: onDemand(() => import('../office/objections/Objections.tsx'), 'Objections'),
    group: 'rolls',
  },
  {
    path: 'candidates',
    title: 'candidates.title',
    screen: onDemand(() => import('../office/candidates/Candidates.tsx'), 'Candidates'),
    group: 'apart',
  },
  {
    path: 'stations',
    title: 'stations.title',
    screen: onDemand(() => import('../office/stations/Stations.tsx'), 'Stations'),
    group: 'apart',
  },
  {
    path: 'print-room',
    title: 'printRoom.title',
    screen: onDemand(() => import('../office/print-room/PrintRoom.tsx'), 'PrintRoom'),
    group: 'apart',
  },
  {
    path: 'merge',
    title: 'merge.title',
    screen: onDemand(() => import('../office/merge/Merge.tsx'), 'Merge'),
    group: 'day',
    keys: [
      ['Space', 'merge.tickNext'],
      ['1–3', 'merge.decision'],
      ['Enter', 'merge.enter'],
    ],
  },
  {
    path: 'results',
    title: 'results.title',
    screen: onDemand(() => import('../office/results/Results.tsx'), 'Results'),
    group: 'day',
  },
  {
    path: 'glance',
    title: 'office.glance',
    screen: onDemand(() => import('../office/glance/Office.tsx'), 'Office'),
    group: 'day',
  },
]

/** The pages of a polling station. `firstPage` says which one opens for whom. */
const stationPages: readonly PageEntry[] = [
  {
    path: 'check-in',
    title: 'station.checkIn',
    // Not loaded on demand: it is the screen of the day, and has to stand at once.
    screen: CheckIn,
    wide: true,
    keys: [
      ['↑ ↓', 'station.keys.choose'],
      ['Enter', 'station.keys.issue'],
      ['1–9', 'station.keys.principal'],
      ['Esc', 'station.keys.clear'],
      ['F2', 'station.keys.undo'],
      ['F3', 'station.left.count'],
      ['F4', 'station.keys.spoil'],
      ['F6', 'station.keys.mobile'],
      ['F7', 'station.keys.incident'],
    ],
  },
  { path: 'prepare', title: 'prepare.title', screen: onDemand(() => import('../prepare/Prepare.tsx'), 'Prepare') },
  {
    path: 'proxies',
    title: 'proxies.title',
    screen: onDemand(() => import('../proxies/Proxies.tsx'), 'Proxies'),
    roles: ['lead', 'clerk', 'overseer'],
  },
  {
    path: 'boxes',
    title: 'boxes.title',
    screen: onDemand(() => import('../boxes/Boxes.tsx'), 'Boxes'),
    roles: ['lead', 'clerk', 'overseer'],
  },
  {
    path: 'reentry',
    title: 'reentry.title',
    screen: onDemand(() => import('../reentry/Reentry.tsx'), 'Reentry'),
    roles: ['lead', 'clerk'],
  },
  { path: 'board', title: 'board.title', screen: onDemand(() => import('../board/BoardPage.tsx'), 'BoardPage') },
  // In nobody's list: the second window's page.
  {
    path: 'wall',
    title: 'board.title',
    screen: onDemand(() => import('../board/Wall.tsx'), 'Wall'),
    roles: [],
    wide: true,
    unattended: true,
  },
  { path: 'incidents', title: 'incidents.title', screen: onDemand(() => import('../incidents/Incidents.tsx'), 'Incidents') },
  {
    path: 'closing',
    title: 'closing.title',
    screen: onDemand(() => import('../closing/Closing.tsx'), 'Closing'),
    roles: ['lead', 'overseer'],
  },
  { path: 'desks', title: 'desks.title', screen: onDemand(() => import('../desks/Desks.tsx'), 'Desks'), roles: ['lead'] },
  {
    path: 'receive',
    title: 'receive.title',
    screen: onDemand(() => import('../receive/Receive.tsx'), 'Receive'),
    roles: ['lead', 'overseer'],
  },
  {
    path: 'count',
    title: 'count.title',
    screen: onDemand(() => import('../count/Count.tsx'), 'Count'),
    roles: ['lead', 'overseer', 'typist'],
    keys: [['Enter', 'count.keys.next']],
  },
  {
    path: 'calling',
    title: 'calling.title',
    screen: onDemand(() => import('../calling/Calling.tsx'), 'Calling'),
    roles: ['typist'],
    wide: true,
    keys: [
      ['1–0', 'calling.keys.for'],
      ['Q–P', 'calling.keys.against'],
      ['A–;', 'calling.keys.void'],
      ['Enter', 'calling.keys.next'],
      ['B', 'calling.keys.blank'],
      ['X', 'calling.keys.invalid'],
      ['N', 'calling.keys.writeIn'],
      ['⌫', 'calling.keys.undo'],
      ['F4', 'calling.keys.deliver'],
    ],
  },
  {
    path: 'result',
    title: 'result.title',
    screen: onDemand(() => import('../result/Result.tsx'), 'Result'),
    roles: ['lead', 'overseer', 'typist'],
  },
  {
    path: 'hand-over',
    title: 'handOver.title',
    screen: onDemand(() => import('../hand-over/HandOver.tsx'), 'HandOver'),
    roles: ['lead'],
  },
  { path: 'people', title: 'staff.title', screen: People },
]

const pagesOf = (place: string): readonly PageEntry[] => (place === 'office' ? officePages : stationPages)

/** The pages of a place that whoever is signed in may use. */
export const pagesFor = (place: string, role: string | undefined): readonly PageEntry[] =>
  pagesOf(place).filter(({ roles }) => !roles || roles.some((each) => each === role))

/** The page of an address; an unknown one is the place's first. */
export const pageAt = ({ place, path }: Route): PageEntry | undefined => {
  const pages = pagesOf(place)
  return pages.find((page) => page.path === path) ?? pages[0]
}
