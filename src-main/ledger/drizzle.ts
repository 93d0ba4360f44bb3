import { createRequire } from 'node:module'

// drizzle's package.json is 180 kB of exports, and Node reads it again for every file of the ES build: half a second at each
// start. The CommonJS build of the same version is there in a tenth of that, so everything takes drizzle from here.
const require = createRequire(import.meta.url)

export const { drizzle } = require('drizzle-orm/better-sqlite3') as typeof import('drizzle-orm/better-sqlite3')
export const {
  and,
  asc,
  count,
  countDistinct,
  desc,
  eq,

  getTableColumns,
  getTableName,
  gt,
  gte,
  inArray,
  lt,
  lte,
  max,
  min,
  ne,

  sql,
  sum,
} = require('drizzle-orm') as typeof import('drizzle-orm')
export const { blob, getTableConfig, index, integer, primaryKey, sqliteTable, text } =
  require('drizzle-orm/sqlite-core') as typeof import('drizzle-orm/sqlite-core')
export type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
export type { AnyColumn, SQL } from 'drizzle-orm'
