import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { asCsvFile, codesTable, csvRow } from '../../../../server/modules/accounts/table-templates.ts';

it('a row reads back as what was written, whatever stands in it', () => {
  const cell = fc.string().filter(text => !/^[=+\-@\t]/.test(text) && !/[\r\n]/.test(text));
  void fc.assert(
    fc.property(fc.array(cell, { minLength: 2 }), cells => {
      expect(parse(csvRow(cells), { relax_column_count: true })[0]).toEqual(cells);
    }),
  );
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('what a spreadsheet would run is text: %j', cell => {
  expect(csvRow([cell])).toBe(`'${cell}`);
});

it('a file begins with the mark by which a spreadsheet knows UTF-8', () => {
  const file = asCsvFile(codesTable([{ unitName: '改革办', name: '科一', login: 'clerk', code: 'ABCDE-23456' }]));
  expect(file).toBe('\ufeff单位,姓名,登录名,激活码\r\n改革办,科一,clerk,ABCDE-23456\r\n');
});
