import { describe, expect, it } from 'vitest';
import { type Rule, type Sample, sourcesOf } from './rule.ts';
import { confinedGlobals } from './rules/confined-globals.ts';
import { confinedPackages, zodWhole } from './rules/confined-packages.ts';
import { docComments } from './rules/docs.ts';
import { plainExports } from './rules/exports.ts';
import { layers } from './rules/layers.ts';
import { everyTestRuns, mirroredTests } from './rules/mirror.ts';
import { moduleOrder, oneName } from './rules/modules.ts';
import { exportedWords, fileNames } from './rules/names.ts';
import { backgroundReach, contentScriptReach } from './rules/reach.ts';
import { fileSizes, functionSizes } from './rules/sizes.ts';
import { comparators } from './rules/sorting.ts';
import { datedTodos } from './rules/todos.ts';
import { chineseWhereRead, plainWords } from './rules/words.ts';
import { projectSources } from './source.ts';

const RULES: readonly Rule[] = [
  layers,
  oneName,
  moduleOrder,
  contentScriptReach,
  backgroundReach,
  confinedPackages,
  confinedGlobals,
  zodWhole,
  plainExports,
  fileSizes,
  functionSizes,
  fileNames,
  exportedWords,
  docComments,
  comparators,
  datedTodos,
  mirroredTests,
  everyTestRuns,
  chineseWhereRead,
  plainWords,
];

const project = projectSources();
const title = (sample: Sample): string => JSON.stringify(sample).slice(0, 90);

describe.each(RULES.map(rule => [rule.says, rule] as const))('%s', (_says, { findings, catches, allows = [] }) => {
  it('holds in the whole project', () => {
    expect(findings(project)).toEqual([]);
  });

  it.each(catches.map(sample => [title(sample), sample] as const))('would object to %s', (_title, sample) => {
    expect(findings(sourcesOf(sample))).not.toEqual([]);
  });

  it.each(allows.map(sample => [title(sample), sample] as const))('leaves %s alone', (_title, sample) => {
    expect(findings(sourcesOf(sample))).toEqual([]);
  });
});

it('reads the project at all', () => {
  expect(project.length).toBeGreaterThan(50);
});
