import { describe, expect, test } from 'vitest';
import {
  draftOf,
  levelChoices,
  numeralOf,
  withDocument,
} from '../../../../extension/features/meetings/register-draft.ts';
import type { Actor } from '../../../../shared/domain/accounts/actor.ts';
import type { Role, UnitKind } from '../../../../shared/domain/accounts/types.ts';
import type { IncomingDocument } from '../../../../shared/domain/documents/types.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { document } from '../../workbench.ts';

const TODAY = isoDate('2026-11-24');
const actor = (role: Role): Actor => ({ kind: 'person', personId: 'p', unitId: 'u', grants: [{ role, unitId: 'u' }] });
const unit = (kind: UnitKind) => ({
  v: 1 as const,
  id: 'u',
  name: '示例区',
  shortName: '示例',
  kind,
  parentId: null,
  initials: 's',
  order: 1,
  active: true,
});

test.each([
  ['office.clerk', 'office', 5],
  ['district.office', 'district', 1],
  ['group.liaison', 'group', 1],
  ['department.handler', 'department', 0],
  ['leader', 'city', 0],
] as const)('%s of a %s registers meetings of %i levels', (role, kind, count) => {
  expect(levelChoices(actor(role), unit(kind))).toHaveLength(count);
});

describe('what is pre-filled', () => {
  test('the body as it was called last, and the 次 after the last', () => {
    const last = { meeting: { level: 'city', keptBy: 'u', body: '示例市委深改委', nth: 7 } } as const;
    expect(draftOf('city', { id: 'u', name: '改革办' }, { earlier: [last], today: TODAY })).toMatchObject({
      body: '示例市委深改委',
      nth: '8',
      heldOn: TODAY,
      keptBy: 'u',
    });
  });

  test('nothing before: the usual name, no 次', () => {
    const context = { earlier: [], today: TODAY };
    expect(draftOf('central', { id: 'u', name: '改革办' }, context)).toMatchObject({
      body: '中央全面深化改革委员会',
      nth: '',
    });
    expect(draftOf('group', { id: 'g', name: '经济体制改革专项小组' }, context).body).toBe('经济体制改革专项小组');
    expect(draftOf('district', null, context)).toMatchObject({ body: '', keptBy: null });
  });

  test('a registered 会议纪要 gives 次, day and page', () => {
    const draft = draftOf('city', { id: 'u', name: '改革办' }, { earlier: [], today: TODAY });
    const minutes = {
      ...document('示例市委深改委第十二次会议纪要'),
      issuedOn: '2026-11-18',
      sourceUrl: 'http://oa.example/3',
    };
    expect(withDocument(draft, 'd', minutes as unknown as IncomingDocument)).toMatchObject({
      documentId: 'd',
      nth: '12',
      heldOn: '2026-11-18',
      url: 'http://oa.example/3',
    });
  });
});

test.each([
  ['三', 3],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十三', 23],
  ['15', 15],
  ['', null],
])('%s is %s', (text, number) => {
  expect(numeralOf(text)).toBe(number);
});
