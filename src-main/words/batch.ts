/** Most papers of one batch: two overseers confirm every fifty (screens: "Count"). */
export const BATCH = 50
