import type { Seal } from '#trust/seals.ts'

const short = (hash: string): string => hash.slice(0, 16)

/** A line for each book: up to where its own device has signed it, and what that leaves open. */
export const sealLines = (seals: readonly Seal[]): readonly string[] =>
  seals.map(({ book, device, own, to, day, sealedUpTo, seal, vouched, lostTail, unsealed, notHeld, contradicts }) =>
    [
      `  ${book}：共 ${to} 条`,
      seal ? `钥匙 ${device} 签到第 ${sealedUpTo} 条（${short(seal.head)}）` : '没有它自己的签名',
      ...(vouched ? [`电脑 ${vouched.device} 接着记，认到第 ${vouched.upTo} 条`] : []),
      ...(lostTail ? [`第 ${lostTail.from} 至 ${lostTail.to} 条在接着记的电脑上没有`] : []),
      ...(own ? ['是本机自己的账'] : []),
      ...(day ? [day.closed ? `已关站，签字的结果：${day.signed.join('、') || '没有'}` : '里面没有关站记载'] : []),
      ...(unsealed ? [`✕ 从第 ${unsealed.from} 条起有 ${unsealed.entries} 条没有签名`] : []),
      ...(notHeld ? [`它签过第 ${notHeld.seq} 条 ${short(notHeld.head)}，这里没有这一条`] : []),
      ...contradictionIn(contradicts),
    ].join('；'),
  )

const contradictionIn = (contradicts: Seal['contradicts']): readonly string[] =>
  contradicts
    ? [`✕ 签过两份互相矛盾的账：${contradicts.map(({ seq, head }) => `到第 ${seq} 条的 ${short(head)}`).join('、')}`]
    : []
