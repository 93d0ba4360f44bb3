import { sentenceOf, type ReplyError } from '#contract/index.ts'
import { zh, type Texts } from './zh.ts'

/** The texts of the language in use. */
export const t: Texts = zh

/** What was refused, as a sentence. */
export const sentence = ({ code, params }: ReplyError): string => t.client[code] ?? sentenceOf(code, params).zh
