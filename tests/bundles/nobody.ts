/** Recipients with a right checksum that nothing can be sealed for: every secret agreed with them is zero. */
export const NOBODY = {
  zero: 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z',
  one: 'age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqj7vrya',
  onePastThePrime: 'age1amlllllllllllllllllllllllllllllllllllllllllllllllllsam3fc4',
  orderEight: 'age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhqqqzyt4v9',
}
