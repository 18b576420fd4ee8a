import { type IsoDate, isoDate } from '../../kernel/dates.ts';
import { calendarFrom } from './calendar.ts';
import { estimatedYears } from './estimate.ts';
import type { Holiday, YearTable } from './types.ts';

const NAMES = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'];
const JOINT = '国庆节、中秋节';

// days off in the order of NAMES, 中秋节 left out where it is held together with 国庆节; then the weekend days that are worked
function published(year: number, number: string, issuedOn: string, off: string, worked: string): YearTable {
  const on = (day: string): IsoDate => isoDate(`${year}-${day}`);
  const blocks = off.split(' ');
  const isJoint = blocks.length < NAMES.length;
  const names = isJoint ? [...NAMES.slice(0, -2), JOINT] : NAMES;
  return {
    year,
    notice: {
      title: `国务院办公厅关于${year}年部分节假日安排的通知`,
      number: `国办发明电${number}号`,
      issuedOn: isoDate(issuedOn),
    },
    holidays: blocks.map((block, nth): Holiday => {
      const [from = '', to = from] = block.split('~');
      return { name: names[nth] ?? '', from: on(from), to: on(to) };
    }),
    makeUpDays: worked.split(' ').map(on),
  };
}

const official = [
  published(
    2024,
    '〔2023〕7',
    '2023-10-25',
    '01-01 02-10~02-17 04-04~04-06 05-01~05-05 06-10 09-15~09-17 10-01~10-07',
    '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  ),
  published(
    2025,
    '〔2024〕12',
    '2024-11-12',
    '01-01 01-28~02-04 04-04~04-06 05-01~05-05 05-31~06-02 10-01~10-08',
    '01-26 02-08 04-27 09-28 10-11',
  ),
  published(
    2026,
    '〔2025〕7',
    '2025-11-04',
    '01-01~01-03 02-15~02-23 04-04~04-06 05-01~05-05 06-19~06-21 09-25~09-27 10-01~10-07',
    '01-04 02-14 02-28 05-09 09-20 10-10',
  ),
];

/** The calendar shipped with the product: 2024–2026 by the notices of 国务院办公厅, 2027–2035 estimated. */
export const builtInCalendar = calendarFrom('2025-11-04', [...official, ...estimatedYears]);
