const BEIJING_HOURS = 8

/** A moment as the clocks of Beijing show it (UTC+8, which knows no summer time): `2026-12-15T09:14:00.000`. */
export const inBeijing = (at: Date): string => new Date(at.getTime() + BEIJING_HOURS * 3_600_000).toISOString().slice(0, -1)

/** The day of a moment in Beijing. */
export const beijingDay = (now: Date): string => inBeijing(now).slice(0, 10)

/** The moment a day begins in Beijing. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`)

/** `yyyymmdd-hhmmss` in Beijing, for the names of files. */
export const beijingStamp = (at: Date): string => inBeijing(at).slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
