import { fitsRoute } from '../../../shared/domain/sites/route.ts';
import type { KnownSite } from '../../../shared/domain/sites/types.ts';

/** Whether a route is one on which a taught system has fields. */
export const isTaughtRoute = ({ site }: KnownSite, route: string): boolean =>
  site.fields.some(({ frame }) => fitsRoute(frame, route));
