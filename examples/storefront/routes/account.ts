import type { App } from '../app.ts';
import type { Router } from '../router.ts';

/** What somebody sees of their own account. */
export function addAccountRoutes(router: Router, app: App): void {
  const latest = app.db.prepare('SELECT max(placed_at) AS placed_at FROM orders WHERE user_id = ?');
  const created = app.db.prepare('SELECT created_at AS since FROM users WHERE id = ?');

  const profile = app.sessions.required((_context, { user }) => {
    const { since } = created.get(user.id) as { since: number };
    const { placed_at } = latest.get(user.id) as { placed_at: number | null };
    return {
      status: 200,
      body: {
        ...user,
        memberSince: new Date(since * 1000).toISOString(),
        lastOrderAt: placed_at === null ? null : new Date(placed_at * 1000).toISOString(),
        preferences: { language: 'en', currency: 'EUR', newsletter: user.id % 2 === 0 },
      },
    };
  });
  router.add('GET', '/api/v1/users/me', profile);
  router.add('GET', '/api/v1/account/profile', profile);
}
