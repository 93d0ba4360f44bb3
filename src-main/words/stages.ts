/** What a bundle goes through before the stick may be pulled out, in order. */
export const EXPORT_STAGES = ['seal', 'write', 'read-back'] as const
export type ExportStage = (typeof EXPORT_STAGES)[number]

/** What the building of a town to rehearse with goes through, in order. */
export const TOWN_STAGES = ['town', 'import', 'publish', 'provision', 'day', 'merge', 'print', 'verify'] as const
export type TownStage = (typeof TOWN_STAGES)[number]
