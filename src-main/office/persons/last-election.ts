import { addYears, type PlainDate } from '#rules/dates.ts'

/** 每届任期五年 (S1 and the Organic Law): the last general election lies five years before this one. */
export const lastElectionDay = (day: PlainDate): PlainDate => addYears(day, -5)
