/** In milliseconds. */
export const MINUTE = 60_000
/** In bytes. */
export const MEGABYTE = 1024 * 1024
