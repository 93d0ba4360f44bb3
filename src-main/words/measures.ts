/** In milliseconds. */
export const MINUTE = 60_000
/** In bytes. */
export const MEGABYTE = 1024 * 1024
/** Digits of a PIN. */
export const LEAST_PIN = 4
