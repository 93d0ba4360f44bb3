/** A frame as JSON text, answered by a reply as JSON text. */
export const CALL = 'xuance:call'
/** An event as JSON text, from main to the window. */
export const EVENT = 'xuance:event'
