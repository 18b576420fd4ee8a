import type { Route } from './route.ts';
import { descriptionRoute } from './routes/description.ts';
import { deviceRoutes } from './routes/devices.ts';
import { greetingRoutes } from './routes/greeting.ts';
import { healthRoutes } from './routes/health.ts';
import { peopleRoutes } from './routes/people.ts';
import { sessionRoutes } from './routes/session.ts';
import { setUpRoutes } from './routes/set-up.ts';
import { syncRoutes } from './routes/sync.ts';

const DESCRIBED: readonly Route[] = [
  ...greetingRoutes,
  ...sessionRoutes,
  ...deviceRoutes,
  ...syncRoutes,
  ...peopleRoutes,
  ...setUpRoutes,
  ...healthRoutes,
];

/** Every address of the server. */
export const ROUTES: readonly Route[] = [...DESCRIBED, descriptionRoute(DESCRIBED)];
