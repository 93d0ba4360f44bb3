/** Usual words for near kin, each with the word that the pack has for it (民法典 1045). Adopted and step kin are kin like any other (1111, 1072). */
const USUAL: readonly (readonly [word: string, usual: RegExp])[] = [
  ['夫', /^(夫|丈夫|老公)$/u],
  ['妻', /^(妻|妻子|老婆)$/u],
  ['配偶', /^(配偶|爱人|夫妻)$/u],
  ['父', /^[养继]?(父|父亲|爸|爸爸)$/u],
  ['母', /^[养继]?(母|母亲|妈|妈妈)$/u],
  ['子', /^([养继长次三四五六]|独生)?(子|儿子)$|^[大二三四五]儿子$/u],
  ['女', /^([养继长次三四五六]|独生)?(女|女儿)$|^[大二三四五]女儿$/u],
  ['兄', /^(兄|兄长|哥|哥哥|[大二三四]哥)$/u],
  ['弟', /^(弟|弟弟|[大二三四]弟)$/u],
  ['姐', /^(姐|姐姐|姊|[大二三四]姐)$/u],
  ['妹', /^(妹|妹妹|[大二三四]妹)$/u],
  ['同胞兄弟姊妹', /^(同胞)?(兄弟|姐妹|姊妹|兄弟姐妹|兄弟姊妹)$/u],
  ['祖父', /^(祖父|爷爷)$/u],
  ['祖母', /^(祖母|奶奶)$/u],
  ['外祖父', /^(外祖父|外公|姥爷)$/u],
  ['外祖母', /^(外祖母|外婆|姥姥)$/u],
  ['孙子', /^(孙|孙子|[长次]孙)$/u],
  ['孙女', /^(孙女|[长次]孙女)$/u],
  ['外孙子', /^(外孙|外孙子)$/u],
  ['外孙女', /^外孙女$/u],
]

/** The pack's word for a relation as people write it; what is none of the usual words stays as it is written. */
export function kinWord(relation: string): string {
  const said = relation.trim()
  return USUAL.find(([, usual]) => usual.test(said))?.[0] ?? said
}
