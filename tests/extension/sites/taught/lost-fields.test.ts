import { expect, test } from 'vitest';
import { withoutLostFields } from '../../../../extension/sites/taught/lost-fields.ts';
import { readText } from '../../../../shared/recognition/page/read-text.ts';
import { recognise } from '../../../../shared/recognition/recognise.ts';

const read = recognise(
  readText(
    '示改办发〔2026〕12号\n关于开展改革试点评估工作的通知\n各区县委改革办：\n请于2026年6月30日前报送评估报告。\n示例市委全面深化改革委员会办公室\n2026年3月1日',
  ),
);

test('a lost field is missing, whatever the text suggests; the others stay as they were read', () => {
  expect(read).toMatchObject({ docNumber: '示改办发〔2026〕12号', title: '关于开展改革试点评估工作的通知' });
  const { confidence, sources, ...rest } = withoutLostFields(read, ['title', 'issuer'], {});
  expect(rest).toMatchObject({ title: null, genre: null, issuers: [], docNumber: read.docNumber, official: true });
  expect(confidence).toEqual({ ...read.confidence, title: 0, issuers: 0 });
  expect(Object.keys(sources)).not.toContain('title');
  expect(rest.deadlines).toEqual(read.deadlines);
});

test('number and date alike', () => {
  const kept = withoutLostFields(read, ['number', 'written'], {});
  expect(kept).toMatchObject({ docNumber: null, dateIssued: null, title: read.title, issuers: read.issuers });
});

test('what another frame told is not lost, and a lost body or marking takes no field', () => {
  expect(withoutLostFields(read, ['title'], { title: read.title ?? '' })).toEqual(read);
  expect(withoutLostFields(read, ['body', 'marking'], {})).toEqual(read);
});
