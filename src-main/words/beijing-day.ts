const BEIJING_HOURS = 8

/** The day of a moment in Beijing (UTC+8, which knows no summer time). */
export const beijingDay = (now: Date): string => new Date(now.getTime() + BEIJING_HOURS * 3_600_000).toISOString().slice(0, 10)
