import type { App } from '../app.ts';
import { numberParam } from '../body.ts';
import type { Router } from '../router.ts';

/** What somebody works on. */
export function addProjectRoutes(router: Router, { database, sessions }: App): void {
  router.add(
    'GET',
    '/api/v1/projects',
    sessions.required(async ({ query }, { user }) => {
      const size = numberParam(query, 'per_page', 20, 100);
      const page = numberParam(query, 'page', 1, 1000);
      const found = await database.run('projects', 'list', user.id, size, (page - 1) * size);
      return { status: 200, body: { ...found, page, per_page: size } };
    }),
  );
}
