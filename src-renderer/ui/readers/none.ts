import type { CardReader } from './port.ts'

/** No reader: everything is typed by hand. */
export const noReader: CardReader = { listen: () => () => undefined }
