const BEIJING_HOURS = 8

/** Today in Beijing by the clock of this computer: what a field for a day proposes. */
export const today = (): string => new Date(Date.now() + BEIJING_HOURS * 3_600_000).toISOString().slice(0, 10)
/** `11-18` of a day. */
export const shortDay = (day: string): string => day.slice(5)
