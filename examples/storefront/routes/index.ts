import type { App } from '../app.ts';
import { Router } from '../router.ts';
import { addAccountRoutes } from './account.ts';
import { addAdminRoutes } from './admin.ts';
import { addAnalyticsRoutes } from './analytics.ts';
import { addArticleRoutes } from './articles.ts';
import { addAuthRoutes } from './auth.ts';
import { addCartRoutes } from './carts.ts';
import { addCustomerRoutes } from './customers.ts';
import { addDashboardRoutes } from './dashboard.ts';
import { addHealthRoutes } from './health.ts';
import { addImportRoutes } from './imports.ts';
import { addOauthRoutes } from './oauth.ts';
import { addOrderRoutes } from './orders.ts';
import { addPageRoutes } from './pages.ts';
import { addProductRoutes } from './products.ts';
import { addProjectRoutes } from './projects.ts';
import { addReportRoutes } from './reports.ts';
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
  addOauthRoutes(router, app);
  addAdminRoutes(router, app);
  addAnalyticsRoutes(router, app);
  addReportRoutes(router, app);
  addImportRoutes(router, app);
  addCustomerRoutes(router, app);
  addProjectRoutes(router, app);
  addPageRoutes(router, app);
  return router;
}
