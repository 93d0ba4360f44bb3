/**
 * For who adds a migration: `npm install --no-save drizzle-kit@0.31.11`, then `npx drizzle-kit generate` writes its SQL from the
 * schema, and STRICT, WITHOUT ROWID and the triggers are put in by hand. Nothing that runs or is tested asks for it, so it is not
 * installed with the rest; `npm prune` takes it away again.
 */
export default { dialect: 'sqlite', schema: './src-main/ledger/views/schema.ts', out: './migrations' }
