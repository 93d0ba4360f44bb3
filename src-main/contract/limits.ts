/** Bytes of one part of an upload before base64: a frame stays far below 256 KiB. Apart, so that screens need no schemas for it. */
export const PART_BYTES = 160 * 1024

/** How many bundles are looked at, or merged, by one job. */
export const MOST_BUNDLES = 50
