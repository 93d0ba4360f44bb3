import { createRoot } from 'react-dom/client'
import { DataTable, type Column } from '../../../src-renderer/ui/DataTable.tsx'
import '../../../src-renderer/ui/tokens.css'
import '../../../src-renderer/ui/ui.css'

type Row = { readonly n: number; readonly name: string }

/** As many people as a town of this country has. */
const rows: readonly Row[] = Array.from({ length: 60_000 }, (_, i) => ({ n: i + 1, name: `模拟${(i * 7919) % 60_000}` }))
const columns: readonly Column<Row>[] = [
  { key: 'n', title: '序号', value: ({ n }) => n, end: true },
  { key: 'name', title: '姓名', value: ({ name }) => name },
]

createRoot(document.querySelector('#root')!).render(
  <main style={{ height: '100vh', overflowY: 'auto' }}>
    <DataTable title="人员名录" columns={columns} rows={rows} keyOf={({ n }) => String(n)} />
  </main>,
)
