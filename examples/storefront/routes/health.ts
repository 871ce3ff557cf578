import type { Router } from '../router.ts';

/** Whether the app is up: for balancers, and for whoever waits for the start. */
export function addHealthRoutes(router: Router): void {
  const health = () => ({ status: 200, body: { status: 'ok' } });
  router.add('GET', '/health', health);
  router.add('GET', '/api/v1/health', health);
}
