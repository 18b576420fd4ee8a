import type { WorkSecretsPermit } from '../../../../shared/domain/documents/work-secrets.ts';

/** 等保级别 in words. */
export const LEVEL_WORDS: Readonly<Record<WorkSecretsPermit['level'], string>> = {
  3: '服务器等保三级',
  4: '服务器等保四级',
};
