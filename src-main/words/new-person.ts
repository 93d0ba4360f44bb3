/** How somebody is named in the books whom nobody of this election was before: two laptops of the office never name two people alike. */
export const newPerson = (constituency: string | null): string => `${constituency ?? 'office'}-${crypto.randomUUID().slice(0, 8)}`
