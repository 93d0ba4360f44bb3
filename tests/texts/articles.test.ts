import { beforeAll, describe, expect, it } from 'vitest'
import { learn } from '../../src-renderer/texts/index.ts'
import { articleWords } from '../../src-renderer/ui/law/article.ts'

describe('articles are cited as notices of the town cite them', () => {
  beforeAll(() => learn('zh'))

  it.each([
    ['S1 4', '选举法第四条'],
    ['S1 45', '选举法第四十五条'],
    ['S2 36, 59', '浙江省实施细则第三十六条、第五十九条'],
    ['S1 27; S2 28-32', '选举法第二十七条、浙江省实施细则第二十八条至第三十二条'],
    ['S2 27(5)', '浙江省实施细则第二十七条（五）'],
    ['S2 32; S3 四', '浙江省实施细则第三十二条、直接选举若干规定第四条'],
    ['domain 0', ''],
  ])('%s', (article, words) => {
    expect(articleWords(article)).toBe(words)
  })
})
