/** Somebody is named where nobody signs in, or a second person where one acts; the message says so. What it names was not checked. */
export class NamedInVain extends Error {
  readonly zh: string
  constructor({ zh, en }: { readonly zh: string; readonly en: string }) {
    super(en)
    this.zh = zh
  }
}

export const NOBODY_SIGNS_IN = {
  zh: '这一项不用登录，--as 没有用，请去掉',
  en: 'nobody signs in for this, so --as names nobody: leave it out',
}
export const ONE_PERSON = {
  zh: '这一项只要一个人，--as 写了两个，请去掉第二个',
  en: 'this takes one person, and --as names two: leave the second one out',
}
