/** Health, custody and penalties are nobody else's business (个人信息保护法 28). */
const PRIVATE: ReadonlySet<string> = new Set(['疾病', '残疾', '羁押', '羁押未停止', '拘留', '监视居住', '社区矫正', '取保候审'])

/** Why a mobile box calls on somebody, as a list may say it that neighbours see and sign; empty where it may not. */
export const reasonToShow = (reason: string): string => (PRIVATE.has(reason) ? '' : reason)
