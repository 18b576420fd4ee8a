import { Button } from '../../../ui/Button.tsx';
import { showToast } from '../../../ui/toasts.ts';
import { saveFile } from '../../desk/save-file.ts';
import type { Ledger } from '../use-ledger.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 导出 the tasks as listed to a spreadsheet; 导入 those of one, where the actor sets tasks. */
export function SheetActs({ ledger, adds }: { readonly ledger: Ledger; readonly adds: boolean }) {
  const { desk, rows } = ledger;
  const save = async () => {
    const { exportLedger } = await import('./export-ledger.ts');
    const place = desk.directory.value.units.find(unit => unit.kind === 'city')?.name ?? '';
    const { name, bytes } = exportLedger(rows, { documents: desk.documents.value, today: desk.today.value, place });
    saveFile(name, Uint8Array.from(bytes), XLSX);
    showToast({ text: `已导出${rows.length}项：${name}` });
  };
  return (
    <>
      <Button barred={rows.length === 0 ? '没有可导出的任务。' : null} onPress={() => void save()}>
        导出
      </Button>
      {adds && <Button onPress={() => ledger.setDoing('import')}>导入</Button>}
    </>
  );
}
