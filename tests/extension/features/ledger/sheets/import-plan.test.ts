import { describe, expect, it } from 'vitest';
import { importOrders, planImport } from '../../../../../extension/features/ledger/sheets/import-plan.ts';
import type { Actor } from '../../../../../shared/domain/accounts/actor.ts';
import { isoDate } from '../../../../../shared/kernel/dates.ts';
import type { LedgerRow } from '../../../../../shared/sheets/read-ledger.ts';
import { Chance, Clock } from '../../../../sync/chance.ts';
import { NOW } from '../../../workbench.ts';

const actorOf = (unitId: string, role: 'office.clerk' | 'department.handler'): Actor => ({
  kind: 'person',
  personId: 'someone',
  unitId,
  grants: [{ role, unitId }],
});
const ledgerRow = (parts: Partial<LedgerRow> = {}): LedgerRow => ({
  ...{
    sheet: '台账',
    line: 5,
    content: '编制规划',
    deliverable: null,
    leadUnitId: 'water',
    coUnitIds: [],
    leader: '某某',
  },
  ...{ dueOn: isoDate('2026-12-31'), dueRule: null, source: null, notes: [] },
  ...parts,
});
const entropy = new Clock(NOW, new Chance(1));
const plan = (rows: readonly LedgerRow[], more: Partial<Parameters<typeof planImport>[1]> = {}) =>
  planImport(
    { rows, faulty: [] },
    { actor: actorOf('office', 'office.clerk'), keptBy: 'office', documents: new Map(), ...more },
  );

describe('the plan of an import', () => {
  it('becomes one order a row, each with a task of its own', () => {
    const orders = importOrders(plan([ledgerRow(), ledgerRow({ line: 6, content: '建立制度' })]), 'office', entropy);
    expect(orders).toMatchObject([
      {
        name: 'ledger.addTask',
        args: { keptBy: 'office', terms: { content: '编制规划', leader: '某某', leadUnitId: 'water' } },
      },
      { name: 'ledger.addTask', args: { terms: { content: '建立制度' } } },
    ]);
    expect(new Set(orders.map(order => (order.args as { taskId: string }).taskId)).size).toBe(2);
  });

  it('ties a task to the registered document its source names, one of our own register', () => {
    const held = (keptBy: string, taskIds: readonly string[] = []) => ({
      body: { number: '示办发〔2026〕3号', keptBy, taskIds: [...taskIds] },
    });
    const rows = [ledgerRow({ source: '《关于改革的意见》（示办发[2026]3号）' })];
    expect(plan(rows, { documents: new Map([['d', held('office')]]) }).rows[0]?.documentId).toBe('d');
    const elsewhere = plan(rows, { documents: new Map([['d', held('east')]]) }).rows[0];
    expect(elsewhere).toMatchObject({ documentId: null, notes: [expect.stringContaining('未入账，不作关联')] });
    const full = held(
      'office',
      Array.from({ length: 500 }, (_none, at) => `t${at}`),
    );
    expect(plan(rows, { documents: new Map([['d', full]]) }).rows[0]?.documentId).toBeNull();
  });

  it('names the rows a unit may not set for another', () => {
    const department = { actor: actorOf('water', 'department.handler'), keptBy: 'water' };
    const { rows, faulty } = plan([ledgerRow(), ledgerRow({ line: 6, leadUnitId: 'east' })], department);
    expect(rows.map(one => one.line)).toEqual([5]);
    expect(faulty).toMatchObject([{ line: 6, reasons: ['当前账号只能为本单位立项'] }]);
  });

  it('names a row with signs no record may hold', () => {
    expect(plan([ledgerRow({ content: `编制${String.fromCharCode(0x202e)}规划` })]).faulty).toMatchObject([
      { line: 5, reasons: ['有不能入账的字符，请在表格中重新输入这一行'] },
    ]);
  });
});
