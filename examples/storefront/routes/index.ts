import type { App } from '../app.ts';
import { Router } from '../router.ts';
import { addAccountRoutes } from './account.ts';
import { addArticleRoutes } from './articles.ts';
import { addAuthRoutes } from './auth.ts';
import { addCartRoutes } from './carts.ts';
import { addDashboardRoutes } from './dashboard.ts';
import { addHealthRoutes } from './health.ts';
import { addOrderRoutes } from './orders.ts';
import { addProductRoutes } from './products.ts';
import { addSearchRoutes } from './search.ts';

/** Every address of the app. A new noun is a new file here, and a line below. */
export function createRouter(app: App): Router {
  const router = new Router();
  addHealthRoutes(router);
  addAuthRoutes(router, app);
  addAccountRoutes(router, app);
  addDashboardRoutes(router, app);
  addProductRoutes(router, app);
  addSearchRoutes(router, app);
  addCartRoutes(router, app);
  addOrderRoutes(router, app);
  addArticleRoutes(router, app);
  return router;
}
