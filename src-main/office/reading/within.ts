/** The text cut to so many UTF-16 units, never leaving half a character. */
export const within = (text: string, most: number): string => (text.length > most ? text.slice(0, most) : text).toWellFormed()
