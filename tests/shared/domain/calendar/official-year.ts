import type { OfficialYear } from '../../../../shared/domain/calendar/adopted.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';

/** A year's table of our own making, on the days of 2027 as estimated, as if a notice had been issued; two make-up days on weekends of 2027. */
export function officialYear(year: number, issuedOn: string): OfficialYear {
  const off = (name: string, from: string, to: string) => ({
    name,
    from: isoDate(`${year}-${from}`),
    to: isoDate(`${year}-${to}`),
  });
  return {
    year,
    notice: {
      title: `国务院办公厅关于${year}年部分节假日安排的通知`,
      number: `国办发明电〔${issuedOn.slice(0, 4)}〕7号`,
      issuedOn: isoDate(issuedOn),
    },
    holidays: [
      off('元旦', '01-01', '01-03'),
      off('春节', '02-05', '02-12'),
      off('清明节', '04-03', '04-05'),
      off('劳动节', '05-01', '05-05'),
      off('端午节', '06-09', '06-09'),
      off('中秋节', '09-15', '09-15'),
      off('国庆节', '10-01', '10-07'),
    ],
    makeUpDays: year === 2027 ? [isoDate('2027-02-13'), isoDate('2027-02-20')] : [],
  };
}
