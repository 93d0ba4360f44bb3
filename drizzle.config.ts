/**
 * For who adds a migration: `npm exec --package=drizzle-kit@0.31.11 -- drizzle-kit generate` writes its SQL from the schema, and STRICT,
 * WITHOUT ROWID and the triggers are put in by hand. It is not installed with the rest: nothing that runs or is tested asks it.
 */
export default { dialect: 'sqlite', schema: './src-main/ledger/views/schema.ts', out: './migrations' }
