import type { StationOverview, Undoable } from '#contract/index.ts'
import { overviewOf, useCheckIn, type Panel, type RoomSheet } from './state.ts'

const { getState: get, setState: set } = useCheckIn

export function openSheet(sheet: RoomSheet | null): void {
  if ((sheet !== 'spoil' && sheet !== 'left') || overviewOf(get().place)?.phase === 'open') set({ sheet })
}

/** What F2 takes back: the check-in of the voter shown, where this laptop made it, else the newest. */
export const undoTarget = (panel: Panel, overview: StationOverview | null): Undoable | null =>
  (panel.kind === 'voter' && panel.card.state.kind === 'taken' ? panel.card.state.undo : null) ?? overview?.last ?? null

export function openUndo(): void {
  const overview = overviewOf(get().place)
  const last = overview?.phase === 'open' ? undoTarget(get().panel, overview) : null
  if (last) set({ undo: last })
}

export const closeUndo = (): void => set({ undo: null })

export const takenBack = ({ receipt, name }: Undoable): void =>
  set({ undo: null, undone: { receipt, name }, panel: { kind: 'idle' } })
