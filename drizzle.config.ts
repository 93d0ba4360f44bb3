import { defineConfig } from 'drizzle-kit'

export default defineConfig({ dialect: 'sqlite', schema: './src-main/ledger/views/schema.ts', out: './migrations' })
