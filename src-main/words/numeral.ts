const DIGITS = '零一二三四五六七八九十'

/** A number from 1 to 99 as laws and names of places write it: 45 is 四十五. */
export function numeral(n: number): string {
  if (n <= 10) return DIGITS[n]!
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens > 1 ? DIGITS[tens] : ''}十${ones > 0 ? DIGITS[ones] : ''}`
}
