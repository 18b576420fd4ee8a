import { useMemo } from 'preact/hooks';
import { claimsByUnit, countClaims } from '../../../shared/domain/claims/counts.ts';
import { STEPS } from '../../../shared/domain/claims/types.ts';
import { by, byNumber } from '../../../shared/kernel/compare.ts';
import { STEP_WORDS } from '../../../shared/words/meetings.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { yearsOf } from './claim-rows.ts';
import type { Claims } from './use-claims.ts';

/** The head of 认领台账: year, unit, what it counts, and 认领 for who may. */
export function ClaimsHead({ claims }: { readonly claims: Claims }) {
  const { all, desk, year, unit, text } = claims;
  const years = useMemo(() => yearsOf(all, desk.today.value), [all, desk.today.value]);
  const directory = desk.directory.value;
  const units = useMemo(
    () => directory.units.filter(({ id }) => all.some(({ claim }) => claim.leader.unitId === id)),
    [directory, all],
  );
  return (
    <div class="list-head">
      <div class="list-head-row">
        <h1>认领</h1>
        <TextField
          label="查找领导、事项、依据"
          labelHidden
          type="search"
          placeholder="领导、事项、依据"
          value={text}
          onChange={next => claims.narrow({ text: next })}
        />
        <Select
          label="年度"
          labelHidden
          value={year}
          choices={years.map(one => ({ value: one, label: `${one}年` }))}
          onChange={next => claims.narrow({ year: next })}
        />
        {units.length > 1 && (
          <Select
            label="单位"
            labelHidden
            value={unit}
            choices={[
              { value: '', label: '全部单位' },
              ...units.map(({ id, shortName }) => ({ value: id, label: shortName })),
            ]}
            onChange={next => claims.narrow({ unit: next })}
          />
        )}
        {claims.claims && <Button onPress={() => claims.begin()}>认领</Button>}
      </div>
      <Figures claims={claims} />
    </div>
  );
}

/** 135位领导、191项, for the year and unit by unit; records for reading, no score. */
function Figures({ claims: { all, year, desk } }: { readonly claims: Claims }) {
  const directory = desk.directory.value;
  const ofYear = useMemo(() => all.flatMap(({ claim }) => (String(claim.year) === year ? [claim] : [])), [all, year]);
  const { leaders, items, claims, linked } = useMemo(() => countClaims(ofYear), [ofYear]);
  const lines = useMemo(
    () => [...claimsByUnit(ofYear)].sort(by(([id]) => directory.place(id), byNumber)),
    [ofYear, directory],
  );
  return (
    <details class="meeting-figures">
      <summary>{`${year}年：${leaders}位领导认领${items}项，共${claims}条，对应台账任务${linked}条`}</summary>
      <table class="month-table">
        <caption>各单位认领和登记情况（只作记录，不作评分依据）</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">领导</th>
            <th scope="col">事项</th>
            {STEPS.map(name => (
              <th key={name} scope="col">
                {STEP_WORDS[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([unitId, counts]) => (
            <tr key={unitId}>
              <th scope="row">{directory.unitName(unitId)}</th>
              <td>{counts.leaders}</td>
              <td>{counts.items}</td>
              {STEPS.map(name => (
                <td key={name}>{counts.steps[name]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
