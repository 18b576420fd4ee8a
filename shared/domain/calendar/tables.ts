import { isoDate } from '../../kernel/dates.ts';
import { calendarFrom } from './calendar.ts';
import { estimatedYears } from './estimate.ts';
import type { Holiday, YearTable } from './types.ts';

const holiday = (year: number, name: string, from: string, to: string): Holiday => ({
  name,
  from: isoDate(`${year}-${from}`),
  to: isoDate(`${year}-${to}`),
});

const makeUp = (year: number, ...days: string[]) => days.map(day => isoDate(`${year}-${day}`));

const table2024: YearTable = {
  year: 2024,
  notice: {
    title: '国务院办公厅关于2024年部分节假日安排的通知',
    number: '国办发明电〔2023〕7号',
    issuedOn: isoDate('2023-10-25'),
  },
  holidays: [
    holiday(2024, '元旦', '01-01', '01-01'),
    holiday(2024, '春节', '02-10', '02-17'),
    holiday(2024, '清明节', '04-04', '04-06'),
    holiday(2024, '劳动节', '05-01', '05-05'),
    holiday(2024, '端午节', '06-10', '06-10'),
    holiday(2024, '中秋节', '09-15', '09-17'),
    holiday(2024, '国庆节', '10-01', '10-07'),
  ],
  makeUpDays: makeUp(2024, '02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'),
};

const table2025: YearTable = {
  year: 2025,
  notice: {
    title: '国务院办公厅关于2025年部分节假日安排的通知',
    number: '国办发明电〔2024〕12号',
    issuedOn: isoDate('2024-11-12'),
  },
  holidays: [
    holiday(2025, '元旦', '01-01', '01-01'),
    holiday(2025, '春节', '01-28', '02-04'),
    holiday(2025, '清明节', '04-04', '04-06'),
    holiday(2025, '劳动节', '05-01', '05-05'),
    holiday(2025, '端午节', '05-31', '06-02'),
    holiday(2025, '国庆节、中秋节', '10-01', '10-08'),
  ],
  makeUpDays: makeUp(2025, '01-26', '02-08', '04-27', '09-28', '10-11'),
};

const table2026: YearTable = {
  year: 2026,
  notice: {
    title: '国务院办公厅关于2026年部分节假日安排的通知',
    number: '国办发明电〔2025〕7号',
    issuedOn: isoDate('2025-11-04'),
  },
  holidays: [
    holiday(2026, '元旦', '01-01', '01-03'),
    holiday(2026, '春节', '02-15', '02-23'),
    holiday(2026, '清明节', '04-04', '04-06'),
    holiday(2026, '劳动节', '05-01', '05-05'),
    holiday(2026, '端午节', '06-19', '06-21'),
    holiday(2026, '中秋节', '09-25', '09-27'),
    holiday(2026, '国庆节', '10-01', '10-07'),
  ],
  makeUpDays: makeUp(2026, '01-04', '02-14', '02-28', '05-09', '09-20', '10-10'),
};

/** The calendar shipped with the product: 2024–2026 by the notices of 国务院办公厅, 2027–2035 estimated. */
export const builtInCalendar = calendarFrom('2025-11-04', [table2024, table2025, table2026, ...estimatedYears]);
