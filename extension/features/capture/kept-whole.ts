import { INTERNAL_MARK, WORK_SECRETS_ID } from '../../../shared/domain/documents/work-secrets.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import type { LocalView } from '../../local/view.ts';

/** Whether the jurisdiction lets such documents be registered whole. Reading this in a component follows it. */
export const mayKeepWhole = (view: LocalView): boolean =>
  (view.watchKind('workSecrets').value.get(WORK_SECRETS_ID)?.body.permit ?? null) !== null;

/** What was read as it may be kept: of a document marked 内部 all of it where that is allowed, under the mark. */
export const asKept = (read: Recognition | null, keptWhole: boolean): Recognition | null =>
  read?.internal === true && keptWhole ? { ...read, internal: false, dissemination: INTERNAL_MARK } : read;
