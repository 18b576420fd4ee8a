/** 台账号 of a document: its place in the year’s ledger, `改〔2026〕12`. */
export const ledgerNumber = (year: number, nth: number): string => `改〔${year}〕${nth}`;

/** 台账编号 of a task: its document’s 台账号 and its place among the document’s tasks, `改〔2026〕12-03`. */
export const taskNumber = (ofDocument: string, nth: number): string => `${ofDocument}-${String(nth).padStart(2, '0')}`;
