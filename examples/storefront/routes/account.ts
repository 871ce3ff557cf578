import type { App } from '../app.ts';
import type { Router } from '../router.ts';

/** What somebody sees of their own account. */
export function addAccountRoutes(router: Router, { database, sessions }: App): void {
  const profile = sessions.required(async (_context, { user }) => {
    return { status: 200, body: await database.run('accounts', 'profile', user) };
  });
  router.add('GET', '/api/v1/users/me', profile);
  router.add('GET', '/api/v1/account/profile', profile);
}
